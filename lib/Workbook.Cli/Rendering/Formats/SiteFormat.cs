using Workbook.Data;
using Workbook.Report;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>The report as a folder of pages.</summary>
internal sealed class SiteFormat : IRenderFormat
{
    public string DefaultName => "_site";

    public string First => "index.html";

    public IReportTarget Open(string path) => new FolderOutput(path);

    public Task WriteAsync(Catalogue catalogue, IReadOnlyList<NotebookOutcome> outcomes, IReportOutput output, CancellationToken cancellation)
    {
        SiteBuilder.Build(ReportAssembly.Assemble(catalogue, outcomes), output);
        return Task.CompletedTask;
    }
}
