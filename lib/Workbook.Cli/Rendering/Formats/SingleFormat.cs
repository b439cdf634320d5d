using Workbook.Data;
using Workbook.Report;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>The report as one file, to be sent to somebody.</summary>
/// <param name="address">Where the report will lie on the web, or null.</param>
internal sealed class SingleFormat(string? address) : IRenderFormat
{
    public string DefaultName => "_site.html";

    public IReportTarget Open(string path) => new FileOutput(path);

    public Task WriteAsync(Catalogue catalogue, IReadOnlyList<NotebookOutcome> outcomes, IReportOutput output, CancellationToken cancellation)
    {
        SingleFile.Build(ReportAssembly.Assemble(catalogue, outcomes) with { SiteAddress = address }, output);
        return Task.CompletedTask;
    }
}
