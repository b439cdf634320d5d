using System.Text.Json;
using Workbook.Publishing;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>A chart with its title, caption, sources and data.</summary>
internal static class FigureBlock
{
    // A page stays light: the whole table is in the download.
    private const int MostRows = 200;

    public static Html Render(Site site, FigureBundle figure, int number) => Html.Of(
        $"""
        <figure class="figure" id="{figure.Id}" aria-labelledby="{figure.Id}-title">
        <p class="figure-title" id="{figure.Id}-title"><span class="figure-number">Figure {number}</span> {figure.Title}</p>
        <div class="chart" role="img" aria-label="{figure.Alt}" style="--height:{Height(figure.Plotly)}px"></div>
        {Json.Script("chart-data", json => CanonicalJson.Write(json, figure.Plotly))}
        <figcaption>
        <p>{figure.Caption}{Html.When(figure.Notes is not null, $" <span class=\"notes\">{figure.Notes}</span>")}</p>
        {SourcesBlock.Line(site, figure.Sources)}
        </figcaption>
        {Data(site, figure, number)}
        </figure>
        """);

    private static Html Data(Site site, FigureBundle figure, int number)
    {
        BundledTable table = figure.Table;
        int left = table.Rows.Length - MostRows;
        return Html.Of(
            $"""
            <details class="data"><summary>Data <span>{table.Rows.Length} {(table.Rows.Length == 1 ? "row" : "rows")}</span></summary>
            <p class="download"><a href="data/{figure.Id}.csv" download>Download as CSV</a>{SourcesBlock.Tables(site, figure.Sources)}</p>
            <div class="scroll tall" role="region" tabindex="0" aria-label="Data of figure {number}"><table>
            <thead><tr>{table.Columns.Select(Head)}</tr></thead>
            <tbody>
            {table.Rows.Take(MostRows).Select(row => Html.Of($"<tr>{row.Select((value, i) => Cell(value, table.Columns[i]))}</tr>"))}
            </tbody></table></div>
            {Html.When(left > 0, $"<p class=\"detail\">The first {MostRows} rows; {left} more are in the download.</p>")}</details>
            """);
    }

    private static Html Head(BundledColumn column) => Html.Of(
        $"<th scope=\"col\"{Html.When(IsNumeric(column), $" class=\"number\"")}>{column.Title}{Html.When(column.Unit is not null, $" <span class=\"unit\">{column.Unit}</span>")}</th>");

    private static Html Cell(JsonElement value, BundledColumn column) => Html.Of(
        $"<td{Html.When(IsNumeric(column), $" class=\"number\"")}>{(column.Type == BundledType.Number ? Numbers.InTable(value) : Numbers.Shown(value, null))}</td>");

    // Numbers stand right-aligned.
    private static bool IsNumeric(BundledColumn column) => column.Type is BundledType.Number or BundledType.Integer;

    // The height in pixels that the chart asks for; the page reserves it before drawing.
    private static int Height(JsonElement plotly) =>
        plotly.TryGetProperty("layout", out JsonElement layout) && layout.ValueKind == JsonValueKind.Object
        && layout.TryGetProperty("height", out JsonElement height) && height.TryGetDouble(out double pixels) && pixels is > 100 and < 3000
            ? (int)pixels : 420;
}
