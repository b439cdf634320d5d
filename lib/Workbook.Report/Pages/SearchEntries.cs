using System.Text.Json;
using Workbook.Publishing;
using Workbook.Report.Commentary;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Pages;

/// <summary>What the search on the first page looks through: headings, figures and claims.</summary>
internal static class SearchEntries
{
    public static Html Render(Site site) => Json.Script("search-entries", json =>
    {
        json.WriteStartArray();
        foreach (Page page in site.Pages)
        {
            Entry(json, "Argument", page.Title, $"{page.Question}", page.File);
            foreach (Heading heading in HeadingsOf(page))
            {
                Entry(json, "Section", heading.Text, page.Title, $"{page.File}#{heading.Id}");
            }

            foreach (FigureBundle figure in page.Figures)
            {
                Entry(json, "Figure", figure.Title, page.Title, $"{page.File}#{figure.Id}");
            }
        }

        foreach (LedgerClaim claim in site.Input.Ledger)
        {
            Entry(json, "Claim", $"{claim.Id} {claim.Text}", Names.Words(claim.Section), $"claims.html#{claim.Id}");
        }

        json.WriteEndArray();
    });

    private static IReadOnlyList<Heading> HeadingsOf(Page page)
    {
        // Rendered again rather than remembered: a page's headings depend on nothing but the page.
        Headings headings = new(page.Anchors);
        foreach (MarkdownCell cell in page.Cells.OfType<MarkdownCell>().Where(cell => cell != page.Summary))
        {
            CommentaryRenderer.Render(cell.Source, "", headings, dropTitle: cell.Number == 1);
        }

        return headings.Found;
    }

    private static void Entry(Utf8JsonWriter json, string kind, string text, string where, string address)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        json.WriteString("text", text);
        json.WriteString("where", where);
        json.WriteString("address", address);
        json.WriteEndObject();
    }
}
