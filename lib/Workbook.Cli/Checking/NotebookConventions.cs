using Workbook.Engine.Notebooks;

namespace Workbook.Cli.Checking;

/// <summary>What every committed notebook keeps to, so that the set reads as one and its history shows only what changed.</summary>
internal static class NotebookConventions
{
    public static IEnumerable<string> Problems(string file)
    {
        Notebook notebook = Notebook.Load(file);
        foreach ((Cell cell, int i) in notebook.Cells.Select((cell, i) => (cell, i)).Where(pair => pair.cell.Type == CellType.Code))
        {
            if (cell.Outputs.Count > 0)
            {
                yield return $"{notebook.Name}, cell {i + 1}: committed with outputs. Clear them; the report is rendered from a fresh run.";
            }
        }

        Cell? first = notebook.Cells.FirstOrDefault(cell => cell.Type == CellType.Code);
        if (first is null || !first.Source.Contains("Workbook.Formatters.Register();", StringComparison.Ordinal))
        {
            yield return $"{notebook.Name}: the first code cell is not the shared header. Copy it from another notebook.";
        }

        if (!notebook.Metadata.TryGetProperty("workbook", out _))
        {
            yield return $"{notebook.Name}: no 'workbook' in the notebook's metadata. Give it number, title, question and claims, as in another notebook.";
        }

        if (!notebook.Cells.Any(cell => cell.Tags.Contains("summary")))
        {
            yield return $"{notebook.Name}: no Markdown cell is tagged 'summary'. Tag the cell that holds the verdict so far in one sentence.";
        }
    }
}
