using System.Text;
using System.Text.Json;
using Markdig.Syntax;
using Workbook.Publishing;
using Workbook.Report.Commentary;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Files;

/// <summary><c>assets/search.js</c>: MiniSearch, and everything that a reader can look for. A script, because a page that was opened from a folder cannot fetch data.</summary>
internal static class SearchScript
{
    public static byte[] Render(Site site) =>
    [
        .. Assets.MiniSearch(),
        .. Encoding.UTF8.GetBytes("\nwindow.reportSearch = "),
        .. Json.Compact(json => Write(json, [.. Pages(site), .. Claims(site), .. Datasets(site)])),
        .. Encoding.UTF8.GetBytes(";\n"),
    ];

    private static IEnumerable<Entry> Pages(Site site)
    {
        foreach (Page page in site.Pages)
        {
            yield return new("Page", page.Title, $"{page.Question} {Plain(page.Summary?.Source ?? "")}", "", page.File);
            foreach (Entry section in Sections(page))
            {
                yield return section;
            }

            foreach (FigureBundle figure in page.Figures)
            {
                yield return new("Figure", figure.Title, $"{figure.Caption} {figure.Alt} {figure.Notes}", page.Title, $"{page.File}#{figure.Id}");
            }
        }
    }

    // Prose goes with the heading above it.
    private static List<Entry> Sections(Page page)
    {
        Headings headings = new(page.Anchors);
        List<Entry> sections = [];
        foreach (MarkdownCell cell in page.Cells.OfType<MarkdownCell>().Where(cell => cell != page.Summary))
        {
            MarkdownDocument document = CommentaryRenderer.Read(cell.Source);
            foreach (LeafBlock block in document.Descendants<LeafBlock>())
            {
                string text = PageHeading.TextOf(block.Inline);
                if (block is HeadingBlock heading)
                {
                    if (cell.Number > 1 || heading != document[0] || heading.Level > 1)
                    {
                        sections.Add(new("Section", text, "", page.Title, $"{page.File}#{headings.Add(heading, text).Id}"));
                    }
                }
                else if (sections.Count == 0)
                {
                    sections.Add(new("Section", page.Title, text, page.Title, page.File));
                }
                else
                {
                    sections[^1] = sections[^1] with { Text = $"{sections[^1].Text} {text}".Trim() };
                }
            }
        }

        return sections;
    }

    private static IEnumerable<Entry> Claims(Site site) => site.Input.Ledger.Select(claim => new Entry(
        "Claim", $"{claim.Id} {claim.Text}", site.Verdicts.GetValueOrDefault(claim.Id)?.Verdict.Now.Reason ?? claim.Untested ?? "", Names.Words(claim.Section), $"claims.html#{claim.Id}"));

    private static IEnumerable<Entry> Datasets(Site site) => site.Pages
        .SelectMany(page => page.Sources.Select(source => (Page: page, Source: source)))
        .DistinctBy(use => (use.Source.Dataset, use.Source.Title))
        .Select(use => new Entry("Source", use.Source.Title, $"{use.Source.Dataset} {use.Source.Citation}", use.Page.Title, $"{use.Page.File}#sources"));

    private static string Plain(string markdown) =>
        string.Join(' ', CommentaryRenderer.Read(markdown).Descendants<LeafBlock>().Select(block => PageHeading.TextOf(block.Inline)));

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Entry> entries)
    {
        json.WriteStartArray();
        for (int i = 0; i < entries.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("id", i);
            json.WriteString("kind", entries[i].Kind);
            json.WriteString("title", entries[i].Title);
            json.WriteString("text", entries[i].Text.Trim());
            json.WriteString("where", entries[i].Where);
            json.WriteString("address", entries[i].Address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private sealed record Entry(string Kind, string Title, string Text, string Where, string Address);
}
