using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Drawing;
using Workbook.Engine.Notebooks;
using Workbook.Publishing;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>Puts a still image beside each figure of an executed notebook, for programs that show neither HTML nor Plotly's form. Each shows the one form that it prefers.</summary>
internal static class StillImages
{
    private const string Svg = "image/svg+xml";

    // As notebooks are written: escaped is what JSON demands.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The notebook with the images; a figure that only a browser draws has none.</summary>
    public static Notebook In(Notebook notebook) => notebook.WithCells(notebook.Cells.Select(cell =>
        cell.Outputs.Any(output => Figure(output) is not null) ? cell.WithOutputs(cell.Outputs.Select(With), ExecutionProblems.Count(cell)) : cell));

    private static string With(JsonElement output)
    {
        if (Figure(output) is not FigureBundle figure
            || FigurePicture.Svg(figure.Plotly, figure.Title, figure.Alt, figure.Caption, $"Sources: {string.Join("; ", figure.Sources.Select(source => source.Title).Distinct())}") is not string picture)
        {
            return output.GetRawText();
        }

        JsonObject changed = JsonObject.Create(output)!;
        changed["data"]![Svg] = picture;
        return changed.ToJsonString(Plain);
    }

    private static FigureBundle? Figure(JsonElement output) =>
        output.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Object && data.TryGetProperty(MimeTypes.Figure, out JsonElement figure) && !data.TryGetProperty(Svg, out _)
            ? figure.Deserialize(BundleContext.Default.FigureBundle) : null;
}
