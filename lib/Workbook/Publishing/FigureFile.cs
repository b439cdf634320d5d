using System.Text;
using System.Text.Json;
using Workbook.Charts;
using Workbook.Data;
using Workbook.Drawing;
using Workbook.Files;

namespace Workbook.Publishing;

/// <summary>Figures as files.</summary>
public static class FigureFile
{
    /// <summary>
    /// Saves a figure: its data (<c>.csv</c>), a page that draws it without a network (<c>.html</c>), its chart in Plotly's form (<c>.json</c>), or a
    /// picture with title, caption and sources (<c>.svg</c>, <c>.png</c>). An installed Chromium, Chrome or Edge draws a <c>.png</c>, and an <c>.svg</c> of other than
    /// points, lines, areas and bars; <c>WORKBOOK_BROWSER</c> names another.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="path">The file, whose ending says what is saved. A file that is there is replaced, a folder that is missing made.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="NotSupportedException">The path ends in something else.</exception>
    /// <exception cref="InvalidOperationException">There is no browser to draw the picture, or it could not.</exception>
    public static string Save(this Figure figure, string path) => Save(figure, path, InstalledBrowser.Find(Environment.GetEnvironmentVariable));

    /// <summary>The data of a figure, as <see cref="Save(Figure, string)"/> writes them to a <c>.csv</c>.</summary>
    public static string ToCsv(this Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return Csv(figure.Table);
    }

    internal static string Save(Figure figure, string path, string? browser)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(path);
        byte[] content = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".CSV" => Encoding.UTF8.GetBytes(Csv(figure.Table)),
            ".HTML" => Encoding.UTF8.GetBytes(Html(figure)),
            ".JSON" => Encoding.UTF8.GetBytes(ShownChart.WithWords(figure.Captioned)),
            ".PNG" => Picture(figure, "png", browser),
            ".SVG" => FigurePicture.Svg(JsonElement.Parse(figure.Json), figure.Text.Title, figure.Text.Alternative, [figure.Text.Caption, figure.Notes ?? "", FigureSources.Text(figure)]) is string drawn
                ? Encoding.UTF8.GetBytes(drawn) : Picture(figure, "svg", browser),
            _ => throw new NotSupportedException($"A figure is saved as .csv, .html, .json, .png or .svg: '{Path.GetFileName(path)}' ends in none of these."),
        };
        string file = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return file;
    }

    private static string Csv(FigureTable table)
    {
        var text = new StringBuilder();
        CsvLine.Append(text, table.Columns.Select(column => column.Name));
        foreach (IReadOnlyList<object?> row in table.Rows)
        {
            CsvLine.Append(text, row.Select(cell => CsvText.Cell(Cells.Plain(cell))));
        }

        return text.ToString();
    }

    private static string Html(Figure figure) =>
        $"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Markup.Escape(figure.Text.Title)}</title></head>"
        + $"<body style=\"font-family: system-ui, sans-serif\">\n{FigureHtml.Whole(figure, new ChartScript())}\n</body></html>\n";

    private static byte[] Picture(Figure figure, string format, string? browser) => browser is null
        ? throw new InvalidOperationException(
            $"No browser was found to draw a .{format}: install Chromium, Google Chrome or Microsoft Edge, name one in WORKBOOK_BROWSER, or save as .html or .csv.")
        : BrowserPicture.DrawAsync(ShownChart.OnPaper(figure.Captioned, BrowserPicture.Width), format, browser).GetAwaiter().GetResult();
}
