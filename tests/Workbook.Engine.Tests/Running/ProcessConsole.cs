namespace Workbook.Engine.Tests.Running;

/// <summary>
/// Tests beside which no other runs: while a cell redirects the console, as a specification does, it redirects that of the whole process, and what
/// other sessions write would go there. A test that waits for such text would wait for ever.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessConsole
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "console of the process";
}
