namespace Workbook.Cli.Rendering;

/// <summary>A notebook's process died; the message names the notebook.</summary>
internal sealed class WorkerException(string message) : Exception(message);
