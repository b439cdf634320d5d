using Workbook.Report.Markup;

namespace Workbook.Report.OneFile;

/// <summary>Where things of a report's pages stand when all pages are one: a page under its name, a place in it under both names.</summary>
internal static class Address
{
    private const string Page = ".html";

    /// <summary>The name of a page.</summary>
    public static string Of(string file) => file[..^Page.Length];

    /// <summary>The id of what has another in its page.</summary>
    public static string Of(string file, string id) => $"{Of(file)}/{id}";

    /// <summary>What a link of a page leads to in the one file; the link itself where it leads elsewhere.</summary>
    /// <param name="file">The page that has the link.</param>
    /// <param name="link">For instance <c>02-page.html#lag</c>.</param>
    public static string Moved(string file, string link)
    {
        string[] parts = link.Split('#', 2);
        string page = parts[0].Length == 0 ? file : parts[0];
        return Link.IsWeb(link) || !page.EndsWith(Page, StringComparison.Ordinal) ? link : "#" + (parts is [_, { Length: > 0 } place] ? Of(page, place) : Of(page));
    }
}
