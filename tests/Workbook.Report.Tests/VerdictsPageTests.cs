using Workbook.Report.Blocks;
using Workbook.Report.Input;
using Workbook.Testing;
using static Workbook.Report.Tests.Notebooks;

namespace Workbook.Report.Tests;

/// <summary>The page on how verdicts are reached.</summary>
public sealed class VerdictsPageTests
{
    private static readonly string Rules = File.ReadAllText(Path.Combine(Repository.Root, "VERDICTS.md"));

    [Fact]
    public void EveryPage_AndEveryVerdict_LinkToIt()
    {
        MemoryOutput report = MemoryOutput.Of(Judged with { VerdictRules = Rules });

        Assert.All(["index.html", "claims.html", "02-gap.html", "verdicts.html"], page => Assert.Contains(
            "<li><a href=\"verdicts.html\">How verdicts are reached</a></li>", report.Text(page), StringComparison.Ordinal));
        Assert.Contains("<a class=\"how\" href=\"verdicts.html\">how<span class=\"away\"> verdicts are reached</span>?</a></p>", report.Text("02-gap.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_WithoutItsText_HasNeitherThePageNorALinkToIt()
    {
        MemoryOutput report = MemoryOutput.Of(Judged);

        Assert.DoesNotContain("verdicts.html", report.Files.Keys);
        Assert.All(["index.html", "claims.html", "02-gap.html"], page => Assert.DoesNotContain("verdicts.html", report.Text(page), StringComparison.Ordinal));
    }

    [Fact]
    public void PageOfTheRepository_ExplainsEveryStandingByTheNameThatChipsShow()
    {
        string page = MemoryOutput.Of(Judged with { VerdictRules = Rules }).Text("verdicts.html");

        Assert.All(StandingMark.All, mark => Assert.Contains($"<li><strong>{mark.Label}.</strong> ", page, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task PageOfTheRepository_OpensFromAFolderOnAnyScreen_WithoutFault()
    {
        using var site = new RenderedSite(Judged with { VerdictRules = Rules });
        await using SiteInspector inspector = await SiteInspector.StartAsync();

        IReadOnlyList<string> faults = await inspector.InspectAsync(site.Folder, Viewing.All);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static ReportInput Judged => ReportOf(Of("02-gap", Showing(MimeTypes.Verdict, Verdict("C18", "open"))));
}
