using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Publishing;
using Workbook.Report;
using Workbook.Report.Input;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>The report and its brief as PDF with tags and bookmarks, printed by a browser of this machine.</summary>
/// <param name="browser">Path of the browser; null where there is none.</param>
internal sealed class PdfFormat(string? browser) : IRenderFormat
{
    // The page's clock runs as fast as it can; maps are drawn by then.
    private static readonly string[] Printing = ["--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline", "--virtual-time-budget=60000", "--window-size=1280,900"];

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
        ReportInput input = ReportAssembly.Assemble(catalogue, outcomes);
        ReportFiles page = new();
        SingleFile.Build(input, page);
        output.Write(First, await PrintAsync(page.Files["report.html"], "?pages=all", cancellation));
        if (Brief.Of(input) is byte[] brief)
        {
            output.Write("brief.pdf", await PrintAsync(brief, "", cancellation));
        }
    }

    private async Task<byte[]> PrintAsync(byte[] page, string query, CancellationToken cancellation)
    {
        using ScratchFolder folder = ScratchFolder.Create();
        string html = Path.Combine(folder.Path, "page.html"), pdf = Path.Combine(folder.Path, "page.pdf");
        await File.WriteAllBytesAsync(html, page, cancellation);
        await HeadlessBrowser.MakeAsync(browser!, new Uri(new Uri(html).AbsoluteUri + query), pdf, cancellation, [.. Printing, $"--print-to-pdf={pdf}"]);
        return await File.ReadAllBytesAsync(pdf, cancellation);
    }
}
