using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Workbook.Report.Commentary;

namespace Workbook.Report.Prose;

/// <summary>Walks a Markdown cell and pairs each number with the binding that follows it.</summary>
/// <remarks>
/// A binding belongs to the nearest number before it in the same paragraph, heading or table cell. Code, addresses and headings are not read.
/// </remarks>
internal static class ProseScanner
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UsePreciseSourceLocation().Build();

    public static IReadOnlyList<BoundNumber> Scan(string markdown) =>
        [.. CommentaryText.Parse(markdown, Pipeline)
            .Descendants<LeafBlock>()
            .Where(block => block.Inline is not null && block is not HeadingBlock)
            .SelectMany(block => Scan(markdown, block.Inline!))];

    private static List<BoundNumber> Scan(string markdown, ContainerInline inlines)
    {
        var found = new List<BoundNumber>();
        var pending = new List<NumberToken>();
        NumberToken? perhapsYear = null;
        foreach (Inline inline in inlines.FindDescendants<Inline>())
        {
            if (inline is LiteralInline literal)
            {
                string text = markdown.Substring(literal.Span.Start, literal.Span.Length);
                pending.AddRange(NumberScanner.Scan(text, literal.Span.Start));
                perhapsYear = NumberScanner.AtEnd(text, literal.Span.Start);
            }
            else if (inline is HtmlInline html && html.Tag.StartsWith("<!--", StringComparison.Ordinal) && Binding.Parse(html.Tag) is Binding binding)
            {
                NumberToken? number = perhapsYear ?? (pending.Count > 0 ? pending[^1] : null);
                found.Add(new BoundNumber(number, binding, number?.Start ?? html.Span.Start));
                if (number is not null)
                {
                    pending.Remove(number);
                }

                perhapsYear = null;
            }
        }

        found.AddRange(pending.Select(number => new BoundNumber(number, null, number.Start)));
        return [.. found.OrderBy(number => number.Offset)];
    }
}
