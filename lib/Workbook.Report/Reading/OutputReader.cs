using System.Text.Encodings.Web;
using System.Text.Json;
using MimeTypes = Workbook.Publishing.MimeTypes;

namespace Workbook.Report.Reading;

/// <summary>Chooses, from an output's MIME bundle, the form that says most on a page.</summary>
internal static class OutputReader
{
    private static readonly JsonSerializerOptions Indented =
        new() { MaxDepth = 1000, WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Best first. The workbook's own kinds come before the text/html they carry for other front ends.
    private static readonly (string Mime, Func<Fields, Output> Read)[] Forms =
    [
        (MimeTypes.Figure, form => new FigureOutput(BundleReader.Figure(form))),
        (MimeTypes.Facts, form => new FactsOutput(BundleReader.Facts(form))),
        (MimeTypes.Verdict, form => new VerdictOutput(BundleReader.Verdict(form))),
        (MimeTypes.Ledger, form => new LedgerOutput(BundleReader.Ledger(form))),
        (MimeTypes.WhatIf, form => new WhatIfOutput(BundleReader.WhatIf(form))),
        ("text/html", form => new HtmlOutput(PageReader.Joined(form.Object))),
        ("image/svg+xml", form => new ImageOutput("data:image/svg+xml," + Uri.EscapeDataString(PageReader.Joined(form.Object)))),
        ("image/png", form => new ImageOutput("data:image/png;base64," + Base64(form))),
        ("image/jpeg", form => new ImageOutput("data:image/jpeg;base64," + Base64(form))),
        ("text/markdown", form => new MarkdownOutput(PageReader.Joined(form.Object))),
        ("text/plain", form => new TextOutput("result", PageReader.Joined(form.Object))),
        ("application/json", form => new TextOutput("result", JsonSerializer.Serialize(form.Object, Indented))),
    ];

    /// <summary>The output, or null when it has no form a page can show.</summary>
    public static Output? Read(Fields output) => output.Text("output_type") switch
    {
        "stream" => new TextOutput(output.Text("name"), Joined(output, "text")),
        "error" => new ErrorOutput(output.TextOrNull("ename") ?? "Error", output.TextOrNull("evalue") ?? "", Joined(output, "traceback", "\n")),
        _ => FromBundle(output.Inner("data")),
    };

    private static Output? FromBundle(Fields data)
    {
        foreach ((string mime, Func<Fields, Output> read) in Forms)
        {
            if (data.Object.TryGetProperty(mime, out JsonElement content))
            {
                return read(data with { Object = mime.EndsWith("+json", StringComparison.Ordinal) ? Parsed(data, mime, content) : content });
            }
        }

        return null;
    }

    // Some hosts, .NET Interactive among them, put JSON into the notebook as one text.
    private static JsonElement Parsed(Fields data, string mime, JsonElement content)
    {
        try
        {
            return content.ValueKind == JsonValueKind.String ? JsonElement.Parse(content.GetString()!) : content;
        }
        catch (JsonException fault)
        {
            throw data.Fault($"has under \"{mime}\" a text that is not JSON: {fault.Message.TrimEnd('.')}", "an object, or its JSON as one text");
        }
    }

    private static string Base64(Fields image) => PageReader.Joined(image.Object).Replace("\n", "", StringComparison.Ordinal);

    private static string Joined(Fields output, string name, string separator = "") =>
        !output.Object.TryGetProperty(name, out JsonElement text) ? ""
        : separator.Length > 0 && text.ValueKind == JsonValueKind.Array ? string.Join(separator, text.EnumerateArray().Select(line => line.ToString()))
        : PageReader.Joined(text);
}
