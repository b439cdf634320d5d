using System.Text.Json;
using MimeTypes = Workbook.Publishing.MimeTypes;

namespace Workbook.Report.Bundles;

/// <summary>One claim with its verdict, or with the reason why it has none. A ledger of them has MIME type <see cref="MimeTypes.Ledger"/>.</summary>
internal sealed record LedgerEntry(string Id, string Section, string Text, string Type, Verdict? Verdict, string? Reason, string? WouldTest)
{
    public static IReadOnlyList<LedgerEntry> ReadList(Fields ledger) =>
        [.. ledger.Items("claims").Select(entry => Read(ledger with { Object = entry, What = "ledger entry" }))];

    private static LedgerEntry Read(Fields entry) => new(
        entry.Text("id"), entry.Text("section"), entry.Text("text"), entry.Text("type"),
        entry.Object.TryGetProperty("verdict", out var verdict) && verdict.ValueKind == JsonValueKind.Object ? Verdict.Read(entry.Inner("verdict")) : null,
        entry.TextOrNull("reason"), entry.TextOrNull("wouldTest"));
}
