using Workbook.Publishing;
using Workbook.Report.Reading;

namespace Workbook.Report.References;

/// <summary>A source that a report rests on.</summary>
/// <param name="Reference">How it is cited.</param>
/// <param name="Source">As a page names it.</param>
/// <param name="Pages">The pages that use it.</param>
internal sealed record Work(Reference Reference, BundledSource Source, IReadOnlyList<Page> Pages)
{
    // With what makes it unique and its ending, within what file systems take.
    private const int LongestKey = 100;

    /// <summary>The sources of all pages, each once, in order of author, year and title; a work without author stands under its title.</summary>
    public static IReadOnlyList<Work> All(Site site)
    {
        HashSet<string> keys = new(StringComparer.OrdinalIgnoreCase);
        return [.. site.Pages
            .SelectMany(page => page.Sources.Select(source => (Page: page, Source: source)))
            .GroupBy(use => (use.Source.Dataset, use.Source.Name, use.Source.Title, use.Source.Citation))
            .Select(uses => (uses.First().Source, Pages: uses.Select(use => use.Page).DistinctBy(page => page.File)))
            .OrderBy(work => $"{work.Source.Dataset} {work.Source.Name} {work.Source.Title} {work.Source.Citation}", StringComparer.Ordinal)
            .Select(work => new Work(Reference.Of(Key(work.Source, keys), work.Source), work.Source, [.. work.Pages]))
            .OrderBy(work => Head(work.Reference), StringComparer.OrdinalIgnoreCase)
            .ThenBy(work => work.Reference.Year)
            .ThenBy(work => work.Reference.Title, StringComparer.OrdinalIgnoreCase)
            .ThenBy(work => work.Reference.Key, StringComparer.Ordinal)];
    }

    private static string Head(Reference reference) => reference.Authors.IsEmpty ? reference.Title : string.Join(' ', reference.Authors);

    // A file's name and an anchor too. Dataset and source are names in descriptors; another host's bundle may have anything.
    private static string Key(BundledSource source, HashSet<string> taken)
    {
        string words = new([.. $"{source.Dataset} {source.Name ?? source.Table}".Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]);
        string name = string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        name = name.Length is 0 ? "source" : name[..Math.Min(name.Length, LongestKey)];
        string key = name;
        for (int i = 2; !taken.Add(key); i++)
        {
            key = FormattableString.Invariant($"{name}-{i}");
        }

        return key;
    }
}
