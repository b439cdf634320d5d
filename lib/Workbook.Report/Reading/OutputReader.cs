using System.Text.Encodings.Web;
using System.Text.Json;
using Workbook.Report.Bundles;
using MimeTypes = Workbook.Publishing.MimeTypes;

namespace Workbook.Report.Reading;

/// <summary>Chooses, from an output's MIME bundle, the form that says most on a page.</summary>
internal static class OutputReader
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The output, or null when it has no form a page can show.</summary>
    public static Output? Read(Fields output) => output.Text("output_type") switch
    {
        "stream" => new TextOutput(output.Text("name"), Joined(output, "text")),
        "error" => new ErrorOutput(output.TextOrNull("ename") ?? "Error", output.TextOrNull("evalue") ?? "", Joined(output, "traceback", "\n")),
        _ => FromBundle(output.Inner("data")),
    };

    private static Output? FromBundle(Fields data)
    {
        foreach (var (mime, read) in Forms)
        {
            if (data.Object.TryGetProperty(mime, out var content)) return read(data with { Object = content });
        }

        return null;
    }

    // Best first. The workbook's own kinds come before the text/html they carry for other front ends.
    private static readonly (string Mime, Func<Fields, Output> Read)[] Forms =
    [
        (MimeTypes.Figure, f => new FigureOutput(Figure.Read(f with { What = "figure" }))),
        (MimeTypes.Facts, f => new FactsOutput(ReadFacts(f with { What = "list of facts" }))),
        (MimeTypes.Verdict, f => new VerdictOutput(Verdict.Read(f with { What = "verdict" }))),
        (MimeTypes.Ledger, f => new LedgerOutput(LedgerEntry.ReadList(f with { What = "ledger" }))),
        ("text/html", f => new HtmlOutput(PageReader.Joined(f.Object))),
        ("image/svg+xml", f => new ImageOutput("data:image/svg+xml," + Uri.EscapeDataString(PageReader.Joined(f.Object)))),
        ("image/png", f => new ImageOutput("data:image/png;base64," + Base64(f))),
        ("image/jpeg", f => new ImageOutput("data:image/jpeg;base64," + Base64(f))),
        ("text/markdown", f => new MarkdownOutput(PageReader.Joined(f.Object))),
        ("text/plain", f => new TextOutput("result", PageReader.Joined(f.Object))),
        ("application/json", f => new TextOutput("result", JsonSerializer.Serialize(f.Object, Indented))),
    ];

    private static Fact[] ReadFacts(Fields facts) =>
        [.. facts.Items("facts").Select(fact => Fact.Read(facts with { Object = fact, What = "fact" }))];

    private static string Base64(Fields image) => PageReader.Joined(image.Object).Replace("\n", "", StringComparison.Ordinal);

    private static string Joined(Fields output, string name, string separator = "") =>
        !output.Object.TryGetProperty(name, out var text) ? ""
        : separator.Length > 0 && text.ValueKind == JsonValueKind.Array ? string.Join(separator, text.EnumerateArray().Select(line => line.ToString()))
        : PageReader.Joined(text);
}
