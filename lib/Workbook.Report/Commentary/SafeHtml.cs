using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Workbook.Report.Markup;

namespace Workbook.Report.Commentary;

/// <summary>Comments vanish (they bind numbers to facts); other raw HTML is shown as the text it is.</summary>
internal sealed class SafeHtmlInline : HtmlInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, HtmlInline obj)
    {
        if (!obj.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            renderer.WriteEscape(obj.Tag);
        }
    }
}

/// <summary>The same for HTML that stands on lines of its own; what follows a comment on its line is text.</summary>
internal sealed partial class SafeHtmlBlock : HtmlBlockRenderer
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
    {
        string text = Comment().Replace(obj.Lines.ToString(), "").Trim();
        if (text.Length > 0)
        {
            renderer.Write("<p>").WriteEscape(text).Write("</p>\n");
        }
    }

    [GeneratedRegex("<!--.*?(-->|$)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}

/// <summary>Links lead to the web, within the page or to another page of the report; others are shown as their text.</summary>
internal sealed class SafeLink(PageLinks links, string cell) : LinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, LinkInline obj)
    {
        string? target = Link.FromCommentary(obj.GetDynamicUrl?.Invoke() ?? obj.Url);
        if (obj.IsImage || target is null)
        {
            // The report carries no pictures from the repository: what a picture shows is said by its text.
            renderer.WriteChildren(obj);
            return;
        }

        renderer.Write(Html.Of($"<a href=\"{target}\"").ToString());
        renderer.Write(Link.IsWeb(target) ? " rel=\"noreferrer\">" : ">");
        if (links.FigureAt(PageHeading.TextOf(obj), target, cell) is string figure)
        {
            renderer.WriteEscape(figure);
        }
        else
        {
            renderer.WriteChildren(obj);
        }

        renderer.Write("</a>");
    }
}

/// <summary>An address written as such.</summary>
internal sealed class SafeAutolink : AutolinkInlineRenderer
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj) => renderer.Write(Link.Web(obj.IsEmail ? null : obj.Url, obj.Url).ToString());
}
