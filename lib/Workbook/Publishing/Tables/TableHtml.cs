using System.Text;

namespace Workbook.Publishing.Tables;

/// <summary>A table as HTML.</summary>
internal static class TableHtml
{
    // Rows that would make the whole longer are left out: notebooks are sent and stored whole.
    private const int Longest = 180_000;

    public static string Of(TableView table)
    {
        if (table is { Sentence: { } sentence, RowCount: 0 })
        {
            return $"<p>{Markup.Escape(sentence)}</p>";
        }

        StringBuilder html = new StringBuilder("<table><thead><tr>").Append(table.HasKeys ? "<th>index</th>" : "");
        foreach (TableHeading column in table.Shown)
        {
            html.Append("<th>").Append(Markup.Escape(column.Name));
            if (column.Unit is not null)
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
