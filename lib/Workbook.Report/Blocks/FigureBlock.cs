using System.Text.Json;
using Workbook.Drawing;
using Workbook.Publishing;
using Workbook.Report.Files;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>A chart with its title, caption, sources and data.</summary>
internal static class FigureBlock
{
    public static Html Render(Site site, FigureBundle figure, int number)
    {
        ChartDrawing? still = FigurePicture.Still(figure.Plotly);
        return Html.Of(
        $"""
        <figure class="figure" id="{figure.Id}" aria-labelledby="{figure.Id}-title">
        <p class="figure-title" id="{figure.Id}-title"><a class="figure-number" href="#{figure.Id}">Figure {number}</a> {figure.Title}</p>
        {AxisTitle(figure.Plotly)}<div class="picture" role="img" aria-label="{figure.Alt}" style="--height:{still?.Height ?? Height(figure.Plotly)}px;--narrow:{still?.NarrowHeight ?? Height(figure.Plotly)}px">
        {(still is null ? Html.Empty : Html.Unsafe(still.Inline("class=\"still\"")))}<div class="chart" data-of="{PageData.NameOf(figure)}"{Ends(still)}></div>
        </div>
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

    // The rows come from the file beside the page; without scripts the downloads are there.
    private static Html Data(Site site, FigureBundle figure, int number)
    {
        int rows = figure.Table.Rows.Length, left = rows - FigureTable.MostRows;
        return Html.Of(
            $"""
            <details class="data" data-of="{PageData.NameOf(figure)}"><summary>Data <span>{rows} {(rows == 1 ? "row" : "rows")}</span></summary>
            <p class="download"><a href="data/{figure.Id}.csv" download>All rows as CSV</a> · <a href="data/{figure.Id}.csv-metadata.json" download>units, licences and addresses of its columns</a>{SourcesBlock.Tables(site, figure.Sources)}</p>
            <div class="scroll tall rows" role="region" tabindex="0" aria-label="Data of figure {number}" hidden></div>
            {Html.When(left > 0, $"<p class=\"detail\">Shown are the first {FigureTable.MostRows} rows; {left} more are in the download.</p>")}</details>
            """);
    }

    // The height in pixels that the chart asks for; the page reserves it before drawing.
    private static int Height(JsonElement plotly) =>
        plotly.TryGetProperty("layout", out JsonElement layout) && layout.ValueKind == JsonValueKind.Object
        && layout.TryGetProperty("height", out JsonElement height) && height.TryGetDouble(out double pixels) && pixels is > 100 and < 3000
            ? (int)pixels : 420;
}
