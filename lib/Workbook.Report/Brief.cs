using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using System.Text;
using Workbook.Report.Blocks;
using Workbook.Report.Commentary;
using Workbook.Report.Input;
using Workbook.Report.Markup;
using Workbook.Report.Pages;
using Workbook.Report.Reading;

namespace Workbook.Report;

/// <summary>Makes the brief: a page that prints on two sheets, from the same findings and verdicts as the report.</summary>
public static class Brief
{
    /// <summary>The page as HTML; null where no notebook has findings to tell.</summary>
    /// <param name="input">What the report is made of.</param>
    /// <exception cref="ReportException">A notebook is malformed or contradicts another.</exception>
    public static byte[]? Of(ReportInput input)
    {
        Site site = SiteBuilder.Read(input);
        return FindingsBlock.Of(site) is CommentaryTable findings ? Encoding.UTF8.GetBytes(Alone(BriefPage.Render(site, findings), input.SiteAddress)) : null;
    }

    // Sheets of paper go without the report's pages: links to them lead to where the report lies on the web, or nowhere.
    private static string Alone(Html page, string? address)
    {
        IHtmlDocument document = new HtmlParser().ParseDocument(page.ToString());
        foreach (IElement link in document.QuerySelectorAll("a[href]").Where(link => !Link.IsWeb(link.GetAttribute("href"))))
        {
            if (address is null)
            {
                link.RemoveAttribute("href");
            }
            else
            {
                link.SetAttribute("href", address + link.GetAttribute("href"));
            }
        }

        return $"<!DOCTYPE html>\n{document.DocumentElement.OuterHtml}\n";
    }
}
