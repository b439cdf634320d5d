using System.Text;
using Workbook.Data;
using Workbook.Publishing;
using Workbook.Report;
using Workbook.Teaching.Slides;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>The figures and verdicts as slides with notes, on one page.</summary>
internal sealed class SlidesFormat : IRenderFormat
{
    public string DefaultName => "_slides.html";

    public IReportTarget Open(string path) => new FileOutput(path);

    public Task WriteAsync(Catalogue catalogue, IReadOnlyList<NotebookOutcome> outcomes, IReportOutput output, CancellationToken cancellation)
    {
        output.Write("slides.html", Encoding.UTF8.GetBytes(ReportDeck.Of(ReportAssembly.Title, [.. outcomes.Select(outcome => outcome.Result.Notebook)], ClaimWords.Of)));
        return Task.CompletedTask;
    }
}
