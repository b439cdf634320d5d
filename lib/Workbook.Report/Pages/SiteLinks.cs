using System.Text.RegularExpressions;
using Workbook.Report.Blocks;
using Workbook.Report.Commentary;
using Workbook.Report.Reading;

namespace Workbook.Report.Pages;

/// <summary>Gathers from a report what the commentary of a page can lead to.</summary>
internal static class SiteLinks
{
    public static PageLinks Of(Site site, Page page)
    {
        Dictionary<string, string> terms = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string term, string address, _) in Glossary.Terms(site))
        {
            terms.TryAdd(term, address);
        }

        HashSet<string> claims = [.. site.Input.Ledger.Select(claim => claim.Id)];
        string words = string.Join('|', claims.Concat(terms.Keys.OrderByDescending(term => term.Length).Select(term => Regex.Escape(term) + "s?")));
        return new PageLinks
        {
            File = page.File,
            Strict = page.Error is null && page.Changed.Count == 0,
            Figures = site.Pages.SelectMany(other => other.Figures.Select((figure, i) => ($"{other.File}#{figure.Id}", i + 1))).ToDictionary(StringComparer.Ordinal),
            Titles = site.Pages.ToDictionary(other => other.File, other => other.Title, StringComparer.Ordinal),
            Claims = claims,
            Terms = terms,
            Words = words.Length == 0 ? null : new Regex($@"\b(?:{words})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        };
    }
}
