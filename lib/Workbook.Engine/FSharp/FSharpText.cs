namespace Workbook.Engine.FSharp;

/// <summary>Something written into F# code.</summary>
/// <param name="Line">Where, from 1.</param>
/// <param name="Column">Before which character of the author's line, from 0.</param>
/// <param name="Text">What; no line ends.</param>
internal sealed record FSharpInsertion(int Line, int Column, string Text);

/// <summary>F# code with insertions, and the way back to the author's places. Immutable.</summary>
/// <param name="Lines">The author's lines.</param>
/// <param name="Insertions">In reading order.</param>
internal sealed record FSharpText(IReadOnlyList<string> Lines, IReadOnlyList<FSharpInsertion> Insertions)
{
    /// <summary>The code as it is compiled.</summary>
    public string Code
    {
        get
        {
            string[] lines = [.. Lines];
            foreach (FSharpInsertion insertion in Insertions.Reverse())
            {
                lines[insertion.Line - 1] = lines[insertion.Line - 1].Insert(insertion.Column, insertion.Text);
            }

            return string.Join('\n', lines);
        }
    }

    /// <summary>The same code as the author wrote it.</summary>
    public FSharpText Plain => this with { Insertions = [] };

    /// <summary>The author's column of a place in <see cref="Code"/>.</summary>
    /// <param name="line">From 1.</param>
    /// <param name="column">From 1.</param>
    /// <returns>From 1; of what follows an insertion when the place is in it.</returns>
    public int ColumnOf(int line, int column)
    {
        int passed = 0;
        foreach (FSharpInsertion insertion in Insertions.Where(insertion => insertion.Line == line && insertion.Column + passed < column))
        {
            int inside = column - 1 - passed - insertion.Column;
            passed += Math.Min(inside, insertion.Text.Length);
        }

        return column - passed;
    }
}
