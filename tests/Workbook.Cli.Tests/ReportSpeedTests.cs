using System.Text.RegularExpressions;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>How soon a reader with a slow machine sees a picture, told by a page that has nothing else.</summary>
[Trait("Needs", "Debian")]
[Collection(nameof(RenderedReport))]
public sealed partial class ReportSpeedTests(RenderedReport report)
{
    // Seen: up to 3 times, at a quarter of the processor 0.5 to 1.3 s of which the page alone with its style and one picture takes 0.4 to 0.6.
    private const double MostTimesTheBaseline = 6;

    [Fact]
    public async Task FirstPicture_OfEveryPage_StandsWithinAFewTimesThatOfAPageThatHasNothingElse()
    {
        await using SiteInspector inspector = await SiteInspector.StartAsync();
        using TemporaryFolder made = new();
        string[] pages = [.. Directory.GetFiles(report.Folder, "??-*.html").Order(StringComparer.Ordinal)];
        string bare = made.Write("bare.html", $"""
            <!doctype html><html lang="en" class="js"><title>Bare</title><link rel="stylesheet" href="{new Uri(Path.Combine(report.Folder, "assets", "style.css"))}">
            <main>{Figure().Match(await File.ReadAllTextAsync(pages[2], TestContext.Current.CancellationToken)).Value}</main></html>
            """);

        double baseline = await inspector.FirstPictureAsync(bare);
        Dictionary<string, double> times = [];
        foreach (string page in pages)
        {
            times[Path.GetFileName(page)] = await inspector.FirstPictureAsync(page) / baseline;
        }

        Assert.Equal(12, times.Count);
        Assert.True(times.Values.All(time => time <= MostTimesTheBaseline), string.Join(", ", times.Select(page => $"{page.Key} {page.Value:0.0} times")));
    }

    [GeneratedRegex("<figure class=\"figure[^>]*>(?:(?!</figure>)[\\s\\S])*class=\"still(?:(?!</figure>)[\\s\\S])*</figure>")]
    private static partial Regex Figure();
}
