using Workbook.Engine.Notebooks;

namespace Workbook.Cli.Checking;

/// <summary>What every committed notebook keeps to, so that the set reads as one and its history shows only what changed.</summary>
internal static class NotebookConventions
{
    public static IEnumerable<string> Problems(IReadOnlyList<Notebook> notebooks)
    {
        string? header = notebooks.Select(Header).FirstOrDefault(IsHeader);
        return notebooks.SelectMany(notebook => Problems(notebook, header).Concat(CellLimits.Problems(notebook)).Concat(ArgumentParts.Problems(notebook)).Concat(TypedNumbers.Problems(notebook)));
    }

    private static string? Header(Notebook notebook) => notebook.Cells.FirstOrDefault(cell => cell.Type == CellType.Code)?.Source;

    private static bool IsHeader(string? source) => source?.StartsWith("#load \"../lib/Workbook.Memo/bin/notebook.csx\"", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Problems(Notebook notebook, string? header)
    {
        foreach ((Cell cell, int i) in notebook.Cells.Select((cell, i) => (cell, i)).Where(pair => pair.cell.Type == CellType.Code))
        {
            if (cell.Outputs.Count > 0)
            {
                yield return $"{notebook.Name}, cell {i + 1}: committed with outputs. Clear them; the report is rendered from a fresh run.";
            }
        }

        if (!IsHeader(Header(notebook)) || Header(notebook) != header)
        {
            yield return $"{notebook.Name}: the first code cell is not the shared header. Copy it from another notebook.";
        }

        if (notebook.Cells.All(cell => cell.Outputs.Count == 0) && !notebook.ToBytes().AsSpan().SequenceEqual(CommittedForm.Of(notebook)))
        {
            yield return $"{notebook.Name}: not in the form that VS Code writes, so that a save there would show changes that nobody made. Bring it into that form with check --fix.";
        }

        if (!notebook.Cells.Any(cell => cell.Tags.Contains("summary")))
        {
            yield return $"{notebook.Name}: no Markdown cell is tagged 'summary'. Tag the cell that holds the verdict so far in one sentence.";
        }
    }
}
