using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Workbook.Report.Markup;

namespace Workbook.Report.Commentary;

/// <summary>Turns the Markdown of cells into markup: tables and footnotes, no raw HTML, only harmless links.</summary>
internal static class CommentaryRenderer
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseEmphasisExtras().UseAutoLinks().Build();

    /// <summary>Renders one cell.</summary>
    /// <param name="markdown">The cell's text.</param>
    /// <param name="prefix">Tells anchors of this cell from those of others on the page.</param>
    /// <param name="headings">Collects the page's headings.</param>
    /// <param name="glossary">Whether its table is a glossary: then each row has an anchor.</param>
    /// <param name="dropTitle">Leaves out a level 1 heading at the very start, because the page shows the title itself.</param>
    public static Html Render(string markdown, string prefix, Headings headings, bool dropTitle = false, bool glossary = false)
    {
        MarkdownDocument document = Read(markdown);
        if (dropTitle && document is [HeadingBlock { Level: 1 } title, ..])
        {
            document.Remove(title);
        }

        foreach (TableRow row in glossary ? document.Descendants<TableRow>().Where(row => !row.IsHeader) : [])
        {
            row.GetAttributes().Id = TermAnchor(CommentaryTable.WordsOf(row));
        }

        return Write(document, prefix, headings, inlineOnly: false);
    }

    /// <summary>Renders the paragraphs of a cell as one run of text, without headings or block elements.</summary>
    public static Html RenderInline(string markdown) =>
        Html.Lines(Read(markdown).OfType<ParagraphBlock>().Select(RenderInline));

    /// <summary>Renders a part of a document as one run of text.</summary>
    public static Html RenderInline(MarkdownObject part) => Write(part, "", new Headings([]), inlineOnly: true);

    /// <summary>Anchor of a word in the glossary.</summary>
    public static string TermAnchor(string term) => "term-" + Names.Slug(term);

    /// <summary>The blocks of a cell.</summary>
    public static MarkdownDocument Read(string markdown) => CommentaryText.Parse(markdown, Pipeline);

    /// <summary>Whether a cell says more than its headings.</summary>
    public static bool HasProse(string markdown) => Read(markdown).Any(block => block is not (HeadingBlock or HtmlBlock or ThematicBreakBlock or LinkReferenceDefinitionGroup));

    private static Html Write(MarkdownObject content, string prefix, Headings headings, bool inlineOnly)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(text) { ImplicitParagraph = inlineOnly };
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new SafeHtmlBlock());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new SafeHtmlInline());
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SafeLink(headings.Links, prefix));
        renderer.ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new LinkedWords(headings.Links));
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolink());
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new PageHeading(headings));
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Tables.HtmlTableRenderer>(new ScrollingTable(prefix));
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeOrMap(prefix));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new PageFootnotes(prefix));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(inlineOnly ? new NoFootnoteLink() : new PageFootnoteLink(prefix));
        renderer.Render(content);
        return Html.Unsafe(text.ToString().ReplaceLineEndings("\n").Trim('\n'));
    }
}
