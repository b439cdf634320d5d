using System.Text.Json;
using Microsoft.Playwright;
using Workbook.Publishing;
using Workbook.Testing;
using static Microsoft.Playwright.Assertions;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>A premise changed in the page gives the notebook's own answer, and the address keeps it.</summary>
public sealed class WhatIfTests
{
    private static readonly string[] Years = [.. Enumerable.Range(2011, 11).Select(year => $"{year}")];

    private static readonly WhatIf Asked = WhatIf.Ask(
        "growth", "How much?", [new("from", "From", Years, "2017"), new("to", "To", ["2022", "2023"], "2022")], years => $"Answer of {years[0]} to {years[1]}.");

    [Fact]
    public void Answers_AreThoseOfEveryCombination()
    {
        Assert.Equal(Years.Length * 2, Asked.Answers.Length);
        Assert.All(Years, from => Assert.All(["2022", "2023"], to => Assert.Equal($"Answer of {from} to {to}.", Asked.AnswerTo(from, to))));
    }

    [Fact]
    public void Start_ThatIsNotOffered_IsRefused() => Assert.Contains(
        "'2030' is none of the values of 'from'", Assert.Throws<ArgumentException>(() => WhatIf.Ask("x", "?", [new("from", "From", Years, "2030")], _ => "")).Message, StringComparison.Ordinal);

    [Fact]
    public void Combinations_BeyondWhatAPageCarries_AreRefused()
    {
        string[] many = [.. Enumerable.Range(0, 60).Select(value => $"{value}")];

        Assert.Contains("3600 combinations", Assert.Throws<ArgumentException>(
            () => WhatIf.Ask("x", "?", [new("a", "A", many, "0"), new("b", "B", many, "0")], _ => "")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bundle_ConformsToItsSchema() => Assert.Empty(BundleSchemas.Faults(BundleSchema.FileOf(MimeTypes.WhatIf), JsonElement.Parse(Bundle)));

    [Fact]
    public async Task ControlMovedByKeyboard_ShowsTheNotebooksAnswer_AndTheAddressKeepsIt()
    {
        using var site = new RenderedSite(ReportOf(Of("01-page", Showing(MimeTypes.WhatIf, Bundle))));
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("01-page.html"), new Viewing(1280, false));
        ILocator answer = page.Locator(".what-if .answer");
        await Expect(answer).ToHaveTextAsync("Answer of 2017 to 2022.");

        await page.GetByRole(AriaRole.Slider).PressAsync("ArrowLeft");
        await page.GetByRole(AriaRole.Combobox).SelectOptionAsync("2023");

        await Expect(answer).ToHaveTextAsync("Answer of 2016 to 2023.");
        await page.ReloadAsync();
        await Expect(page.Locator(".what-if .answer")).ToHaveTextAsync("Answer of 2016 to 2023.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Back to the start" }).ClickAsync();
        await Expect(page.Locator(".what-if .answer")).ToHaveTextAsync("Answer of 2017 to 2022.");
    }

    private static string Bundle => BundleJson.Text(WhatIfBundle.Of(Asked), BundleContext.Default.WhatIfBundle);
}
