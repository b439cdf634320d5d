using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbook.Report.Commentary;

/// <summary>A heading with an anchor, at the level its page gives it.</summary>
internal sealed class PageHeading(Headings headings) : HeadingRenderer
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        Heading heading = headings.Add(obj, TextOf(obj.Inline));
        renderer.Write($"<h{heading.Level} id=\"{heading.Id}\">").WriteLeafInline(obj).Write(Heading.LinkTo(heading.Id).ToString()).Write($"</h{heading.Level}>\n");
    }

    /// <summary>The words of a heading, without marks.</summary>
    public static string TextOf(ContainerInline? inlines) => inlines is null ? "" : string.Concat(inlines.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    })).Trim();
}

/// <summary>A table that scrolls within its own region, never the page.</summary>
internal sealed class ScrollingTable(string prefix) : HtmlTableRenderer
{
    private int count;

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        count++;
        renderer.Write($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Table {count} of section {prefix}\">");
        base.Write(renderer, obj);
        renderer.Write("</div>\n");
    }
}

/// <summary>Footnotes with anchors that are unique on a page made of many cells.</summary>
internal sealed class PageFootnotes(string prefix) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        renderer.Write("<ol class=\"footnotes\">\n");
        foreach (Footnote note in obj.OfType<Footnote>().OrderBy(note => note.Order))
        {
            renderer.Write($"<li id=\"fn-{prefix}-{note.Order}\">");
            renderer.WriteChildren(note);
            renderer.Write("</li>\n");
        }

        renderer.Write("</ol>\n");
    }
}

/// <summary>No mark: a run of text on its own has no footnotes to lead to.</summary>
internal sealed class NoFootnoteLink : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
    }
}

/// <summary>The mark in the text that leads to a footnote, or the one in the footnote that leads back.</summary>
internal sealed class PageFootnoteLink(string prefix) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        int order = obj.Footnote.Order;
        renderer.Write(obj.IsBackLink
            ? $"<a href=\"#fnref-{prefix}-{obj.Index}\" aria-label=\"Back to the text\">↩</a>"
            : $"<a id=\"fnref-{prefix}-{obj.Index}\" href=\"#fn-{prefix}-{order}\" class=\"note\" aria-label=\"Footnote {order}\"><sup>{order}</sup></a>");
    }
}
