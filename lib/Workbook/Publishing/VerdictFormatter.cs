using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Publishing;

/// <summary>Displays a <see cref="Verdict"/>.</summary>
internal sealed class VerdictFormatter() : FormatterSource<Verdict>((MimeTypes.Verdict, BundleJson.Verdict), (HtmlFormatter.MimeType, Html))
{
    private static string Html(Verdict verdict) =>
        $"<p><strong>{Markup.Escape(verdict.Claim)}</strong>{Words(verdict.Claim)}</p>{Decides(verdict.Criterion)}<dl>{Row("At the memo", verdict.AtMemo)}{Row("Now", verdict.Now)}{(verdict.Said is Assessment said ? Row("Somebody said it", said) : "")}</dl>{RuleHtml.Of(verdict)}";

    private static string Decides(Criterion? criterion) => criterion is null
        ? ""
        : $"<p>Criterion: <code>{Markup.Escape(criterion.Condition)}</code> {(criterion.Holds ? "holds" : "does not hold")}.{(criterion.Values.Length > 0 ? $" Values: {Markup.Escape(criterion.Values.TrimEnd('.'))}." : "")}</p>";

    private static string Words(string claim) => ClaimWords.Of(claim) is string words ? $" {Markup.Escape(words)}" : "";

    private static string Row(string when, Assessment assessment) =>
        $"<dt>{when}: {Markup.Escape(StandingText.Words(assessment.Standing))}</dt><dd>{Markup.Escape(assessment.Reason)}</dd>";
}
