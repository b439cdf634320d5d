using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Workbook.Testing;

/// <summary>Opens every page of a report from its folder in real Chromium with the network cut, and lists what is wrong with it.</summary>
public sealed class SiteInspector : IAsyncDisposable
{
    /// <summary>Names the folder that screenshots go to; unset, none are taken.</summary>
    public const string ScreenshotsVariable = "WORKBOOK_SCREENSHOTS";

    // WCAG 2.2's target size is not among axe's default rules. What passes need not be described, which takes longer than to test it.
    private static readonly AxeRunOptions AxeOptions = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        Rules = new() { ["target-size"] = new() { Enabled = true } },
        ResultTypes = [ResultType.Violations],
    };

    // Rules that every page gives something to test.
    private static readonly string[] AlwaysTested = ["color-contrast", "target-size", "link-name", "html-has-lang", "document-title"];

    private readonly ChromiumBrowser chromium;

    private SiteInspector(ChromiumBrowser chromium) => this.chromium = chromium;

    /// <summary>Starts the machine's Chromium.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static async Task<SiteInspector> StartAsync() => new(await ChromiumBrowser.StartAsync());

    /// <summary>Looks at every <c>.html</c> file of a folder.</summary>
    /// <param name="folder">The report.</param>
    /// <param name="viewings">How to look.</param>
    /// <param name="settled">Whether pages must stand still while they are read; not where a map stands on the first screen, whose height nobody knows before it is drawn.</param>
    /// <returns>One line per fault, naming page and viewing; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> InspectAsync(string folder, IEnumerable<Viewing> viewings, bool settled = true)
    {
        Viewing[] all = [.. viewings];
        var faults = new IReadOnlyList<string>[all.Length];
        ParallelOptions options = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForEachAsync(Enumerable.Range(0, all.Length), options, async (i, _) => faults[i] = await InspectAsync(folder, all[i], settled));
        return [.. faults.SelectMany(found => found)];
    }

    /// <summary>Looks at every page of a folder on a dark phone as it is for a browser that runs no scripts, on a system that sets the colours and lets nothing move.</summary>
    /// <param name="folder">The report.</param>
    /// <returns>One line per fault, naming the page; empty when all is well.</returns>
    public async Task<IReadOnlyList<string>> InspectBareAsync(string folder)
    {
        List<string> faults = [];
        await using IBrowserContext context = await NewContextAsync(new Viewing(390, Dark: true), scripts: false, ForcedColors.Active);
        IPage page = await context.NewPageAsync();
        foreach (string file in Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal))
        {
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            faults.AddRange((await page.EvaluateAsync<string[]>(PageProbes.BareFaults)).Select(fault => $"{Path.GetFileName(file)} without scripts, colours and motion: {fault}"));
        }

        return faults;
    }

    private async Task<IReadOnlyList<string>> InspectAsync(string folder, Viewing viewing, bool settled)
    {
        List<string> faults = [];
        await using IBrowserContext context = await NewContextAsync(viewing, scripts: true);
        foreach (string file in Directory.GetFiles(folder, "*.html").Order(StringComparer.Ordinal))
        {
            List<string> found = await InspectPageAsync(context, file, viewing, settled);
            faults.AddRange(found.Select(fault => $"{Path.GetFileName(file)} at {viewing}: {fault}"));
        }

        return faults;
    }

    /// <summary>Opens one page of a report for a test of its own.</summary>
    /// <param name="file">The page.</param>
    /// <param name="viewing">How to look.</param>
    /// <param name="scripts">False for a reader whose browser runs none.</param>
    /// <param name="colours">Whether the system sets the colours.</param>
    public async Task<IPage> OpenAsync(string file, Viewing viewing, bool scripts = true, ForcedColors colours = ForcedColors.None)
    {
        IPage page = await (await NewContextAsync(viewing, scripts, colours)).NewPageAsync();
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    /// <summary>How long a reader whose processor has a quarter of this one's speed waits for the first picture of a page: the middle of three, in milliseconds.</summary>
    /// <param name="file">The page.</param>
    public async Task<double> FirstPictureAsync(string file)
    {
        List<double> times = [];
        for (int i = 0; i < 3; i++)
        {
            await using IBrowserContext context = await NewContextAsync(new Viewing(1280, Dark: false), scripts: true);
            IPage page = await context.NewPageAsync();
            ICDPSession session = await context.NewCDPSessionAsync(page);
            await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
            await page.AddInitScriptAsync(PageProbes.RecordFirstPicture);
            await page.GotoAsync(new Uri(file).AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
            await page.WaitForFunctionAsync("() => window.firstPicture > 0");
            times.Add(await page.EvaluateAsync<double>("window.firstPicture"));
        }

        return times.Order().ElementAt(1);
    }

    /// <summary>Prints a page of a report as a reader would who presses no button but Print.</summary>
    /// <param name="file">The page.</param>
    /// <param name="query">What stands after it in the address.</param>
    public async Task<PrintedDocument> PrintAsync(string file, string query = "")
    {
        IPage page = await OpenAsync(file, new Viewing(1280, Dark: false));
        if (query.Length > 0)
        {
            await page.GotoAsync(new Uri(file).AbsoluteUri + query);
        }

        byte[] printed = await page.PdfAsync(new() { PreferCSSPageSize = true });
        await page.Context.DisposeAsync();
        return new(printed);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => chromium.DisposeAsync();

    private Task<IBrowserContext> NewContextAsync(Viewing viewing, bool scripts, ForcedColors colours = ForcedColors.None) => chromium.Browser.NewContextAsync(new()
    {
        ViewportSize = new() { Width = viewing.Width, Height = viewing.Width < 600 ? 844 : 900 },
        ColorScheme = viewing.Dark ? ColorScheme.Dark : ColorScheme.Light,
        JavaScriptEnabled = scripts,
        ReducedMotion = ReducedMotion.Reduce,
        ForcedColors = colours,
        Locale = "en-GB",
        TimezoneId = "UTC",
    });

    private static async Task<List<string>> InspectPageAsync(IBrowserContext context, string file, Viewing viewing, bool settled)
    {
        List<string> faults = [];
        List<string> heard = faults;
        IPage page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                heard.Add($"console {message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => heard.Add($"script error: {error}");
        await page.RouteAsync("**/*", route =>
        {
            if (route.Request.Url.StartsWith("file:", StringComparison.Ordinal))
            {
                return route.ContinueAsync();
            }

            heard.Add($"request leaves the page: {route.Request.Url}");
            return route.AbortAsync();
        });
        await page.AddInitScriptAsync(PageProbes.Record);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        int charts = await page.Locator(".chart").CountAsync();
        for (int i = 0; i < charts; i++)
        {
            ILocator chart = page.Locator(".chart").Nth(i);
            await chart.ScrollIntoViewIfNeededAsync();
            try
            {
                await chart.And(page.Locator("[data-drawn]")).WaitForAsync(new() { Timeout = 30_000, State = WaitForSelectorState.Attached });
                faults.AddRange(await chart.EvaluateAsync<string[]>(PageProbes.ChartFaults, i + 1));
            }
            catch (TimeoutException)
            {
                faults.Add($"chart {i + 1} was not drawn");
            }
        }

        foreach ((ILocator map, int i) in (await page.Locator(".map").AllAsync()).Select((map, i) => (map, i)))
        {
            try
            {
                await map.And(page.Locator("[data-drawn]")).WaitForAsync(new() { Timeout = 30_000, State = WaitForSelectorState.Attached });
            }
            catch (TimeoutException)
            {
                faults.Add($"map {i + 1} was not drawn");
            }
        }

        faults.AddRange(await page.EvaluateAsync<string[]>(PageProbes.Faults));
        faults.AddRange(settled ? await page.EvaluateAsync<string[]>(PageProbes.Shifts) : []);
        await ScreenshotAsync(page, file, viewing);
        // What the page itself did ends here: axe fetches the style sheets again, which the page's policy refuses aloud.
        faults = [.. faults];
        faults.AddRange(await AuditAsync(page));
        await page.CloseAsync();
        return faults;
    }

    private static async Task<IEnumerable<string>> AuditAsync(IPage page)
    {
        AxeResult result = await page.RunAxe(AxeOptions);
        return result.Violations.Select(v => $"accessibility: {v.Help} ({v.Id}) at {string.Join(", ", v.Nodes.Take(3).Select(n => n.Html))}")
            .Concat(AlwaysTested.Except(result.Passes.Concat(result.Violations).Select(rule => rule.Id)).Select(rule => $"accessibility: {rule} found nothing to test"));
    }

    private static async Task ScreenshotAsync(IPage page, string file, Viewing viewing)
    {
        if (Environment.GetEnvironmentVariable(ScreenshotsVariable) is not { Length: > 0 } folder)
        {
            return;
        }

        await page.EvaluateAsync("window.scrollTo(0, 0)");
        await page.ScreenshotAsync(new()
        {
            FullPage = true,
            Path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file)}-{viewing}.png"),
        });
    }
}
