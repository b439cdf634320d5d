using System.Collections.Immutable;
using Workbook.Engine.Notebooks;

namespace Workbook.Engine.Errors;

/// <summary>Why a cell failed, and where, in a reader's terms: no engine frames, no machine paths. Immutable.</summary>
/// <param name="Notebook">The notebook's file name.</param>
/// <param name="Cell">The cell that was being run.</param>
/// <param name="Kind">Exception type, or <c>CompilationError</c>, <c>DirectiveError</c>, <c>Cancelled</c>.</param>
/// <param name="Message">The exception's own message.</param>
public sealed record CellError(string Notebook, CellNumber Cell, string Kind, string Message)
{
    /// <summary>The file when the place is in one that the cell loads; null when the place is in the cell.</summary>
    public string? File { get; init; }

    /// <summary>Line from 1 in the cell (or <see cref="File"/>); null when the failure has no place there.</summary>
    public int? Line { get; init; }

    /// <summary>Column in characters, from 1.</summary>
    public int? Column { get; init; }

    /// <summary>The text of that line.</summary>
    public string? SourceLine { get; init; }

    /// <summary>Calls from the innermost out, cell lines as <c>cell 3, line 2</c>.</summary>
    public ImmutableArray<string> Stack { get; init; } = [];

    /// <summary>Further errors of the same compilation, with their places.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary><c>02-gap.ipynb, cell 3, line 2, column 9</c></summary>
    public string Place
    {
        get
        {
            string place = $"{Notebook}, {Cell}" + (File is null ? string.Empty : ", " + File);
            return Line is null ? place : FormattableString.Invariant($"{place}, line {Line}, column {Column}");
        }
    }

    /// <summary>The whole error for people: place, message, source line with a caret, stack.</summary>
    public string Describe()
    {
        var lines = new List<string> { $"{Place}: {Kind}: {Message.ReplaceLineEndings("\n")}" };
        if (SourceLine is not null)
        {
            lines.Add("  | " + SourceLine);
            if (Column is int column)
            {
                // Tabs stay tabs, so that the caret stands under its character at any tab width.
                lines.Add("  | " + string.Concat(SourceLine.Take(column - 1).Select(c => c == '\t' ? '\t' : ' ')) + "^");
            }
        }

        lines.AddRange(Stack.Select(frame => "  at " + frame));
        lines.AddRange(Others.Select(other => "  also " + other));
        return string.Join('\n', lines);
    }

    /// <inheritdoc cref="Describe"/>
    public override string ToString() => Describe();
}
