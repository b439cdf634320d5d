namespace Workbook.Report.Prose;

/// <summary>A number in commentary that does not agree with what was computed, or is not tied to anything.</summary>
/// <param name="Notebook">The notebook's file name without extension.</param>
/// <param name="CellNumber">The cell, counted from 1 over all cells.</param>
/// <param name="Line">The line in the cell, from 1.</param>
/// <param name="Message">What was found, what was expected, what to do.</param>
/// <param name="Fix">The replacement that mends a drifted number; <see langword="null"/> where a person must decide.</param>
public sealed record ProseProblem(string Notebook, int CellNumber, int Line, string Message, ProseFix? Fix)
{
    /// <summary>Begins the message where a number is bound to a fact that none of the notebooks publishes.</summary>
    internal const string UnknownFact = "no notebook publishes a fact";

    /// <summary>Whether the number is bound to a fact that none of the notebooks publishes.</summary>
    public bool IsOfUnknownFact => Message.StartsWith(UnknownFact, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Notebook}, cell {CellNumber}, line {Line}: {Message}");
}

/// <summary>A replacement in a cell's source.</summary>
/// <param name="Start">Offset of the first character replaced.</param>
/// <param name="Length">How many characters are replaced.</param>
/// <param name="Text">What stands there instead.</param>
public sealed record ProseFix(int Start, int Length, string Text);
