using System.Text.Json;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary><c>claims</c> under a changed premise.</summary>
[Trait("Takes", "Time")]
public sealed class ScenarioCommandTests
{
    [Fact]
    public async Task SetAndDiff_PrintOnlyTheVerdictsThatMove_BeforeAndAfter()
    {
        CommandResult result = await CommandLine.RunAsync(Repository.Root, "claims", "--set", "robots.growth.first=2018", "--diff", "--format", "json");

        Assert.True(result.ExitCode == 0, result.Error);
        JsonElement moves = JsonElement.Parse(result.Out);
        Assert.Equal(["C68", "C69"], moves.EnumerateArray().Select(move => move.GetProperty("claim").GetString()));
    }

    [Fact]
    public async Task WithAndDiff_ReplaceATableByAFile_AndLeaveTheCommittedOneAlone()
    {
        using var folder = new TemporaryFolder();
        string committed = Path.Combine(Repository.Root, "data", "robots", "installations.csv"), before = File.ReadAllText(committed);
        string file = folder.Write("robots.installations.csv", before.Replace("owid-rounded,CHN,China,2017,2024,156000", "owid-rounded,CHN,China,2017,2024,256000", StringComparison.Ordinal));

        CommandResult result = await CommandLine.RunAsync(Repository.Root, "claims", "--with", file, "--diff", "--format", "csv");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("C68,contradicted,contradicted → supported,", result.Out, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(committed));
    }

    [Fact]
    public async Task DiffSinceHead_OfAnUneditedRepository_MovesNothing()
    {
        CommandResult result = await CommandLine.RunAsync(Repository.Root, "claims", "--diff", "HEAD", "--format", "csv");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal("claim,at_memo,now,value,flips,reason,text\n", result.Out);
    }

    [Theory]
    [InlineData("no-such-revision", "'no-such-revision' has no data that could be compared.")]
    [InlineData("--output=x", "is no revision")]
    public async Task DiffSinceNoRevision_IsAWrongUsage(string revision, string message)
    {
        CommandResult result = await CommandLine.RunAsync(Repository.Root, "claims", $"--diff={revision}");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gap")]
    [InlineData("=3")]
    public async Task SetWithoutNameAndValue_IsAWrongUsage(string setting)
    {
        CommandResult result = await CommandLine.RunAsync(Repository.Root, "claims", "--set", setting, "--diff");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("write CHOICE=VALUE, for example gap.low=3", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FactsWithoutDiff_IsAWrongUsage()
    {
        CommandResult result = await CommandLine.RunAsync(Repository.Root, "claims", "--facts");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--facts says what moves, so it needs --diff.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_RunsTheNotebooksBeforeAndAfter_AndPrintsTheFactsThatMove()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook(
            "10-robots",
            "#load \"../lib/Workbook.Memo/bin/notebook.csx\"\nusing Workbook.Data; using Workbook.Publishing;",
            """
            Dataset robots = Datasets.Load("robots", table: "installations");
            double count = robots.Where("series", "owid-rounded").Where("iso3", "CHN").Where("year", 2017).Numbers("installations").Single().Value;
            FactSheet.From(robots.Citations, "robots", "0").Add("robots.china", "Robots installed in China in 2017", count)
            """);
        string file = Path.Combine(copy.Root, "robots.installations.csv");
        File.WriteAllText(file, File.ReadAllText(Path.Combine(copy.Root, "data", "robots", "installations.csv"))
            .Replace("owid-rounded,CHN,China,2017,2024,156000", "owid-rounded,CHN,China,2017,2024,256000", StringComparison.Ordinal));

        CommandResult result = await CommandLine.RunAsync(copy.Root, "claims", "--with", file, "--diff", "--facts");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.True(result.Out.Contains("fact robots.china: 156000 → 256000", StringComparison.Ordinal), result.Out + result.Error);
    }
}
