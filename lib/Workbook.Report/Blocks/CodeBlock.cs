using Workbook.Files;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>The code of cells, folded away behind one word.</summary>
internal static class CodeBlock
{
    private const string Plain = "Code";

    /// <param name="cells">One, or several that show one thing.</param>
    public static Html Render(IReadOnlyList<CodeCell> cells)
    {
        CodeCell[] written = [.. cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Source))];
        if (written.Length == 0)
        {
            return Html.Empty;
        }

        int lines = written.Sum(cell => cell.Source.AsSpan().Trim().Count('\n') + 1);
        string label = Label(written[0]);
        return Html.Of(
            $"""
            <details class="code"{Html.When(written[0].Tags.Contains(ParameterTags.Injected), $" open")}><summary>{label} <span>{lines} {(lines == 1 ? "line" : "lines")}</span></summary>
            {Html.Lines(written.Select(cell => Html.Of($"<pre tabindex=\"0\" aria-label=\"{label}, cell {cell.Number}\"><code class=\"csharp\">{Html.Content(cell.Source.Trim('\n'))}</code></pre>")))}</details>
            """);
    }

    /// <summary>Whether a cell is neither setup nor premises.</summary>
    public static bool IsPlain(CodeCell cell) => Label(cell) == Plain;

    private static string Label(CodeCell cell) => cell.Tags.Contains(ParameterTags.Injected) ? "Premises as changed" : cell.Tags.Contains(ParameterTags.Declared) ? "Premises"
        : cell.Source.StartsWith("#r ", StringComparison.Ordinal) ? "Setup" : Plain;
}
