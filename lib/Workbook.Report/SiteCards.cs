using System.Text;
using Workbook.Report.Blocks;
using Workbook.Report.Input;
using Workbook.Report.Machines;
using Workbook.Report.Markup;
using Workbook.Report.Pages;
using Workbook.Report.Reading;

namespace Workbook.Report;

/// <summary>The pictures of a report's pages that <see cref="ReportInput.HasCards"/> promises, each as a page that a browser takes the picture of.</summary>
public static class SiteCards
{
    /// <summary>Width and height of a picture in pixels.</summary>
    public const int Width = 1200, Height = 630;

    /// <summary>Where each picture lies in the report, and the HTML that it shows.</summary>
    /// <param name="input">What the report is made of.</param>
    /// <exception cref="ReportException">A notebook is malformed or contradicts another.</exception>
    public static IReadOnlyDictionary<string, byte[]> Of(ReportInput input)
    {
        Site site = SiteBuilder.Read(input);
        Dictionary<string, Html> cards = site.Pages.ToDictionary(page => page.File, page => CardPage.Render(site, page.Title, page.Question, page.Key));
        cards[FixedPages.First] = CardPage.Render(site, FindingsBlock.Of(site)?.Heading ?? input.Title, null, null);
        cards[FixedPages.Claims] = CardPage.Render(site, "The memo’s claims", "Every claim with its verdict, then and now.", null);
        cards[FixedPages.Sources] = CardPage.Render(site, "Sources", "Every work that the report rests on.", null);
        cards[FixedPages.Verdicts] = CardPage.Render(site, FixedPages.VerdictsTitle, null, null);
        cards[FixedPages.Cite] = CardPage.Render(site, "How to cite", null, null);
        return cards.ToDictionary(card => SocialCard.Picture(card.Key), card => Encoding.UTF8.GetBytes(card.Value.ToString()));
    }
}
