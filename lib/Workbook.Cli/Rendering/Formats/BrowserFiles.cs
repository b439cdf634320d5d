using Workbook.Drawing;
using Workbook.Files;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>What an installed browser makes of pages.</summary>
/// <param name="browser">Path of the browser.</param>
internal sealed class BrowserFiles(string browser)
{
    // The page's clock runs as fast as it can; maps are drawn by then.
    private const string Soon = "--virtual-time-budget=60000";

    /// <summary>A page on paper: PDF with tags and bookmarks.</summary>
    /// <param name="page">HTML.</param>
    /// <param name="query">What stands after its address.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<byte[]> PrintAsync(byte[] page, string query, CancellationToken cancellation) => MakeAsync(
        page, query, "page.pdf", file => ["--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline", Soon, "--window-size=1280,900", $"--print-to-pdf={file}"], cancellation);

    /// <summary>A page as a picture: PNG.</summary>
    /// <param name="page">HTML.</param>
    /// <param name="width">In pixels.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<byte[]> PhotographAsync(byte[] page, int width, int height, CancellationToken cancellation) => MakeAsync(
        page, "", "page.png", file => ["--hide-scrollbars", "--force-device-scale-factor=1", FormattableString.Invariant($"--window-size={width},{height}"), $"--screenshot={file}"], cancellation);

    private async Task<byte[]> MakeAsync(byte[] page, string query, string name, Func<string, string[]> arguments, CancellationToken cancellation)
    {
        using ScratchFolder folder = ScratchFolder.Create();
        string html = Path.Combine(folder.Path, "page.html"), made = Path.Combine(folder.Path, name);
        await File.WriteAllBytesAsync(html, page, cancellation);
        await HeadlessBrowser.MakeAsync(browser, new Uri(new Uri(html).AbsoluteUri + query), made, cancellation, arguments(made));
        return await File.ReadAllBytesAsync(made, cancellation);
    }
}
