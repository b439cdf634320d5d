using System.Text.Json;
using Workbook.Drawing;
using Workbook.Publishing;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>A chart with its title, caption, sources and data.</summary>
internal static class FigureBlock
{
    // A page stays light: the whole table is in the download.
    private const int MostRows = 24;

    public static Html Render(Site site, FigureBundle figure, int number)
    {
        ChartDrawing? still = FigurePicture.Still(figure.Plotly);
        return Html.Of(
        $"""
        <figure class="figure" id="{figure.Id}" aria-labelledby="{figure.Id}-title">
        <p class="figure-title" id="{figure.Id}-title"><span class="figure-number">Figure {number}</span> {figure.Title}</p>
        {AxisTitle(figure.Plotly)}<div class="picture" role="img" aria-label="{figure.Alt}" style="--height:{still?.Height ?? Height(figure.Plotly)}px;--narrow:{still?.NarrowHeight ?? Height(figure.Plotly)}px">
        {(still is null ? Html.Empty : Html.Unsafe(still.Inline("class=\"still\"")))}<div class="chart"{Ends(still)}></div>
        </div>
        {Json.Script("chart-data", json => CanonicalJson.Write(json, figure.Plotly))}
        {FigureTools.Render(figure, number, still is not null)}
        <figcaption>
        <p>{figure.Caption}{Html.When(figure.Notes is not null, $" <span class=\"notes\">{figure.Notes}</span>")}</p>
        {SourcesBlock.Line(site, figure.Sources)}
        </figcaption>
        {Data(site, figure, number)}
        </figure>
        """);
    }

    // One plot reads best with the vertical axis named above it, upright; several plots keep their own names.
    private static Html AxisTitle(JsonElement plotly) =>
        plotly.Member("layout") is JsonElement layout && layout.Member("yaxis2") is null && layout.Member("xaxis2") is null
        && (layout.Member("yaxis").Member("title").Text() ?? layout.Member("yaxis").Member("title").Member("text").Text()) is { Length: > 0 } title
            ? Html.Of($"<p class=\"axis-title\" aria-hidden=\"true\">{string.Join(' ', Lettering.Lines(title))}</p>\n") : Html.Empty;

    // Names that stand at the ends of lines where there is room, for the script that draws the chart.
    private static Html Ends(ChartDrawing? still) => still is null or { Ends.Count: 0 } ? Html.Empty : Html.Of(
        $" data-ends=\"{Json.Text(json =>
        {
            json.WriteStartArray();
            foreach (LineEnd end in still.Ends)
            {
                json.WriteStartArray();
                json.WriteStringValue(string.Join("<br>", end.Lines));
                json.WriteStringValue(end.Colour);
                json.WriteNumberValue(Math.Round(end.At, 6));
                json.WriteNumberValue(end.Up);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        })}\"");

    private static Html Data(Site site, FigureBundle figure, int number)
    {
        BundledTable table = figure.Table;
        int left = table.Rows.Length - MostRows;
        return Html.Of(
            $"""
            <details class="data"><summary>Data <span>{table.Rows.Length} {(table.Rows.Length == 1 ? "row" : "rows")}</span></summary>
            <p class="download"><a href="data/{figure.Id}.csv" download>All rows as CSV</a> · <a href="data/{figure.Id}.csv-metadata.json" download>units, licences and addresses of its columns</a>{SourcesBlock.Tables(site, figure.Sources)}</p>
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
        $"<td{Html.When(IsNumeric(column), $" class=\"number\"")}>{Text(value, column.Type)}</td>");

    private static string Text(JsonElement value, BundledType type) => type switch
    {
        BundledType.Number => Numbers.InTable(value),
        BundledType.Boolean => value.ValueKind switch { JsonValueKind.True => "yes", JsonValueKind.False => "no", _ => Numbers.Shown(value, null) },
        _ => Numbers.Shown(value, null),
    };

    // Numbers stand right-aligned.
    private static bool IsNumeric(BundledColumn column) => column.Type is BundledType.Number or BundledType.Integer;

    // The height in pixels that the chart asks for; the page reserves it before drawing.
    private static int Height(JsonElement plotly) =>
        plotly.TryGetProperty("layout", out JsonElement layout) && layout.ValueKind == JsonValueKind.Object
        && layout.TryGetProperty("height", out JsonElement height) && height.TryGetDouble(out double pixels) && pixels is > 100 and < 3000
            ? (int)pixels : 420;
}
