namespace Workbook.Engine.Notebooks;

/// <summary>The place of a cell in <see cref="Notebook.Cells"/>, counted from 0. For code; people are shown a <see cref="CellNumber"/>.</summary>
/// <param name="Value">0 for the first cell.</param>
public readonly record struct CellIndex(int Value)
{
    /// <summary>The same cell as people count it.</summary>
    public CellNumber Number => new(Value + 1);
}

/// <summary>
/// The place of a cell as a reader counts it: from 1, every cell included, Markdown too. It is not the execution count.
/// </summary>
/// <param name="Value">1 for the first cell.</param>
public readonly record struct CellNumber(int Value)
{
    /// <summary>The same cell as an index into <see cref="Notebook.Cells"/>.</summary>
    public CellIndex Index => new(Value - 1);

    /// <summary><c>cell 3</c></summary>
    public override string ToString() => FormattableString.Invariant($"cell {Value}");
}
