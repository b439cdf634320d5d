using Workbook.Report.Commentary;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>The cells of a notebook one after another. What a cell shows stands above its code; code that shows nothing, or numbers in a fold, stands with that of the next cell that shows more.</summary>
internal static class CellsBlock
{
    public static Html Render(Site site, Page page, Headings headings)
    {
        SectionFlow flow = new();
        List<CodeCell> silent = [];
        int figures = 0;
        HashSet<string> verdicts = new(StringComparer.Ordinal);
        foreach (Cell cell in page.Cells.Where(cell => cell != page.Summary))
        {
            if (cell is CodeCell { Outputs: [] } quiet && Joins(quiet))
            {
                silent.Add(quiet);
            }
            else if (cell is CodeCell code)
            {
                Html shown = Html.Lines(code.Outputs.Select((output, i) => Show(code, output, i + 1)));
                if (Joins(code) && IsFold(shown))
                {
                    Add(cell, shown);
                    silent.Add(code);
                }
                else if (Joins(code))
                {
                    Add(cell, Html.Lines([shown, CodeBlock.Render([.. silent, code])]));
                    silent.Clear();
                }
                else
                {
                    AddSilent();
                    Add(cell, Html.Lines([CodeBlock.Render([code]), shown]));
                }
            }
            else
            {
                bool heading = cell.Source.AsSpan().TrimStart().StartsWith("#");
                if (heading)
                {
                    AddSilent();
                    flow.Heading();
                }

                Add(cell, CommentaryRenderer.Render(cell.Source, $"{cell.Number}", headings, dropTitle: cell.Number == 1, glossary: cell.Tags.Contains("glossary")), heading && !CommentaryRenderer.HasProse(cell.Source));
            }
        }

        AddSilent();
        return flow.Content;

        void AddSilent()
        {
            if (silent.Count > 0)
            {
                Add(silent[0], CodeBlock.Render(silent));
                silent.Clear();
            }
        }

        void Add(Cell cell, Html content, bool headingAlone = false)
        {
            if (content.ToString().Length == 0)
            {
                return;
            }

            if (cell.Tags.Contains("method") || IsFold(content))
            {
                flow.AddFold(Framed(page, cell, content));
            }
            else
            {
                flow.Add(Framed(page, cell, content), headingAlone);
            }
        }

        Html Show(CodeCell cell, Output output, int place) => output switch
        {
            FigureOutput figure => FigureBlock.Render(site, figure.Figure, ++figures),
            FactsOutput facts => FactsBlock.Render(facts.Facts),
            VerdictOutput verdict => VerdictBlock.Render(site, verdict.Verdict, verdicts.Add(verdict.Verdict.Claim), page.Changed.Count > 0),
            LedgerOutput ledger => LedgerBlock.Render(site, ledger.Entries),
            WhatIfOutput whatIf => WhatIfBlock.Render(whatIf.WhatIf),
            _ => OutputBlock.Render(output, cell.Number, headings, place),
        };
    }

    private static bool IsFold(Html content) => content.ToString().StartsWith("<details", StringComparison.Ordinal);

    // Premises, setup, what is to be tried and its solutions stand by themselves.
    private static bool Joins(CodeCell cell) => CodeBlock.IsPlain(cell) && !cell.Tags.Overlaps(["solution", "try-it", "exercise", "method"]);

    private static Html Framed(Page page, Cell cell, Html content)
    {
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
