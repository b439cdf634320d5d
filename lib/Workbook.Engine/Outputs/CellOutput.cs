using Workbook.Engine.Errors;

namespace Workbook.Engine.Outputs;

/// <summary>Something a cell produced. Immutable.</summary>
public abstract record CellOutput;

/// <summary>Text written to the console; neighbouring writes to the same stream are one output.</summary>
/// <param name="IsError">Whether it went to the error stream.</param>
/// <param name="Text">What was written.</param>
public sealed record StreamOutput(bool IsError, string Text) : CellOutput;

/// <summary>A value displayed by the cell.</summary>
/// <param name="Data">Its forms.</param>
/// <param name="DisplayId">Identifies it for a later update; unique within the session.</param>
public sealed record DisplayOutput(MimeBundle Data, string DisplayId) : CellOutput;

/// <summary>The value of the cell's last expression.</summary>
/// <param name="Data">Its forms; plain text is always among them.</param>
/// <param name="ExecutionCount">How many cells had run, this one included.</param>
public sealed record ResultOutput(MimeBundle Data, int ExecutionCount) : CellOutput;

/// <summary>The error that stopped the cell.</summary>
/// <param name="Error">What went wrong, and where.</param>
public sealed record ErrorOutput(CellError Error) : CellOutput;
