using System.Net;

namespace Workbook.Teaching.Pages;

/// <summary>A page that needs nothing but itself: what is not ours is escaped, and no script runs unless it is ours.</summary>
internal static class PlainPage
{
    private const string Style = """
        :root { color-scheme: light dark; }
        body { font: 17px/1.5 system-ui, sans-serif; max-width: 46em; margin: 2em auto; padding: 0 1em; }
        table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35em .6em; border-bottom: 1px solid #8886; }
        td:last-child { overflow-wrap: anywhere; } .wide { overflow-x: auto; } .wide td:last-child { min-width: 8em; } td.n, th.n { text-align: right; white-space: nowrap; } pre { white-space: pre-wrap; background: #8882; padding: .6em; }
        h1 { line-height: 1.2; } .quiet { color: light-dark(#595f66, #a9b0b8); } @media print { @page { margin: 15mm; } body { font-size: 10.5pt; line-height: 1.4; margin: 0; padding: 0; max-width: none; } h1 { font-size: 1.7em; margin: 0 0 .5em; } h2, h3 { margin: .9em 0 .3em; } h2, h3, thead { break-after: avoid; } li, tr, table { break-inside: avoid; } p, ul { margin: .4em 0; } th, td { padding: .2em .5em; } }
        """;

    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>The whole page.</summary>
    /// <param name="title">Plain text.</param>
    /// <param name="body">Markup.</param>
    public static string Of(string title, string body) => $$"""
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
        <title>{{Text(title)}}</title><style>
        {{Style}}
        </style></head><body>
        {{body}}
        </body></html>

        """;

    /// <summary>A table; cells are markup.</summary>
    public static string Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows) =>
        $"<div class=\"wide\"><table><thead><tr>{string.Concat(head.Select(cell => $"<th>{cell}</th>"))}</tr></thead><tbody>\n"
        + string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>\n")) + "</tbody></table></div>";
}
