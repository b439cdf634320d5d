using Workbook.Data;
using Workbook.Report;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>The report as one file, to be sent to somebody.</summary>
internal sealed class SingleFormat : IRenderFormat
{
    public string DefaultName => "_site.html";

    public IReportTarget Open(string path) => new FileOutput(path);

    public Task WriteAsync(Catalogue catalogue, IReadOnlyList<NotebookOutcome> outcomes, IReportOutput output, CancellationToken cancellation)
    {
        SingleFile.Build(ReportAssembly.Assemble(catalogue, outcomes), output);
        return Task.CompletedTask;
    }
}
