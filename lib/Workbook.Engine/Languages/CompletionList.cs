namespace Workbook.Engine.Languages;

/// <summary>What may be written at a place in a cell. Immutable.</summary>
/// <param name="Items">The likeliest first; empty when nothing is known.</param>
/// <param name="Start">Where the text begins that an item replaces, in UTF-16 units of the cell.</param>
/// <param name="End">Where that text ends.</param>
public sealed record CompletionList(IReadOnlyList<CompletionItem> Items, int Start, int End)
{
    internal static CompletionList Nothing(int position) => new([], position, position);
}

/// <summary>One thing that may be written. Immutable.</summary>
/// <param name="Text">What to write.</param>
/// <param name="Kind">What it is, in the words of the Language Server Protocol: <c>method</c>, <c>property</c>, <c>class</c>, <c>keyword</c> …</param>
/// <param name="Signature">Its declaration on one line; null when it has none, or far down in a long list.</param>
/// <param name="Documentation">What it does; null when nobody wrote it down, or far down in a long list.</param>
public sealed record CompletionItem(string Text, string Kind, string? Signature, string? Documentation);
