using Workbook.Files;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>The code of a cell, folded away behind its first words.</summary>
internal static class CodeBlock
{
    public static Html Render(CodeCell cell)
    {
        if (string.IsNullOrWhiteSpace(cell.Source))
        {
            return Html.Empty;
        }

        int lines = cell.Source.AsSpan().Trim().Count('\n') + 1;
        bool changed = cell.Tags.Contains(ParameterTags.Injected);
        bool premises = cell.Tags.Contains(ParameterTags.Declared);
        string label = changed ? "Premises as changed" : premises ? "Premises" : cell.Source.StartsWith("#r ", StringComparison.Ordinal) ? "Setup" : "Code";
        return Html.Of(
            $"""
            <details class="code"{Html.When(changed, $" open")}><summary>{label} <span>{lines} {(lines == 1 ? "line" : "lines")}</span></summary>
            <pre tabindex="0" aria-label="{label}, cell {cell.Number}"><code class="csharp">{Html.Content(cell.Source.Trim('\n'))}</code></pre></details>
            """);
    }
}
