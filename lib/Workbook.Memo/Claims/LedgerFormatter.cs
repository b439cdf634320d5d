using System.Net;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Publishing;

namespace Workbook.Memo.Claims;

/// <summary>Displays a <see cref="Ledger"/>.</summary>
internal sealed class LedgerFormatter() : FormatterSource<Ledger>((MimeTypes.Ledger, LedgerJson.Bundle), (HtmlFormatter.MimeType, Html))
{
    private static string Html(Ledger ledger) =>
        "<table><thead><tr><th>Claim</th><th>In short</th><th>At the memo</th><th>Now</th></tr></thead><tbody>"
        + string.Concat(ledger.Entries.Select(entry =>
            $"<tr><td>{Escape(entry.Claim.ClaimId)}</td><td>{Escape(entry.Claim.Text)}</td>{(entry.Verdict is Verdict verdict
                ? $"<td>{StandingText.Words(verdict.AtMemo.Standing)}</td><td>{StandingText.Words(verdict.Now.Standing)}</td>"
                : $"<td colspan=\"2\">{Escape(entry.Untested!.Reason)}</td>")}</tr>"))
        + "</tbody></table>";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
