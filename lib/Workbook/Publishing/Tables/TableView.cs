namespace Workbook.Publishing.Tables;

/// <summary>What is shown of a table: its columns, its first rows, and how many there are.</summary>
/// <param name="Columns">The columns, without the one that names the rows.</param>
/// <param name="RowCount">How many rows the whole table has; <see langword="null"/> where counting them would mean to compute them.</param>
/// <param name="Rows">The first rows, cells in the order of the columns.</param>
internal sealed record TableView(IReadOnlyList<TableHeading> Columns, int? RowCount, IReadOnlyList<TableRow> Rows)
{
    /// <summary>How many rows are shown.</summary>
    public const int MostRows = 20;

    /// <summary>How many columns are shown: more are no longer read, and 20 rows of them stay small.</summary>
    public const int MostColumns = 40;

    /// <summary>What stands under the table, if not how much of it is shown.</summary>
    public string? Sentence { get; init; }

    /// <summary>What stands under the table.</summary>
    public string Extent
    {
        get
        {
            if (Sentence is not null)
            {
                return Sentence;
            }

            string rows = RowCount is not int count ? FormattableString.Invariant($"first {Rows.Count} rows")
                : count != Rows.Count ? FormattableString.Invariant($"{Rows.Count} of {count} rows")
                : count == 1 ? "1 row"
                : FormattableString.Invariant($"{count} rows");
            return Columns.Count > MostColumns ? FormattableString.Invariant($"{rows}, {MostColumns} of {Columns.Count} columns") : rows;
        }
    }

    /// <summary>Whether the rows have names of their own; that they are counted from 0 tells a reader nothing.</summary>
    public bool HasKeys => Rows.Where((row, place) => row.Key is not int key || key != place).Any();

    /// <summary>The columns that are shown.</summary>
    public IEnumerable<TableHeading> Shown => Columns.Take(MostColumns);
}

/// <summary>The head of a column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Unit of its numbers, where it is known.</param>
internal sealed record TableHeading(string Name, string? Unit = null);

/// <summary>A row.</summary>
/// <param name="Key">What names it: a number or a key.</param>
/// <param name="Cells">Its cells, at most as many as columns are shown.</param>
internal sealed record TableRow(object? Key, IReadOnlyList<object?> Cells);
