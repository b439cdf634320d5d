using Workbook.Report.Commentary;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>The cells of a notebook one after another.</summary>
internal static class CellsBlock
{
    public static Html Render(Site site, Page page, Headings headings)
    {
        List<Html> parts = [];
        int figures = 0;
        HashSet<string> verdicts = new(StringComparer.Ordinal);
        foreach (Cell cell in page.Cells)
        {
            if (cell == page.Summary)
            {
                continue;
            }

            Html content = cell switch
            {
                MarkdownCell markdown => CommentaryRenderer.Render(markdown.Source, $"{cell.Number}", headings, dropTitle: cell.Number == 1, glossary: cell.Tags.Contains("glossary")),
                CodeCell code => Html.Lines([CodeBlock.Render(code), .. code.Outputs.Select((output, i) => Show(output, i + 1))]),
                _ => Html.Empty,
            };
            parts.Add(Framed(page, cell, content));

            Html Show(Output output, int place) => output switch
            {
                FigureOutput figure => FigureBlock.Render(site, figure.Figure, ++figures),
                FactsOutput facts => FactsBlock.Render(facts.Facts),
                VerdictOutput verdict => VerdictBlock.Render(site, verdict.Verdict, verdicts.Add(verdict.Verdict.Claim), page.Changed.Count > 0),
                LedgerOutput ledger => LedgerBlock.Render(site, ledger.Entries),
                WhatIfOutput whatIf => WhatIfBlock.Render(whatIf.WhatIf),
                _ => OutputBlock.Render(output, cell.Number, headings, place),
            };
        }

        return Html.Lines(parts);
    }

    private static Html Framed(Page page, Cell cell, Html content)
    {
        if (content.ToString().Length == 0)
        {
            return Html.Empty;
        }

        bool before = cell is MarkdownCell && PremisesBlock.IsWrittenBefore(page, cell.Source);
        if (before)
        {
            content = Html.Lines([PremisesBlock.Label(page, cell.Source), content]);
        }

        if (cell.Tags.Contains("solution"))
        {
            return Html.Of($"<details class=\"solution\"><summary>Solution</summary>\n{content}\n</details>");
        }

        if (cell.Tags.Contains("method"))
        {
            return Html.Of($"<details class=\"method\"><summary>Method</summary>\n<div class=\"cell prose\">{content}</div>\n</details>");
        }

        string frame = cell.Tags.Contains("try-it") ? "cell try-it" : cell.Tags.Contains("exercise") ? "cell exercise" : cell is MarkdownCell ? "cell prose" : "cell";
        return Html.Of($"<div class=\"{frame}{(before ? $" {PremisesBlock.WrittenBefore}" : "")}\">\n{content}\n</div>");
    }
}
