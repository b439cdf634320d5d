namespace Workbook.Jupyter;

/// <summary>The kernel cannot be started. The message says why and what to do.</summary>
public sealed class KernelException : Exception
{
    internal KernelException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
