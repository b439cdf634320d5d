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

    /// <summary>Answers of one, two and three words, neighbours alike and not: all arrive whole.</summary>
    [Fact]
    public async Task EveryCombination_InThePage_IsTheNotebooksAnswer()
    {
        WhatIf asked = WhatIf.Ask(
            "odd", "Which?", [new("a", "A", Years, "2011"), new("b", "B", ["x", "y", "z"], "x")],
            set => set[1] == "z" ? "None" : $"In {set[0]} <b>{(set[0] == "2015" ? "two  words" : set[1])}</b>");
        using var site = new RenderedSite(ReportOf(Of("01-page", Showing(MimeTypes.WhatIf, Text(asked)))));
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("01-page.html"), new Viewing(1280, false));

        await Expect(page.Locator(".what-if[data-ready]")).ToHaveCountAsync(1);
        string[] shown = await page.EvaluateAsync<string[]>(
            """
            () => {
              const box = document.querySelector(".what-if"), [a, b] = ["a", "b"].map(name => box.querySelector(`[name=${name}]`)), shown = [];
              for (a.value = 0; shown.length < 33; a.value++)
                for (const at of [0, 1, 2]) { b.value = at; b.dispatchEvent(new Event("input", { bubbles: true })); shown.push(box.querySelector(".answer").textContent); }
              return shown;
            }
            """);

        Assert.Equal(asked.Answers, shown);
    }

    [Fact]
    public async Task PageWithoutScripts_ShowsTheAnswer_AndTheOthersInATable()
    {
        using var site = new RenderedSite(ReportOf(Of("01-page", Showing(MimeTypes.WhatIf, Bundle))));
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("01-page.html"), new Viewing(390, true), scripts: false);

        await Expect(page.Locator(".what-if .answer")).ToHaveTextAsync("Answer of 2017 to 2022.");
        await Expect(page.Locator(".what-if .controls")).ToBeHiddenAsync();
        await page.GetByText("Other answers").ClickAsync();
        await Expect(page.Locator(".what-if tbody tr")).ToHaveCountAsync(11);
        await Expect(page.Locator(".what-if tbody tr").Last).ToHaveTextAsync("To2023Answer of 2017 to 2023.");
    }

    private static string Bundle => Text(Asked);

    private static string Text(WhatIf asked) => BundleJson.Text(WhatIfBundle.Of(asked), BundleContext.Default.WhatIfBundle);
}
