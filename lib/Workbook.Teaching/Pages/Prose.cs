using System.Text.RegularExpressions;
using Markdig;

namespace Workbook.Teaching.Pages;

/// <summary>Markdown as markup; HTML in it stays text.</summary>
internal static partial class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static string Html(string markdown) => Markdown.ToHtml(markdown, Pipeline);

    /// <summary>A sentence or half of one a line, each begun like a sentence and without a stop: a slide is read in a glance.</summary>
    public static string Points(string markdown) => $"<ul>{string.Concat(Breaks().Split(markdown.ReplaceLineEndings(" ").Trim()).Where(point => point.Length > 0).Select(point => $"<li>{Html($"{char.ToUpperInvariant(point[0])}{point[1..].TrimEnd('.')}")}</li>"))}</ul>";

    [GeneratedRegex(@"; |(?<=[a-z\d)*%][.?!]) (?=[A-Z\d*“""])", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();
}
