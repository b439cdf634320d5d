using System.Text.Json;

namespace Workbook.Report.Bundles;

/// <summary>One claim with its verdict, or with the reason why it has none. A list of them has MIME type <see cref="Mime"/>.</summary>
internal sealed record LedgerEntry(string Id, string Section, string Text, string Type, Verdict? Verdict, string? Reason, string? WouldTest)
{
    public const string Mime = "application/vnd.workbook.ledger+json";

    public static IReadOnlyList<LedgerEntry> ReadList(Fields ledger) => ledger.Object.ValueKind == JsonValueKind.Array
        ? [.. ledger.Object.EnumerateArray().Select(entry => Read(ledger with { Object = entry, What = "ledger entry" }))]
        : throw ReportException.At(
            ledger.Notebook, ledger.Cell, $"the ledger is of kind {ledger.Object.ValueKind}", "a list of claims", "Display it through the library's formatters.");

    private static LedgerEntry Read(Fields entry) => new(
        entry.Text("id"), entry.Text("section"), entry.Text("text"), entry.Text("type"),
        entry.Object.TryGetProperty("verdict", out var verdict) && verdict.ValueKind == JsonValueKind.Object ? Verdict.Read(entry.Inner("verdict")) : null,
        entry.TextOrNull("reason"), entry.TextOrNull("wouldTest"));
}
