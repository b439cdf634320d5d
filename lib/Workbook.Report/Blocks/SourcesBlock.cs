using Workbook.Data;
using Workbook.Publishing;
using Workbook.Report.Commentary;
using Workbook.Report.Markup;
using Workbook.Report.Reading;
using Workbook.Report.References;

namespace Workbook.Report.Blocks;

/// <summary>Says where data came from.</summary>
internal static class SourcesBlock
{
    // More than these would stand taller than the caption they follow.
    private const int MostInLine = 3;

    /// <summary>One line under a figure or verdict; folded when there are many.</summary>
    public static Html Line(Site site, IReadOnlyList<BundledSource> sources)
    {
        if (sources.Count == 0)
        {
            return Html.Empty;
        }

        List<Html> parts = [.. sources.DistinctBy(s => (s.Title, s.Vintage)).Select(s => Html.Of(
            $"{Linked(site, s, s.Title)}{Html.When(s.Vintage is not null, $", data as of {AsOf(s)}")} ({Terms.Of(s.Licence)})"))];
        return parts.Count > MostInLine
            ? Html.Of($"<details class=\"sources\"><summary>{parts.Count} sources</summary><p>{Html.Joined("; ", parts)}</p></details>")
            : Html.Of($"<p class=\"sources\"><span>{(parts.Count == 1 ? "Source" : "Sources")}:</span> {Html.Joined("; ", parts)}</p>");
    }

    /// <summary>The list that ends a page: every table once, with citation, licence and checksum.</summary>
    public static Html List(Site site, IEnumerable<BundledSource> sources)
    {
        List<Html> items = sources
            .DistinctBy(s => (s.Dataset, s.Table, s.Vintage))
            .OrderBy(s => s.Dataset, StringComparer.Ordinal).ThenBy(s => s.Table, StringComparer.Ordinal).ThenBy(s => s.Vintage, StringComparer.Ordinal)
            .Select(s => Html.Of(
                $"""
                <li><b>{Linked(site, s, s.Title)}</b>. {s.Citation}
                <span class="detail">Table <code>{s.Dataset}/{s.Table}</code>{Html.When(s.Vintage is not null, $", data as of {AsOf(s)}")} · {Terms.Of(s.Licence)} · sha256 <code>{Short(s.Sha256)}</code></span></li>
                """))
            .ToList();
        return items.Count == 0 ? Html.Empty : Html.Of(
            $"""
            <section class="sources-list" aria-labelledby="sources"><h2 id="sources">Sources{Heading.LinkTo("sources")}</h2>
            <p class="detail"><a href="{FixedPages.Sources}">All sources of the report</a></p>
            <ul>
            {items}
            </ul></section>
            """);
    }

    /// <summary>The line as plain text, for a picture that leaves the page.</summary>
    public static string Words(IReadOnlyList<BundledSource> sources)
    {
        string[] works = [.. sources.DistinctBy(source => (source.Title, source.Vintage)).Select(source => $"{source.Title}{(source.Vintage is null ? "" : $", data as of {AsOf(source)}")} ({Terms.Of(source.Licence)})")];
        return works.Length == 0 ? "" : (works.Length == 1 ? "Source: " : "Sources: ") + string.Join("; ", works);
    }

    /// <summary>Links to the tables whose rows carry their addresses, to stand after the link to the figure's own data.</summary>
    public static Html Tables(Site site, IEnumerable<BundledSource> sources) => Html.Of(
        $"{site.Addressed(sources).Select(table => Html.Of($" · <a href=\"{table.File}\" download>{table.Dataset}/{table.Table}, each row with its address</a>"))}");

    /// <summary>A text that leads to the work on the web, or to the table that has the address of each figure collected.</summary>
    public static Html Linked(Site site, BundledSource source, string text) =>
        site.Input.Tables.Any(table => table.File == source.Url) ? Html.Of($"<a href=\"{source.Url}\" download>{text}</a>") : Link.Web(source.Url, text);

    // The month in words; what is no month stays as it is.
    private static string AsOf(BundledSource source) => DateText.InWords(source.Vintage) ?? source.Vintage ?? "";

    private static string Short(string sha256) => sha256.Length > 12 ? sha256[..12] + "…" : sha256;
}
