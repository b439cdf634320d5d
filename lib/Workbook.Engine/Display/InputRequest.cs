namespace Workbook.Engine.Display;

/// <summary>A question that a cell puts to the person at the keyboard. Immutable.</summary>
/// <param name="Prompt">What is asked; empty when the cell just reads a line.</param>
/// <param name="IsSecret">Whether the answer must not be shown while it is typed.</param>
public sealed record InputRequest(string Prompt, bool IsSecret);
