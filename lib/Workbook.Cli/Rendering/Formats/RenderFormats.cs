using Workbook.Publishing;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>The forms that <c>--format</c> names.</summary>
internal static class RenderFormats
{
    public static IRenderFormat Of(ReportFormat format) => format switch
    {
        ReportFormat.Html => new SiteFormat(),
        ReportFormat.Single => new SingleFormat(),
        ReportFormat.Pdf => new PdfFormat(InstalledBrowser.Find(Environment.GetEnvironmentVariable)),
        ReportFormat.Ipynb => new NotebooksFormat(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
    };
}
