using Microsoft.Playwright;

namespace Workbook.Testing;

/// <summary>The machine's Chromium.</summary>
public sealed class ChromiumBrowser : IAsyncDisposable
{
    private readonly IPlaywright playwright;

    private ChromiumBrowser(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    /// <summary>For pages of any kind.</summary>
    public IBrowser Browser { get; }

    /// <summary>Starts it.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static async Task<ChromiumBrowser> StartAsync()
    {
        string[] places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable"];
        string executable = places.FirstOrDefault(File.Exists) ?? throw new InvalidOperationException(
            $"No Chromium was found at {string.Join(", ", places)}. The tests open pages in a real browser. " +
            "Install it (Debian: apt-get install chromium) or run tests/run, which does.");
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
        });
        return new(playwright, browser);
    }

    /// <summary>Opens a page with the network as it is.</summary>
    public Task<IPage> NewPageAsync() => Browser.NewPageAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
