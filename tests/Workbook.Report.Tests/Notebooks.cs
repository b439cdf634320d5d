using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Report.Input;

namespace Workbook.Report.Tests;

/// <summary>Small notebooks and reports for tests.</summary>
internal static class Notebooks
{
    public static NotebookPage Of(string slug, params JsonObject[] cells) => new(
        slug,
        JsonSerializer.SerializeToElement(new JsonObject { ["cells"] = new JsonArray([.. cells]), ["metadata"] = new JsonObject(), ["nbformat"] = 4 }),
        null);

    public static JsonObject Markdown(string source) =>
        new() { ["cell_type"] = "markdown", ["metadata"] = new JsonObject(), ["source"] = source };

    public static JsonObject Tagged(string source, string tag) =>
        new() { ["cell_type"] = "markdown", ["metadata"] = new JsonObject { ["tags"] = new JsonArray(tag) }, ["source"] = source };

    public static JsonObject Code(string source, string tag) => new()
    {
        ["cell_type"] = "code",
        ["metadata"] = new JsonObject { ["tags"] = new JsonArray(tag) },
        ["source"] = source,
        ["outputs"] = new JsonArray(),
    };

    public static JsonObject Showing(string mime, JsonNode? content) => new()
    {
        ["cell_type"] = "code",
        ["metadata"] = new JsonObject(),
        ["source"] = "show",
        ["outputs"] = new JsonArray(new JsonObject { ["output_type"] = "display_data", ["data"] = new JsonObject { [mime] = content } }),
    };

    public static JsonObject Fact(string id, double value, string unit = "months") => Showing(
        MimeTypes.Facts,
        new JsonObject
        {
            ["facts"] = new JsonArray(new JsonObject { ["id"] = id, ["label"] = "Lag", ["value"] = value, ["unit"] = unit, ["format"] = "0.0", ["sources"] = new JsonArray() }),
        });

    public static JsonObject Verdict(string claim, string standing, params JsonNode[] sources) => new()
    {
        ["claim"] = claim,
        ["atMemo"] = new JsonObject { ["standing"] = standing, ["reason"] = "Because." },
        ["now"] = new JsonObject { ["standing"] = standing, ["reason"] = "Because." },
        ["sources"] = new JsonArray([.. sources]),
        ["evidenceFor"] = "",
        ["evidenceAgainst"] = "",
        ["wouldChange"] = "",
    };

    public static JsonObject Figure(string id, params JsonNode?[][] rows) => Showing(MimeTypes.Figure, new JsonObject
    {
        ["id"] = id,
        ["title"] = "Title",
        ["caption"] = "Caption",
        ["alt"] = "Alternative",
        ["sources"] = new JsonArray(),
        ["plotly"] = new JsonObject { ["data"] = new JsonArray(), ["layout"] = new JsonObject() },
        ["table"] = new JsonObject
        {
            ["columns"] = new JsonArray(
                new JsonObject { ["name"] = "name", ["title"] = "Name", ["type"] = "string" },
                new JsonObject { ["name"] = "value", ["title"] = "Value", ["type"] = "number" }),
            ["rows"] = new JsonArray([.. rows.Select(row => new JsonArray(row))]),
        },
    });

    public static MemoryOutput Build(params NotebookPage[] notebooks) =>
        MemoryOutput.Of(ReportOf(notebooks));

    public static ReportInput ReportOf(params NotebookPage[] notebooks) => new("Report", notebooks, [], new(new Dictionary<string, string>(), [], []));
}
