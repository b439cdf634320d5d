using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>Displays a <see cref="Ledger"/>.</summary>
internal sealed class LedgerFormatter() : FormatterSource<Ledger>((MimeTypes.Ledger, LedgerJson.Bundle), (HtmlFormatter.MimeType, Html))
{
    private static readonly string[] Titles = ["Claim", "In short", "At the memo", "Now"];

    private static string Html(Ledger ledger) => Markup.Table(Titles, ledger.Entries.Select(entry => (IReadOnlyList<object?>)(entry.Verdict is Verdict verdict
        ? [entry.Claim.ClaimId, entry.Claim.Text, StandingText.Words(verdict.AtMemo.Standing), StandingText.Words(verdict.Now.Standing)]
        : [entry.Claim.ClaimId, entry.Claim.Text, "no verdict", entry.Untested!.Reason])));
}
