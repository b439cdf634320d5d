namespace Workbook.Engine.Tests.Running;

/// <summary>
/// Tests that do not run beside each other: while a cell redirects the console, as a specification does, it redirects that of the whole process,
/// and another session's text would go there.
/// </summary>
internal static class ProcessConsole
{
    public const string Name = "console of the process";
}
