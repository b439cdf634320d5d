using Workbook.Engine.Notebooks;

namespace Workbook.Teaching.Format;

/// <summary>A cell with its place in the notebook.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Cell">The cell.</param>
public sealed record PlacedCell(int Index, Cell Cell)
{
    /// <summary>As messages count cells, from 1.</summary>
    public int Number => Index + 1;
}
