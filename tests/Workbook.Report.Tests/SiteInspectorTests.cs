using Workbook.Testing;

namespace Workbook.Report.Tests;

/// <summary>The inspector finds what it is there to find.</summary>
[Trait("Needs", "Debian")]
public sealed class SiteInspectorTests
{
    [Fact]
    public async Task Inspect_APageWithEveryFault_NamesEachOne()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "bad.html"),
            """
            <!DOCTYPE html><html lang="en"><head><title>Bad</title>
            <meta http-equiv="Content-Security-Policy" content="script-src 'self' 'nonce-x'"></head>
            <body><h1 id="a">Bad</h1><p id="a" style="width:3000px">wide</p><a href="#gone">gone</a>
            <div class="chart" data-drawn>no chart <svg width="200" height="60"><text y="10" font-size="8">tiny</text>
            <text x="4000" y="10">gone</text><g class="ytick"><text y="30">one</text></g><g class="ytick"><text y="35">two</text></g>
            <g class="scatterlayer"><g class="points"><path class="point" d="M40,50h8v8h-8z"/></g><g class="lines"><path class="js-line" d="M100,50H190"/></g></g><g class="bars"><g class="point"><path d="M60,40h20v20h-20z"/></g></g>
            <text x="36" y="58">marked</text><text x="62" y="56">barred</text><g class="annotation"><text x="120" y="54">crossed</text></g></svg></div>
            <div class="map" data-drawn><svg viewBox="0 0 100 40" width="50" height="20"><text y="20" font-size="14">small</text></svg></div><div class="map" data-drawn></div><img src="https://example.org/x.png">
            <script nonce="x">console.error("loud"); throw new Error("thrown");</script><script>refused()</script></body></html>
            """, TestContext.Current.CancellationToken);

        await using SiteInspector inspector = await SiteInspector.StartAsync();
        string faults = string.Join('\n', await inspector.InspectAsync(folder.Path, [new(1280, false)]));

        Assert.All(
            [
                "bad.html at 1280-light: ", "console error: loud", "script error: Error: thrown", "request leaves the page: https://example.org/x.png",
                "content security policy: script-src", "the page scrolls sideways: ", "chart 1 has no data", "chart 1 has no alternative text",
                "chart 1 has text too small to read: tiny", "chart 1 cuts off: gone", "chart 1 has names over one another: one, two",
                "chart 1 has words over one another: one, two", "chart 1 has words on a mark: marked", "chart 1 has words on a bar: barred", "chart 1 has a note on a line: crossed",
                "map 1 has no alternative text", "map 1 has text too small to read: small", "map 2 has no text",
                "id \"a\" is used twice", "link leads nowhere: #gone", "accessibility: ",
            ],
            expected => Assert.Contains(expected, faults, StringComparison.Ordinal));
    }
}
