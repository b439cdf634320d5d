using System.Text.Json;
using Workbook.Report.Markup;
using MimeTypes = Workbook.Publishing.MimeTypes;

namespace Workbook.Report.Bundles;

/// <summary>A chart with everything a reader needs to judge it. MIME type <see cref="MimeTypes.Figure"/>.</summary>
internal sealed record Figure(
    string Id, string Title, string Caption, string Alt, string? Notes, IReadOnlyList<Source> Sources, JsonElement Plotly, DataTable Table)
{
    /// <summary>Height in pixels that the chart asks for; the page reserves it before drawing.</summary>
    public int Height =>
        Plotly.TryGetProperty("layout", out var layout) && layout.ValueKind == JsonValueKind.Object
        && layout.TryGetProperty("height", out var height) && height.TryGetDouble(out var pixels) && pixels is > 100 and < 3000
            ? (int)pixels : 420;

    public static Figure Read(Fields fields)
    {
        var id = fields.Text("id");
        if (!Names.IsFileName(id)) throw fields.Missing("id", $"letters, digits, '.', '_' or '-' (found \"{id}\")");
        return new(
            id, fields.Text("title"), fields.Text("caption"), fields.Text("alt"), fields.TextOrNull("notes"), fields.Sources(),
            fields.ObjectOf("plotly"), DataTable.Read(fields.Inner("table")));
    }
}
