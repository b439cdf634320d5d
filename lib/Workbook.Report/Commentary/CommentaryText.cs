using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbook.Report.Commentary;

/// <summary>Reads Markdown, whatever stands in it.</summary>
internal static class CommentaryText
{
    /// <summary>The longest text that is read as Markdown, in characters: some of its rules take a time that grows with the square.</summary>
    private const int Longest = 100_000;

    /// <summary>How deep its parts may stand in one another; Markdig itself refuses at twice that, when it reads or when it writes.</summary>
    private const int Deepest = 64;

    /// <summary>The document; a text that is too long, or nested too deeply, is one paragraph as it stands.</summary>
    public static MarkdownDocument Parse(string markdown, MarkdownPipeline? pipeline = null)
    {
        if (markdown.Length <= Longest)
        {
            try
            {
                MarkdownDocument document = Markdown.Parse(markdown, pipeline);
                return IsTooDeep(document) ? AsText(markdown) : document;
            }
            catch (ArgumentException error) when (error.Message.Contains("depth limit", StringComparison.Ordinal))
            {
                // The only thing that Markdig refuses.
            }
        }

        return AsText(markdown);
    }

    private static MarkdownDocument AsText(string markdown)
    {
        var span = new SourceSpan(0, markdown.Length - 1);
        ContainerInline words = new ContainerInline().AppendChild(new LiteralInline(markdown) { Span = span });
        return [new ParagraphBlock { Inline = words, Span = span }];
    }

    private static bool IsTooDeep(MarkdownDocument document)
    {
        var left = new Stack<(MarkdownObject Part, int Depth)>([(document, 0)]);
        while (left.TryPop(out (MarkdownObject Part, int Depth) place))
        {
            if (place.Depth > Deepest)
            {
                return true;
            }

            IEnumerable<MarkdownObject> inner = place.Part switch
            {
                ContainerBlock blocks => blocks,
                LeafBlock { Inline: { } inlines } => [inlines],
                ContainerInline inlines => inlines,
                _ => [],
            };
            foreach (MarkdownObject part in inner)
            {
                left.Push((part, place.Depth + 1));
            }
        }

        return false;
    }
}
