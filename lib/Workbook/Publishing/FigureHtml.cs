using System.Globalization;
using System.Text.Json;
using Workbook.Charts;
using Workbook.Drawing;

namespace Workbook.Publishing;

/// <summary>
/// A figure as HTML for front ends that know neither the workbook's nor Plotly's MIME type. Without scripts, as in a notebook that is not trusted,
/// there are its words, its picture and its data.
/// </summary>
internal static class FigureHtml
{
    // With more, Jupyter Notebook puts the whole figure into a small box that scrolls, before a script can close the table.
    private const int Rows = 20;

    // Room for what a client sets beside an output. A saved page lays outputs out as a table, which would grow to the chart's least width and take the words
    // out of a telephone's view; so the chart alone scrolls.
    private const string Beside = "9em";

    public static string Whole(Figure figure, ChartScript script)
    {
        string text = Markup.Escape(figure.Text.Alternative);
        return $$"""
            <figure style="margin: 0 0 1em; max-width: min(60em, calc(100vw - {{Beside}}))">
            <p style="font-size: 1.15em; margin: 0 0 .3em"><strong>{{Markup.Escape(figure.Text.Title)}}</strong></p>
            <div data-chart="{{figure.Text.Id}}" role="img" aria-label="{{text}}">{{FigurePicture.Image(JsonElement.Parse(figure.Json)) ?? $"<p>{text}</p>"}}</div>
            <figcaption style="font-size: .9em">{{Markup.Escape(Caption(figure))}}<br>{{Markup.Escape(FigureSources.Text(figure))}}</figcaption>
            {{Data(figure.Table)}}
            {{script.Drawing(figure.Text.Id, ShownChart.Bare(figure.Captioned))}}
            </figure>
            """;
    }

    private static string Caption(Figure figure) => figure.Notes is null ? figure.Text.Caption : $"{figure.Text.Caption} {figure.Notes}";

    private static string Data(FigureTable table)
    {
        int shown = Math.Min(Rows, table.Rows.Length);
        string rows = shown < table.Rows.Length
            ? string.Create(CultureInfo.InvariantCulture, $"{shown} of {table.Rows.Length} rows")
            : string.Create(CultureInfo.InvariantCulture, $"{shown} rows");
        return $"<details open><summary>Data: {rows}</summary><div style=\"overflow-x: auto\">{Markup.Table(
            table.Columns.Select(column => column.Unit is null ? column.Title : $"{column.Title} ({column.Unit})"), table.Rows.Take(shown))}</div></details>";
    }
}
