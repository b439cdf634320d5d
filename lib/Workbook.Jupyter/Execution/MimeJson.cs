using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Engine.Languages;
using Workbook.Engine.Outputs;

namespace Workbook.Jupyter.Execution;

/// <summary>A MIME bundle as messages carry it: JSON types as JSON, all others as text.</summary>
internal static class MimeJson
{
    public static JsonObject Of(MimeBundle bundle) =>
        new(bundle.Forms.Select(form => new KeyValuePair<string, JsonNode?>(form.Key, MimeBundle.IsJson(form.Key) ? Parsed(form.Value) : form.Value)));

    /// <summary>An explanation as front ends show it.</summary>
    public static JsonObject Of(Inspection inspection) =>
        Of(new MimeBundle([new(MimeBundle.PlainText, inspection.PlainText), new(MimeBundle.Markdown, inspection.Markdown)]));

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // A display that says it is JSON and is not: shown as the text it is.
            return text;
        }
    }
}
