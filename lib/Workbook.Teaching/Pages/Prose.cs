using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbook.Teaching.Pages;

/// <summary>Markdown as markup; HTML in it stays text, and a link leads to a page or an address of mail alone.</summary>
internal static partial class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static string Html(string markdown)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        foreach (LinkInline link in document.Descendants<LinkInline>().Where(link => !IsSafe(link.Url, link.IsImage)))
        {
            link.Url = "";
        }

        foreach (AutolinkInline link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsSafe(link.Url, isImage: false)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        // In a table a bar within code is written with a backslash, which Markdig leaves there.
        foreach (CodeInline code in document.Descendants<Table>().SelectMany(table => table.Descendants<CodeInline>()))
        {
            code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
        }

        return document.ToHtml(Pipeline);
    }

    /// <summary>A sentence a line, without its stop: a slide is read in a glance. What a semicolon joins says its meaning together, and stays so.</summary>
    public static string Points(string markdown) => $"<ul>{string.Concat(Breaks().Split(markdown.ReplaceLineEndings(" ").Trim()).Where(point => point.Length > 0).Select(point => $"<li>{Html(point.TrimEnd('.'))}</li>"))}</ul>";

    private static bool IsSafe(string? url, bool isImage) => url is null || !Scheme().IsMatch(url) || KnownScheme().IsMatch(url)
        || (isImage && url.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase));

    // Browsers skip blanks and control characters in a scheme, so whatever stands before a colon is one.
    [GeneratedRegex(@"^[^/?#]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex("^(https?|mailto):", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex KnownScheme();

    [GeneratedRegex(@"(?<=[a-z\d)*%][.?!]) (?=[A-Z\d*“""])", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();
}
