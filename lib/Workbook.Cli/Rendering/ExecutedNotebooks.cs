using System.Text;
using Workbook.Engine.Notebooks;
using Workbook.Report;

namespace Workbook.Cli.Rendering;

/// <summary>Writes executed notebooks as notebooks.</summary>
internal static class ExecutedNotebooks
{
    public static void Write(IReadOnlyList<NotebookOutcome> outcomes, IReportOutput output)
    {
        foreach (NotebookOutcome outcome in outcomes.Where(outcome => outcome.Result.Cells > 0))
        {
            string name = Path.GetFileName(outcome.File);
            output.Write(name, Notebook.Parse(Encoding.UTF8.GetBytes(outcome.Result.Notebook.ToJsonString()), name).ToBytes());
        }
    }
}
