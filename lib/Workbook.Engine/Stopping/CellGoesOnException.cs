namespace Workbook.Engine.Stopping;

/// <summary>A cell was told to stop, and its thread has not. The message says so in a reader's terms.</summary>
public sealed class CellGoesOnException : OperationCanceledException
{
    internal CellGoesOnException(CancellationToken cancellation)
        : base("The cell could not be stopped: it is in a library call or native code. It goes on in the background until that ends or the kernel is restarted.", cancellation)
    {
    }
}
