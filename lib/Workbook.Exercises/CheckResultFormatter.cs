using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Publishing;

namespace Workbook.Exercises;

/// <summary>Displays a <see cref="CheckResult"/>.</summary>
internal sealed class CheckResultFormatter() : FormatterSource<CheckResult>(
    (MimeType, result => result.Bundle ?? "{}"), (HtmlFormatter.MimeType, Html))
{
    /// <summary>What marking reads of a check.</summary>
    public const string MimeType = "application/vnd.workbook.exercise+json";

    private static string Html(CheckResult result) =>
        $"<p><strong>{Sign(result.State)} {Markup.Escape(result.Id)}: {result.Heading}.</strong> {Markup.Escape($"{result.Says} {result.Marks}".Trim())}</p>";

    private static string Sign(CheckState state) => state switch
    {
        CheckState.Right => "✓",
        CheckState.Wrong => "✗",
        CheckState.Recorded => "✎",
        _ => "…",
    };
}
