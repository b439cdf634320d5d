using Workbook.Report.Bundles;

namespace Workbook.Report.Reading;

/// <summary>A published value and the page that computed it first.</summary>
internal sealed record PublishedFact(Page Page, Fact Fact);

/// <summary>A verdict and the page that argues it first.</summary>
internal sealed record PublishedVerdict(Page Page, Verdict Verdict);

/// <summary>All pages of a report with what they publish, checked for contradictions.</summary>
internal sealed record Site(
    ReportInput Input, IReadOnlyList<Page> Pages, IReadOnlyDictionary<string, PublishedFact> Facts, IReadOnlyDictionary<string, PublishedVerdict> Verdicts)
{
    /// <summary>Reads all notebooks.</summary>
    /// <exception cref="ReportException">A notebook is malformed, two pages or figures share a name, or two cells publish different values under one name.</exception>
    public static Site Read(ReportInput input)
    {
        Page[] pages = [.. input.Notebooks.Select(PageReader.Read)];
        RefuseTwice(pages, page => [page.Slug], "notebook", "Rename one of the notebooks.");
        RefuseTwice(pages, page => page.Figures.Select(f => f.Id), "figure", "Give one of the figures another id.");

        Dictionary<string, PublishedFact> facts = new(StringComparer.Ordinal);
        Dictionary<string, PublishedVerdict> verdicts = new(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var fact in page.Facts) Publish(facts, fact.Id, new(page, fact), (a, b) => a.Fact.Agrees(b.Fact), p => p.Page, p => Describe(p.Fact));
            foreach (var verdict in page.Verdicts)
            {
                Publish(verdicts, verdict.Claim, new(page, verdict), (a, b) => a.Verdict.Agrees(b.Verdict), p => p.Page, p => Describe(p.Verdict));
            }
        }

        foreach (var page in pages)
        {
            foreach (var verdict in page.ListedVerdicts.Where(verdict => verdicts.ContainsKey(verdict.Claim)))
            {
                Publish(verdicts, verdict.Claim, new(page, verdict), (a, b) => a.Verdict.Agrees(b.Verdict), p => p.Page, p => Describe(p.Verdict));
            }
        }

        return new(input, pages, facts, verdicts);
    }

    public LedgerClaim? Claim(string id) => Input.Ledger.FirstOrDefault(claim => claim.Id == id);

    // The scorecard shows again what other notebooks published; only a different value under the same name is a contradiction.
    private static void Publish<T>(
        Dictionary<string, T> published, string id, T next, Func<T, T, bool> agree, Func<T, Page> page, Func<T, string> describe)
    {
        if (published.TryAdd(id, next) || agree(published[id], next)) return;
        throw new ReportException(
            $"{page(next).Slug}: \"{id}\" is {describe(next)}, but {page(published[id]).Slug} published it as {describe(published[id])}. " +
            "Expected one value for one name. Give one of them another id, or compute both from the same function.");
    }

    private static string Describe(Fact fact) => $"{fact.Value} {fact.Unit}".TrimEnd();

    private static string Describe(Verdict verdict) => $"{verdict.AtMemo.Standing.Key} at the memo and {verdict.Now.Standing.Key} now";

    private static void RefuseTwice(IEnumerable<Page> pages, Func<Page, IEnumerable<string>> names, string what, string remedy)
    {
        // File systems that ignore case would let one file overwrite the other.
        Dictionary<string, Page> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (var page in pages)
        {
            foreach (var name in names(page))
            {
                if (seen.TryAdd(name, page)) continue;
                throw new ReportException(
                    $"{page.Slug}: the {what} \"{name}\" is there already, in {seen[name].Slug}. Expected one {what} of a name in the report. {remedy}");
            }
        }
    }
}
