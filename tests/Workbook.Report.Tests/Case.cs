using System.Text.Json;
using Workbook.Report.Input;

namespace Workbook.Report.Tests;

/// <summary>One folder under <c>cases/</c>: notebooks and a <c>report.json</c> in <c>input/</c>, the files they make in <c>expected/</c>.</summary>
internal sealed record Case(string Name)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(ThisFile())!, "cases");

    public static IReadOnlyList<string> Names => [.. Directory.GetDirectories(Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public string Expected => Path.Combine(Folder, Name, "expected");

    public ReportInput Input
    {
        get
        {
            string folder = Path.Combine(Folder, Name, "input");
            Description report = JsonSerializer.Deserialize<Description>(File.ReadAllBytes(Path.Combine(folder, "report.json")), Options)!;
            IEnumerable<NotebookPage> notebooks = Directory.GetFiles(folder, "*.ipynb").Order(StringComparer.Ordinal).Select(file =>
            {
                string slug = Path.GetFileNameWithoutExtension(file);
                return new NotebookPage(slug, JsonElement.Parse(File.ReadAllBytes(file)), report.Errors.GetValueOrDefault(slug));
            });
            return new(report.Title, [.. notebooks], report.Ledger, report.Run) { VerdictRules = report.VerdictRules };
        }
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;

    private sealed record Description(string Title, LedgerClaim[] Ledger, RunInfo Run, Dictionary<string, PageError> Errors)
    {
        public string? VerdictRules { get; init; }
    }
}
