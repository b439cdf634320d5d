using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Workbook.Testing;
using static Microsoft.Playwright.Assertions;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>Coloured code is the code.</summary>
[Trait("Needs", "Debian")]
public sealed class CodeColoursTests
{
    private static readonly (string Source, string Spans)[] Kinds =
    [
        ("// a \"comment\"", "comment:// a \"comment\""),
        ("\"a // b\" + 'c'", "string:\"a // b\" string:'c'"),
        ("$\"{x:0.0}\" @\"a\"\"b\"", "string:$\"{x:0.0}\" string:@\"a\"\"b\""),
        ("var forest = 1_000.5e3m;", "keyword:var number:1_000.5e3m"),
        ("#r \"nuget: X, 1.0\"", "directive:#r \"nuget: X, 1.0\""),
        ("\"\"\" raw \"quoted\" \"\"\" + if", "string:\"\"\" raw \"quoted\" \"\"\" keyword:if"),
        ("/* two\nlines */ 5", "comment:/* two\nlines */ number:5"),
        ("/* never closed <b> & \"x\"", "comment:/* never closed <b> & \"x\""),
        ("中 😀 \"\"\" never closed", "string:\"\"\" never closed"),
    ];

    [Fact]
    public async Task Code_OnceUnfolded_IsColouredByKind_AndKeepsEveryCharacter()
    {
        using var site = new RenderedSite(ReportOf(Of("01-page", [.. Kinds.Select(kind => Cell(kind.Source))])));
        await using SiteInspector browser = await SiteInspector.StartAsync();
        IPage page = await browser.OpenAsync(site.Page("01-page.html"), new(1280, false));
        await Expect(page.Locator(".coloured")).ToHaveCountAsync(0);

        await page.EvaluateAsync("document.querySelectorAll('details.code').forEach(fold => { fold.open = true; })");

        await Expect(page.Locator("code.coloured")).ToHaveCountAsync(Kinds.Length);
        Assert.Equal(Kinds.Select(kind => kind.Source), await page.Locator("code.coloured").AllTextContentsAsync());
        Assert.Equal(
            Kinds.Select(kind => kind.Spans),
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('code.coloured')].map(code => [...code.querySelectorAll('span[class]')].map(span => `${span.className.slice(2)}:${span.textContent}`).join(' '))"));
    }

    private static JsonObject Cell(string source)
    {
        JsonObject cell = Showing("text/plain", "out");
        cell["source"] = source;
        return cell;
    }
}
