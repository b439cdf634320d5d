using System.Collections.Immutable;
using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>The ledger as JSON: a list of claims, each with <c>verdict</c>, or with <c>reason</c> and <c>wouldTest</c>.</summary>
internal static class LedgerJson
{
    /// <summary>Writes the list of claims, indented and with LF, without a final newline.</summary>
    public static string Text(Ledger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return BundleJson.Text(Claims(ledger), BundleContext.Default.ImmutableArrayBundledClaim, indented: true);
    }

    /// <summary>Writes the form in which a notebook publishes the ledger: an object, because front ends take no lists.</summary>
    internal static string Bundle(Ledger ledger) =>
        BundleJson.Text(new LedgerBundle { Claims = Claims(ledger) }, BundleContext.Default.LedgerBundle, indented: true);

    private static ImmutableArray<BundledClaim> Claims(Ledger ledger) => [.. ledger.Entries.Select(entry => new BundledClaim
    {
        Id = entry.Claim.ClaimId,
        Section = entry.Claim.Section,
        Text = entry.Claim.Text,
        Type = entry.Claim.Type,
        Verdict = entry.Verdict is Verdict verdict ? VerdictBundle.Of(verdict) : null,
        Reason = entry.Untested?.Reason,
        WouldTest = entry.Untested?.WouldTest,
    })];
}
