using System.Net;
using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>Displays a <see cref="Verdict"/>.</summary>
internal sealed class VerdictFormatter() : FormatterSource<Verdict>((MimeTypes.Verdict, BundleJson.Verdict), (HtmlFormatter.MimeType, Html))
{
    private static string Html(Verdict verdict) =>
        $"<p><strong>{Escape(verdict.Claim)}</strong></p><dl>{Row("At the memo", verdict.AtMemo)}{Row("Now", verdict.Now)}</dl>";

    private static string Row(string when, Assessment assessment) =>
        $"<dt>{when}: {Escape(StandingText.Words(assessment.Standing))}</dt><dd>{Escape(assessment.Reason)}</dd>";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
