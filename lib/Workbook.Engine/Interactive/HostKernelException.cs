namespace Workbook.Engine.Interactive;

/// <summary>.NET Interactive's kernel has failed at something that a cell asked of it. The message is its own.</summary>
internal sealed class HostKernelException(string message) : Exception(message);
