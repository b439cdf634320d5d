using Workbook.Data;
using Workbook.Report;
using Workbook.Report.Input;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>The report as a folder of pages. Where its place on the web is known and a browser is at hand, each page has a picture to be shared.</summary>
/// <param name="browser">Path of the browser; null where there is none.</param>
/// <param name="address">Where the report will lie on the web, or null.</param>
internal sealed class SiteFormat(string? browser, string? address) : IRenderFormat
{
    public string DefaultName => "_site";

    public string First => "index.html";

    public IReportTarget Open(string path) => new FolderOutput(path);

    public async Task WriteAsync(Catalogue catalogue, IReadOnlyList<NotebookOutcome> outcomes, IReportOutput output, CancellationToken cancellation)
    {
        ReportInput input = ReportAssembly.Assemble(catalogue, outcomes) with { SiteAddress = address, HasCards = address is not null && browser is not null };
        SiteBuilder.Build(input, output);
        if (!input.HasCards)
        {
            return;
        }

        BrowserFiles camera = new(browser!);
        foreach ((string path, byte[] card) in SiteCards.Of(input))
        {
            output.Write(path, await camera.PhotographAsync(card, SiteCards.Width, SiteCards.Height, cancellation));
        }
    }
}
