using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Workbook.Publishing;
using Workbook.Testing;
using static Microsoft.Playwright.Assertions;

namespace Workbook.Cli.Tests;

/// <summary>The controls by which a reader changes a premise, on the real pages: worked by keyboard, they give the notebook's own answers, and an address keeps them.</summary>
[Trait("Needs", "Debian")]
[Collection(nameof(RenderedReport))]
public sealed class ReportPremiseTests(RenderedReport report)
{
    [Fact]
    public async Task EveryControl_MovedByKeyboard_GivesTheNotebooksAnswer_AndTheAddressRestoresIt()
    {
        await using SiteInspector inspector = await SiteInspector.StartAsync();
        (string Page, WhatIfBundle Asked)[] all = [.. Directory.GetFiles(report.Executed, "*.ipynb").Order(StringComparer.Ordinal)
            .SelectMany(file => Asked(file).Select(asked => (Path.GetFileNameWithoutExtension(file) + ".html", asked)))];

        foreach ((string file, WhatIfBundle asked) in all)
        {
            IPage page = await inspector.OpenAsync(Path.Combine(report.Folder, file), new Viewing(1280, Dark: false));
            int[] chosen = [.. asked.Settings.Select(setting => setting.Values.IndexOf(setting.Start))];
            for (int i = 0; i < asked.Settings.Length; i++)
            {
                BundledSetting setting = asked.Settings[i];
                ILocator control = page.Locator($"[id='{asked.Id}.{setting.Name}']");
                bool slides = await control.GetAttributeAsync("type") == "range", back = chosen[i] == setting.Values.Length - 1;
                await control.PressAsync((slides, back) switch { (true, false) => "ArrowRight", (true, true) => "ArrowLeft", (false, false) => "ArrowDown", _ => "ArrowUp" });
                chosen[i] += back ? -1 : 1;
                await Expect(page.Locator($"#{asked.Id} .answer")).ToHaveTextAsync(Answer(asked, chosen));
            }

            await ReopenAsync(page);
            await Expect(page.Locator($"#{asked.Id} .answer")).ToHaveTextAsync(Answer(asked, chosen));
            await page.Context.DisposeAsync();
        }

        Assert.Equal(["02", "03", "04", "07", "10"], all.Select(asked => asked.Page[..2]).Distinct());
    }

    [Theory]
    [InlineData("claims.html", "ledger", "premises")]
    [InlineData("report.html#claims", "claims/ledger", "claims/premises")]
    public async Task Ledger_WorkedByKeyboard_FlipsTheVerdictsOfTheFlipTable_AndTheAddressRestoresIt(string address, string ledger, string premises)
    {
        using TemporaryFolder made = new();
        string[] place = address.Split('#');
        string file = Path.Combine(place.Length == 1 ? report.Folder : made.Path, place[0]);
        if (place.Length > 1)
        {
            CommandResult result = await CommandLine.RunAsync(Repository.Root, "render", "--executed", report.Executed, "--format", "single", "--output", file);
            Assert.True(result.ExitCode == 0, result.Error);
        }

        await using SiteInspector inspector = await SiteInspector.StartAsync();
        IPage page = await inspector.OpenAsync(file, new Viewing(1280, Dark: false));
        await page.GotoAsync(new Uri(file).AbsoluteUri + (place.Length > 1 ? "#" + place[1] : ""));
        ILocator box = page.Locator($"[id='{premises}']");
        string said = "";
        foreach (string choice in await box.Locator("[name=choice] option").EvaluateAllAsync<string[]>("options => options.map(option => option.value)"))
        {
            await box.Locator("[name=choice]").SelectOptionAsync(choice);
            await box.Locator("[name=value]").PressAsync("ArrowDown");
            (string Claim, string Memo, string Now)[] flips = Flips(choice, await box.Locator("[name=value]").InputValueAsync());
            string[] moved = [.. flips.Where(flip => Standings[flip.Claim] != (flip.Memo, flip.Now)).Select(flip => flip.Claim)];
            said = $"Verdicts that rest on it: {flips.Length}. Of these flip: {moved.Length}.";
            Assert.NotEmpty(flips);
            await Expect(box.Locator(".answer")).ToHaveTextAsync(said);
            Assert.Equal(moved, await box.Locator(".flipped .chip").AllTextContentsAsync());
            if (moved.Length > 1)
            {
                break;
            }
        }

        Assert.NotEmpty(await box.Locator(".flipped .chip").AllAsync());
        await ReopenAsync(page);
        await Expect(box.Locator(".answer")).ToHaveTextAsync(said);

        await page.Locator($"[id='{ledger}'] select[name=now]").PressAsync("ArrowDown");
        await ReopenAsync(page);
        await Expect(page.Locator($"[id='{ledger}'] tbody tr[id]:visible")).ToHaveCountAsync(Standings.Values.Count(standing => standing.Now == "supported"));
    }

    private Dictionary<string, (string Memo, string Now)> Standings => Claims.Where(claim => claim["verdict"] is not null).ToDictionary(
        claim => (string)claim["id"]!, claim => ((string)claim["verdict"]!["atMemo"]!["standing"]!, (string)claim["verdict"]!["now"]!["standing"]!));

    private JsonNode[] Claims => [.. JsonNode.Parse(File.ReadAllText(Path.Combine(report.Folder, "claims.json")))!.AsArray().Select(claim => claim!)];

    // What the table says of a choice made so; the page has a value with its unit.
    private (string Claim, string Memo, string Now)[] Flips(string choice, string value) => [.. Claims
        .SelectMany(claim => claim["verdict"]?["rule"]?["flips"]?.AsArray() ?? [], (claim, flip) => (Claim: claim, Flip: flip!))
        .Where(found => (string)found.Flip["choice"]! == choice && value == $"{found.Flip["value"]} {UnitOf(found.Claim, choice)}".TrimEnd())
        .Select(found => ((string)found.Claim["id"]!, (string)found.Flip["atMemo"]!, (string)found.Flip["now"]!))];

    private static string? UnitOf(JsonNode claim, string choice) =>
        (string?)claim["verdict"]!["rule"]!["choices"]!.AsArray().First(one => (string)one!["id"]! == choice)!["unit"];

    // As somebody does to whom the address was sent.
    private static async Task ReopenAsync(IPage page)
    {
        string address = page.Url;
        await page.GotoAsync("about:blank");
        await page.GotoAsync(address);
    }

    private static string Answer(WhatIfBundle asked, int[] chosen) =>
        asked.Answers[asked.Settings.Select((setting, i) => (setting.Values.Length, At: chosen[i])).Aggregate(0, (place, setting) => (place * setting.Length) + setting.At)];

    private static IEnumerable<WhatIfBundle> Asked(string notebook) => JsonNode.Parse(File.ReadAllText(notebook))!["cells"]!.AsArray()
        .SelectMany(cell => cell!["outputs"]?.AsArray() ?? [])
        .Select(output => output!["data"]?[MimeTypes.WhatIf]).OfType<JsonNode>()
        .Select(bundle => bundle.Deserialize(BundleContext.Default.WhatIfBundle)!);
}
