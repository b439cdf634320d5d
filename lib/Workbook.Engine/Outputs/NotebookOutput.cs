using System.Globalization;
using System.Text.Json;
using Workbook.Engine.Notebooks;

namespace Workbook.Engine.Outputs;

/// <summary>Outputs as nbformat 4 keeps them. Display ids are of the session, not of the document, and are left out.</summary>
internal static class NotebookOutput
{
    // A notebook as a whole may be somewhat deeper.
    private const int Deepest = NotebookReader.MaxDepth - 16;

    public static string ToJson(CellOutput output) => output switch
    {
        StreamOutput stream =>
            $$"""{"name":"{{(stream.IsError ? "stderr" : "stdout")}}","output_type":"stream","text":{{JsonText.Lines(stream.Text)}}}""",
        DisplayOutput display =>
            $$"""{"data":{{ToJson(display.Data)}},"metadata":{},"output_type":"display_data"}""",
        ResultOutput result =>
            $$"""{"data":{{ToJson(result.Data)}},"execution_count":{{result.ExecutionCount.ToString(CultureInfo.InvariantCulture)}},"metadata":{},"output_type":"execute_result"}""",
        ErrorOutput error =>
            $$"""{"ename":{{JsonText.Literal(error.Error.Kind)}},"evalue":{{JsonText.Literal(error.Error.Message)}},"output_type":"error","traceback":[{{string.Join(',', error.Error.Describe().Split('\n').Select(JsonText.Literal))}}]}""",
        _ => throw new ArgumentException($"Unknown output {output.GetType().Name}.", nameof(output)),
    };

    private static string ToJson(MimeBundle data) =>
        "{" + string.Join(',', data.Forms.Select(form => JsonText.Literal(form.Key) + ":" + Form(form.Key, form.Value))) + "}";

    private static string Form(string mimeType, string text)
    {
        if (!MimeBundle.IsJson(mimeType))
        {
            return JsonText.Lines(text);
        }

        try
        {
            return JsonText.Parse(text, Deepest).GetRawText();
        }
        catch (JsonException)
        {
            // A display that says it is JSON and is not, or is too deep for a notebook: kept as the text it is.
            return JsonText.Literal(text);
        }
    }
}
