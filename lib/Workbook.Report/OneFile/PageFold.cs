using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Workbook.Report.OneFile;

/// <summary>A page of a report made ready to stand beside the others in one document: its ids are its own, its links lead within the document.</summary>
internal static class PageFold
{
    // Attributes whose words are ids.
    private static readonly string[] References = ["for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls"];

    /// <summary>Reads a page, changed in place.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="files">The report's files, by path.</param>
    public static IHtmlDocument Of(string file, IReadOnlyDictionary<string, byte[]> files)
    {
        IHtmlDocument document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files[file]));
        IElement main = document.QuerySelector("main")!;
        foreach (IElement element in main.QuerySelectorAll("*"))
        {
            if (element.Id is { Length: > 0 } id)
            {
                element.Id = Address.Of(file, id);
            }

            foreach (string reference in References.Where(element.HasAttribute))
            {
                element.SetAttribute(reference, string.Join(' ', element.GetAttribute(reference)!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Address.Of(file, id))));
            }
        }

        foreach (IElement link in document.QuerySelectorAll("a[href]:not(.skip)"))
        {
            Lead(file, link, files);
        }

        // A page that lies nowhere on the web has no picture that another page could show.
        foreach (IElement embed in main.QuerySelectorAll("[data-tool=embed]"))
        {
            embed.Remove();
        }

        return document;
    }

    /// <summary>The page's content as an element of the document.</summary>
    public static IElement Article(string file, IHtmlDocument page, IDocument document)
    {
        IElement main = page.QuerySelector("main")!, article = document.CreateElement("article");
        article.Id = Address.Of(file);
        article.ClassName = $"page {main.ClassName}";
        article.SetAttribute("tabindex", "-1");
        article.SetAttribute("data-title", page.Title ?? "");
        article.Append([.. main.ChildNodes]);
        return article;
    }

    private static void Lead(string file, IElement link, IReadOnlyDictionary<string, byte[]> files)
    {
        string target = link.GetAttribute("href")!;
        if (files.ContainsKey(target) && !target.EndsWith(".html", StringComparison.Ordinal))
        {
            link.SetAttribute("data-file", target);
            link.SetAttribute("href", "#" + Address.Of(file));
            return;
        }

        link.SetAttribute("href", target == "?print=all" ? "?pages=all&print=all" : Address.Moved(file, target));
    }
}
