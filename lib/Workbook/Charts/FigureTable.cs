using System.Collections.Immutable;

namespace Workbook.Charts;

/// <summary>One column of the data under a figure.</summary>
/// <param name="Name">Name in the download, lower case with underscores.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Unit">Unit of its numbers.</param>
public sealed record TableColumn(string Name, string Title, string? Unit = null);

/// <summary>The data that a figure draws. Cells are text, numbers, days, truth values or nothing.</summary>
public sealed record FigureTable
{
    /// <summary>Creates the table.</summary>
    /// <exception cref="ArgumentException">There is no row, or a row has another number of cells than there are columns.</exception>
    public FigureTable(IEnumerable<TableColumn> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        Columns = [.. columns];
        Rows = [.. rows];
        if (Rows.IsEmpty)
        {
            throw new ArgumentException("A figure needs data: its table has no rows.", nameof(rows));
        }

        if (Rows.Any(row => row.Count != Columns.Length))
        {
            throw new ArgumentException($"Every row needs {Columns.Length} cells, one a column.", nameof(rows));
        }
    }

    /// <summary>The columns.</summary>
    public ImmutableArray<TableColumn> Columns { get; }

    /// <summary>The rows.</summary>
    public ImmutableArray<IReadOnlyList<object?>> Rows { get; }
}
