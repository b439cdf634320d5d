namespace Workbook.Engine.Languages;

/// <summary>What is known of the thing at a place in a cell. Immutable.</summary>
/// <param name="PlainText">For front ends that show text.</param>
/// <param name="Markdown">For those that show more.</param>
public sealed record Inspection(string PlainText, string Markdown);
