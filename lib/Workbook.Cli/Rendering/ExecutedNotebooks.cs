using Workbook.Report;

namespace Workbook.Cli.Rendering;

/// <summary>Writes executed notebooks as notebooks.</summary>
internal static class ExecutedNotebooks
{
    public static void Write(IReadOnlyList<NotebookOutcome> outcomes, IReportOutput output)
    {
        foreach (NotebookOutcome outcome in outcomes.Where(outcome => outcome.Result.Cells > 0))
        {
            output.Write(Path.GetFileName(outcome.File), outcome.Result.Notebook.ToBytes());
        }
    }
}
