using Markdig;

namespace Workbook.Teaching.Pages;

/// <summary>Markdown as markup; HTML in it stays text.</summary>
internal static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static string Html(string markdown) => Markdown.ToHtml(markdown, Pipeline);
}
