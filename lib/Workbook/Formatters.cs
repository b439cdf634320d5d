using System.Globalization;
using System.Net;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Charts;
using Workbook.Evidence;
using Workbook.Evidence.Claims;

namespace Workbook;

/// <summary>Teaches a .NET notebook kernel to display the workbook's objects.</summary>
public static class Formatters
{
    /// <summary>
    /// Registers formatters for figures, facts, verdicts and the ledger. Call once, in a notebook's first cell. Each object is displayed as JSON for
    /// the report, as HTML and as plain text; a figure also in Plotly's own form.
    /// </summary>
    public static void Register()
    {
        Register<Figure>(FigureHtml.Whole, (FigureJson.MimeType, FigureJson.Whole), (FigureJson.PlotlyMimeType, figure => FigureJson.Chart(figure.Plot.Chart)));
        Register<FactSheet>(FactsHtml, (EvidenceJson.FactsMimeType, sheet => EvidenceJson.Facts(sheet.Facts)));
        Register<Fact>(fact => FactsHtml(FactSheet.Of(fact)), (EvidenceJson.FactsMimeType, fact => EvidenceJson.Facts([fact])));
        Register<Verdict>(VerdictHtml, (EvidenceJson.VerdictMimeType, EvidenceJson.Verdict));
        Register<Ledger>(LedgerHtml, (LedgerJson.MimeType, LedgerJson.Text));
    }

    private static void Register<T>(Func<T, string> html, params (string MimeType, Func<T, string> Write)[] others)
        where T : notnull
    {
        Formatter.Register<T>((value, writer) => writer.Write(html(value)), HtmlFormatter.MimeType);
        Formatter.Register<T>((value, writer) => writer.Write(value), PlainTextFormatter.MimeType);
        foreach ((string mimeType, Func<T, string> write) in others)
        {
            Formatter.Register<T>((value, writer) => writer.Write(write(value)), mimeType);
        }

        Formatter.SetPreferredMimeTypesFor(typeof(T), [.. others.Select(other => other.MimeType), HtmlFormatter.MimeType, PlainTextFormatter.MimeType]);
    }

    private static string FactsHtml(FactSheet sheet) =>
        "<table><thead><tr><th>Value</th><th>Unit</th><th>What</th><th>Id</th></tr></thead><tbody>"
        + string.Concat(sheet.Facts.Select(fact =>
            $"<tr><td>{Escape(fact.Value.ToString(fact.Format, CultureInfo.InvariantCulture))}</td><td>{Escape(fact.Unit)}</td><td>{Escape(fact.Label)}</td><td><code>{Escape(fact.Id)}</code></td></tr>"))
        + "</tbody></table>";

    private static string VerdictHtml(Verdict verdict) =>
        $"<p><strong>{Escape(verdict.Claim)}</strong></p><dl>{Row("At the memo", verdict.AtMemo)}{Row("Now", verdict.Now)}</dl>";

    private static string LedgerHtml(Ledger ledger) =>
        "<table><thead><tr><th>Claim</th><th>In short</th><th>At the memo</th><th>Now</th></tr></thead><tbody>"
        + string.Concat(ledger.Entries.Select(entry =>
            $"<tr><td>{Escape(entry.Claim.ClaimId)}</td><td>{Escape(entry.Claim.Text)}</td>{(entry.Verdict is Verdict verdict
                ? $"<td>{StandingText.Words(verdict.AtMemo.Standing)}</td><td>{StandingText.Words(verdict.Now.Standing)}</td>"
                : $"<td colspan=\"2\">{Escape(entry.Untested!.Reason)}</td>")}</tr>"))
        + "</tbody></table>";

    private static string Row(string when, Assessment assessment) =>
        $"<dt>{when}: {Escape(StandingText.Words(assessment.Standing))}</dt><dd>{Escape(assessment.Reason)}</dd>";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
