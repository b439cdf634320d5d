namespace Workbook.Jupyter.Wire;

/// <summary>A message is dropped without an answer; the reason goes to the log.</summary>
internal sealed class MessageRejectedException(string message, Exception? cause = null) : Exception(message, cause);
