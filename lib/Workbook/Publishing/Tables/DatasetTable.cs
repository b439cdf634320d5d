using Workbook.Data;

namespace Workbook.Publishing.Tables;

/// <summary>A dataset as a table; units are those of its schema.</summary>
internal static class DatasetTable
{
    public static TableView Of(Dataset dataset) => new(
        [.. dataset.Columns.Select(column => new TableHeading(column.Field.Name, column.Field.Unit))],
        dataset.Count,
        [
            .. Enumerable.Range(0, Math.Min(dataset.Count, TableView.MostRows))
                .Select(row => new TableRow(row, [.. dataset.Columns.Take(TableView.MostColumns).Select(column => column[row])])),
        ]);
}
