namespace Workbook.Engine.Running;

/// <summary>
/// Makes a folder the process's current directory, and the earlier one again at the end. A process has one current directory, so
/// runs that each need their own wait for one another.
/// </summary>
internal sealed class WorkingFolder : IDisposable
{
    private static readonly SemaphoreSlim Gate = new(1, 1);
    private readonly string before;

    private WorkingFolder(string before) => this.before = before;

    public static async Task<WorkingFolder> EnterAsync(string folder, CancellationToken cancellation)
    {
        await Gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            string before = Environment.CurrentDirectory;
            Environment.CurrentDirectory = folder;
            return new WorkingFolder(before);
        }
        catch
        {
            Gate.Release();
            throw;
        }
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = before;
        Gate.Release();
    }
}
