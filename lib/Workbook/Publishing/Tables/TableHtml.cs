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

        StringBuilder html = new StringBuilder("<table><thead><tr>").Append(table.HasKeys ? "<th>index</th>" : "");
        foreach ((int i, TableHeading column) in table.Shown.Index())
        {
            html.Append("<th style=\"").Append(Style(table.Rows.Select(row => row.Cells[i]))).Append("\">").Append(Markup.Escape(column.Name));
            if (column.Unit is not null && column.Unit != column.Name)
            {
                html.Append("<br><small>").Append(Markup.Escape(column.Unit)).Append("</small>");
            }

            html.Append("</th>");
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
    private static string Style(IEnumerable<object?> cells)
    {
        object?[] values = [.. cells.Where(cell => TableCell.Text(cell).Length > 0)];
        return values.Length > 0 && values.All(TableCell.IsNumber)
            ? "text-align:right"
            : string.Create(CultureInfo.InvariantCulture, $"text-align:left;min-width:{Math.Min(Kept, values.Select(value => TableCell.Text(value).Length).DefaultIfEmpty().Max())}ch");
    }

    private static string Row(TableRow row, bool hasKey)
    {
        var html = new StringBuilder("<tr>");
        if (hasKey)
        {
            html.Append("<th>").Append(Markup.Escape(TableCell.Text(row.Key))).Append("</th>");
        }

        foreach (object? cell in row.Cells)
        {
            html.Append("<td style=\"text-align:").Append(TableCell.IsNumber(cell) ? "right\"" : "left\"");
            if (TableCell.Exact(cell) is string exact)
            {
                html.Append(" title=\"").Append(exact).Append('"');
            }

            html.Append('>').Append(Markup.Escape(TableCell.Text(cell))).Append("</td>");
        }

        return html.Append("</tr>").ToString();
    }
}
