namespace Workbook.Cli.Rendering;

/// <summary>Executed notebooks cannot be made into a report. The message names file, cell and remedy, a line for each.</summary>
internal sealed class ExecutedNotebookException(string message) : Exception(message);
