using System.Globalization;
using Workbook.Files;
using Workbook.Publishing;
using Workbook.Report.Input;

namespace Workbook.Report.Reading;

/// <summary>A published value and the page that computed it first.</summary>
internal sealed record PublishedFact(Page Page, BundledFact Fact);

/// <summary>A verdict and the page that argues it first.</summary>
internal sealed record PublishedVerdict(Page Page, VerdictBundle Verdict);

/// <summary>All pages of a report with what they publish, checked for contradictions.</summary>
internal sealed record Site(
    ReportInput Input, IReadOnlyList<Page> Pages, IReadOnlyDictionary<string, PublishedFact> Facts, IReadOnlyDictionary<string, PublishedVerdict> Verdicts)
{
    /// <summary>Whether a page says how verdicts are reached.</summary>
    public bool ExplainsVerdicts => Input.VerdictRules is not null;

    /// <summary>Reads all notebooks.</summary>
    /// <exception cref="ReportException">A notebook is malformed, two pages or figures share a name, or two cells publish different values under one name.</exception>
    public static Site Read(ReportInput input)
    {
        PageNames.Check([.. input.Notebooks.Select(notebook => notebook.Slug)]);
        Page[] pages = [.. SideBySide.Select(input.Notebooks, notebook => PageReader.Read(notebook))];
        RefuseTwice(pages, "figure", page => page.Figures.Select(figure => figure.Id));
        RefuseTwice(pages, "question", page => page.WhatIfs.Select(whatIf => whatIf.Id));

        Dictionary<string, PublishedFact> facts = new(StringComparer.Ordinal);
        Dictionary<string, PublishedVerdict> verdicts = new(StringComparer.Ordinal);
        foreach (Page page in pages)
        {
            foreach (BundledFact fact in page.Facts)
            {
                Publish(facts, fact.Id, new(page, fact), (a, b) => Agree(a.Fact, b.Fact), p => p.Page, p => Describe(p.Fact));
            }

            foreach (VerdictBundle verdict in page.Verdicts)
            {
                Publish(verdicts, verdict.Claim, new(page, verdict), (a, b) => Agree(a.Verdict, b.Verdict), p => p.Page, p => Describe(p.Verdict));
            }
        }

        foreach (Page page in pages)
        {
            foreach (VerdictBundle verdict in page.ListedVerdicts.Where(verdict => verdicts.ContainsKey(verdict.Claim)))
            {
                Publish(verdicts, verdict.Claim, new(page, verdict), (a, b) => Agree(a.Verdict, b.Verdict), p => p.Page, p => Describe(p.Verdict));
            }
        }

        return new(input, pages, facts, verdicts);
    }

    /// <summary>The tables among sources whose rows have addresses, and those that sources name as theirs, each once.</summary>
    public IEnumerable<AddressedTable> Addressed(IEnumerable<BundledSource> sources)
    {
        BundledSource[] all = [.. sources];
        return Input.Tables.Where(table => all.Any(source => (source.Dataset, source.Table) == (table.Dataset, table.Table) || source.Url == table.File));
    }

    public LedgerClaim? Claim(string id) => Input.Ledger.FirstOrDefault(claim => claim.Id == id);

    // The scorecard shows again what other notebooks published; only a different value under the same name is a contradiction. A run with a
    // changed premise differs from the others on purpose, and the page that argues the matter counts.
    private static void Publish<T>(
        Dictionary<string, T> published, string id, T next, Func<T, T, bool> agree, Func<T, Page> page, Func<T, string> describe)
    {
        if (published.TryAdd(id, next) || agree(published[id], next) || page(next).Changed.Count + page(published[id]).Changed.Count > 0)
        {
            return;
        }

        throw new ReportException(
            $"{page(next).Slug}: \"{id}\" is {describe(next)}, but {page(published[id]).Slug} published it as {describe(published[id])}. " +
            "Expected one value for one name. Give one of them another id, or compute both from the same function.");
    }

    // The same number under the same name, whatever its label.
    private static bool Agree(BundledFact a, BundledFact b) => (a.Value, a.Low, a.High, a.Unit) == (b.Value, b.Low, b.High, b.Unit);

    private static bool Agree(VerdictBundle a, VerdictBundle b) => Agree(a.AtMemo, b.AtMemo) && Agree(a.Now, b.Now);

    private static bool Agree(BundledAssessment a, BundledAssessment b) => (a.Standing, a.Value) == (b.Standing, b.Value);

    private static string Describe(BundledFact fact) => string.Create(CultureInfo.InvariantCulture, $"{fact.Value} {fact.Unit}").TrimEnd();

    private static string Describe(VerdictBundle verdict) =>
        $"{StandingText.Key(verdict.AtMemo.Standing)} at the memo and {StandingText.Key(verdict.Now.Standing)} now";

    private static void RefuseTwice(Page[] pages, string kind, Func<Page, IEnumerable<string>> names)
    {
        // File systems that ignore case would let one file overwrite the other.
        Dictionary<string, Page> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach ((Page page, string name) in pages.SelectMany(names, (page, name) => (page, name)))
        {
            if (!seen.TryAdd(name, page))
            {
                throw new ReportException(
                    $"{page.Slug}: the {kind} \"{name}\" is there already, in {seen[name].Slug}. Expected one {kind} of a name in the report. Give one of them another id.");
            }
        }
    }
}
