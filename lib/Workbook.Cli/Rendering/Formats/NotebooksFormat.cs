using Workbook.Data;
using Workbook.Report;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>The executed notebooks as notebooks, each figure with a still image beside its other forms.</summary>
internal sealed class NotebooksFormat : IRenderFormat
{
    public string DefaultName => "_site";

    public bool HasPages => false;

    public IReportTarget Open(string path) => new FolderOutput(path);

    public Task WriteAsync(Catalogue catalogue, IReadOnlyList<NotebookOutcome> outcomes, IReportOutput output, CancellationToken cancellation)
    {
        foreach (NotebookOutcome outcome in outcomes.Where(outcome => outcome.Result.Cells > 0))
        {
            output.Write(Path.GetFileName(outcome.File), StillImages.In(outcome.Result.Notebook).ToBytes());
        }

        return Task.CompletedTask;
    }
}
