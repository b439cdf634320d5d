using Microsoft.Data.Analysis;

namespace Workbook.Publishing.Tables;

/// <summary>Data frames of Microsoft.Data.Analysis, and their columns, as tables.</summary>
internal static class DataFrameTable
{
    public static TableView Of(DataFrame frame) => Of(frame.Columns, frame.Rows.Count);

    public static TableView Of(DataFrameColumn column) => Of([column], column.Length);

    private static TableView Of(IReadOnlyCollection<DataFrameColumn> columns, long rows) => new(
        [.. columns.Select(column => new TableHeading(column.Name))],
        (int)rows,
        [
            .. Enumerable.Range(0, (int)Math.Min(rows, TableView.MostRows))
                .Select(row => new TableRow(row, [.. columns.Take(TableView.MostColumns).Select(column => column[row])])),
        ]);
}
