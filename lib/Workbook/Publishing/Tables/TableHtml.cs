using System.Globalization;
using System.Text;

namespace Workbook.Publishing.Tables;

/// <summary>A table as HTML.</summary>
internal static class TableHtml
{
    // Rows that would make the whole longer are left out: notebooks are sent and stored whole.
    private const int Longest = 180_000;

    // Letters of a text that a column keeps room for in one line: where a table is too wide, it scrolls, and no column is pressed to a word a line.
    private const int Kept = 24;

    public static string Of(TableView table)
    {
        if (table is { Sentence: { } sentence, RowCount: 0 })
        {
            return $"<p>{Markup.Escape(sentence)}</p>";
        }

        StringBuilder html = new StringBuilder("<table><thead><tr>").Append(table.HasKeys ? Markup.Cell("th", "index", table.Rows.All(row => TableCell.IsNumber(row.Key))) : "");
        foreach ((int i, TableHeading column) in table.Shown.Index())
        {
            html.Append(Heading(column, [.. table.Rows.Select(row => row.Cells[i]).Where(cell => TableCell.Text(cell).Length > 0)]));
        }

        html.Append("</tr></thead><tbody>");
        int shown = 0;
        foreach (string row in table.Rows.Select(row => Row(row, table.HasKeys)).TakeWhile(row => html.Length + row.Length <= Longest))
        {
            html.Append(row);
            shown++;
        }

        TableView whole = table with { Rows = [.. table.Rows.Take(shown)] };
        return html.Append("</tbody></table><p><small>").Append(Markup.Escape(whole.Extent)).Append("</small></p>").ToString();
    }

    // As its cells stand, which hosts do not see to by themselves.
    private static string Heading(TableHeading column, object?[] values)
    {
        string unit = column.Unit is null || column.Unit == column.Name ? "" : $"<br><small>{Markup.Escape(column.Unit)}</small>";
        string name = Markup.Escape(column.Name) + unit;
        return values.Length > 0 && values.All(TableCell.IsNumber)
            ? Markup.Cell("th", name, number: true)
            : string.Create(
                CultureInfo.InvariantCulture,
                $"<th style=\"min-width:{Math.Min(Kept, values.Select(value => TableCell.Text(value).Length).DefaultIfEmpty().Max())}ch\">{Markup.Left(name)}</th>");
    }

    private static string Row(TableRow row, bool hasKey)
    {
        var html = new StringBuilder("<tr>");
        if (hasKey)
        {
            html.Append(Markup.Cell("th", Markup.Escape(TableCell.Text(row.Key)), TableCell.IsNumber(row.Key)));
        }

        foreach (object? cell in row.Cells)
        {
            string text = Markup.Escape(TableCell.Text(cell));
            html.Append(TableCell.Exact(cell) is string exact
                ? $"<td style=\"text-align: right\" title=\"{exact}\">{text}</td>"
                : Markup.Cell("td", text, TableCell.IsNumber(cell)));
        }

        return html.Append("</tr>").ToString();
    }
}
