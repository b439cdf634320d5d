using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Report;
using Workbook.Report.Input;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>The report and its brief as PDF with tags and bookmarks, printed by a browser of this machine.</summary>
/// <param name="browser">Path of the browser; null where there is none.</param>
/// <param name="address">Where the report will lie on the web, or null.</param>
internal sealed class PdfFormat(string? browser, string? address) : IRenderFormat
{
    public string DefaultName => "_pdf";

    public string First => "report.pdf";

    /// <exception cref="UsageException">There is no browser.</exception>
    public IReportTarget Open(string path) => browser is null
        ? throw new UsageException(
            "--format pdf needs Chromium, Google Chrome or Microsoft Edge, and none was found. `workbook doctor` says how to install one; WORKBOOK_BROWSER names one elsewhere. " +
            "Without one, render the pages and print them from any browser: their style is made for paper.")
        : new FolderOutput(path);

    public async Task WriteAsync(Catalogue catalogue, IReadOnlyList<NotebookOutcome> outcomes, IReportOutput output, CancellationToken cancellation)
    {
        ReportInput input = ReportAssembly.Assemble(catalogue, outcomes) with { SiteAddress = address };
        BrowserFiles printer = new(browser!);
        ReportFiles page = new();
        SingleFile.Build(input, page);
        output.Write(First, await printer.PrintAsync(page.Files["report.html"], "?pages=all", cancellation));
        if (Brief.Of(input) is byte[] brief)
        {
            output.Write("brief.pdf", await printer.PrintAsync(brief, "", cancellation));
        }
    }
}
