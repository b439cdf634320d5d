using Workbook.Drawing;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>The forms that <c>--format</c> names.</summary>
internal static class RenderFormats
{
    /// <param name="format">The name.</param>
    /// <param name="address">Where the report will lie on the web, or null.</param>
    public static IRenderFormat Of(ReportFormat format, string? address) => format switch
    {
        ReportFormat.Html => new SiteFormat(Browser, address),
        ReportFormat.Single => new SingleFormat(address),
        ReportFormat.Pdf => new PdfFormat(Browser, address),
        ReportFormat.Slides => new SlidesFormat(),
        ReportFormat.Ipynb => new NotebooksFormat(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };

    private static string? Browser => InstalledBrowser.Find(Environment.GetEnvironmentVariable);
}
