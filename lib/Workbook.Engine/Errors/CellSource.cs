using Workbook.Engine.Notebooks;

namespace Workbook.Engine.Errors;

/// <summary>A cell's text with the names that errors use for it.</summary>
/// <param name="Notebook">The notebook's file name.</param>
/// <param name="Cell">Which cell.</param>
/// <param name="Text">Its whole source.</param>
public sealed record CellSource(string Notebook, CellNumber Cell, string Text)
{
    /// <summary>The name under which the compiler knows the text, and which stack frames carry.</summary>
    internal string Path => Cell.ToString();

    /// <summary>A line of the text; null when there is none.</summary>
    /// <param name="line">From 1.</param>
    internal string? Line(int line) => Text.ReplaceLineEndings("\n").Split('\n').ElementAtOrDefault(line - 1);

    internal CellError Error(string kind, string message) => new(Notebook, Cell, kind, message);

    internal CellError Error(string kind, string message, int line, int column) =>
        Error(kind, message) with { Line = line, Column = column, SourceLine = Line(line) };
}
