namespace Workbook.Engine.Stopping;

/// <summary>A cell was told to stop, and its thread has not. The message says so in a reader's terms.</summary>
public sealed class CellNotStoppedException : OperationCanceledException
{
    internal CellNotStoppedException(CancellationToken cancellation)
        : base("The cell could not be stopped: it is in a library or native code that does not come back. It goes on in the background; to end it, restart the kernel.", cancellation)
    {
    }
}
