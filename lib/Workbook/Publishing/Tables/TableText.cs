namespace Workbook.Publishing.Tables;

/// <summary>A table as plain text, in columns.</summary>
internal static class TableText
{
    public static string Of(TableView table)
    {
        if (table is { Sentence: { } sentence, RowCount: 0 })
        {
            return sentence;
        }

        IReadOnlyList<string>[] lines =
        [
            [.. Key(table, "index"), .. table.Shown.Select(column => column.Unit is null ? column.Name : $"{column.Name} ({column.Unit})")],
            .. table.Rows.Select(row => (IReadOnlyList<string>)[.. Key(table, TableCell.Text(row.Key)), .. row.Cells.Select(TableCell.Text)]),
        ];
        int[] widths = [.. Enumerable.Range(0, lines[0].Count).Select(column => lines.Max(line => line[column].Length))];
        bool[] isNumber = [.. table.HasKeys ? [false] : Array.Empty<bool>(), .. Enumerable.Range(0, table.Shown.Count()).Select(column => table.Rows.Any(row => TableCell.IsNumber(row.Cells[column])))];
        return string.Join('\n', lines.Select(Line).Append(table.Extent));

        string Line(IReadOnlyList<string> cells) => string.Join("  ", cells.Select((cell, i) => isNumber[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd();
    }

    private static string[] Key(TableView table, string text) => table.HasKeys ? [text] : [];
}
