using Workbook.Report.Commentary;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>Outputs that are not the workbook's own: text, markup a cell asked for, pictures, streams, errors.</summary>
internal static class OutputBlock
{
    public static Html Render(Output output, int cell, Headings headings, int place) => output switch
    {
        // The cell asked for markup, so it is the one thing on a page that is not escaped.
        HtmlOutput html => Html.Of(
            $"<div class=\"output html scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Output {place} of cell {cell}\">{CellMarkup.Of(html.Markup)}</div>"),
        MarkdownOutput markdown => Html.Of($"<div class=\"output\">{CommentaryRenderer.Render(markdown.Source, $"{cell}-{place}", headings)}</div>"),
        ImageOutput image => Html.Of($"<p class=\"output\"><img src=\"{image.DataUrl}\" alt=\"Picture shown by cell {cell}\"></p>"),
        TextOutput text => Html.Of(
            $"<pre class=\"output {text.Name}\" tabindex=\"0\" aria-label=\"{Name(text.Name)} {place} of cell {cell}\">{text.Text.TrimEnd('\n')}</pre>"),
        ErrorOutput error => Html.Of(
            $"<div class=\"output error\"><p><b>{error.Name}</b>: {error.Message}</p>{Html.When(error.Traceback.Length > 0, $"<pre tabindex=\"0\" aria-label=\"Trace {place} of cell {cell}\">{Plain(error.Traceback)}</pre>")}</div>"),
        _ => Html.Empty,
    };

    private static string Name(string stream) => stream switch { "stdout" => "Printed text", "stderr" => "Error text", _ => "Result" };

    // Tracebacks of nbformat carry terminal colour codes.
    private static string Plain(string traceback) => System.Text.RegularExpressions.Regex.Replace(traceback, "\u001b\\[[0-9;]*m", "").TrimEnd('\n');
}
