namespace Workbook.Engine.Running;

/// <summary>Makes a folder the process's current directory, and the earlier one again at the end.</summary>
internal sealed class WorkingFolder : IDisposable
{
    private readonly string before = Environment.CurrentDirectory;

    public WorkingFolder(string folder) => Environment.CurrentDirectory = folder;

    public void Dispose() => Environment.CurrentDirectory = before;
}
