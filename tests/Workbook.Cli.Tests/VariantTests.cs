using System.Text.Json;

namespace Workbook.Cli.Tests;

/// <summary>A report rendered in parts, and one with variants.</summary>
[Trait("Takes", "Time")]
public sealed class VariantTests : IDisposable
{
    private readonly RepositoryCopy copy = new();

    public VariantTests()
    {
        AddNotebook("10-months", "var months = 6;", "months * 100");
        AddNotebook("20-days", "var days = 3; // long enough to weigh more than its neighbours do", "days * 1000");
        copy.AddNotebook("30-plain", "6 * 7");
    }

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task PartsOfARender_MergedInAnyOrder_AreTheReportOfOneRender()
    {
        await CommandLine.RunAsync(copy.Root, "render", "--output", "whole");
        foreach (string part in (string[])["1", "2"])
        {
            CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--shard", part + "/2", "--output", "part" + part);
            Assert.True(result.ExitCode == 0, result.Error);
        }

        CommandResult merged = await CommandLine.RunAsync(copy.Root, "merge", "part2", "part1", "--output", "merged");

        Assert.True(merged.ExitCode == 0, merged.Error);
        // The signature of a report that was run here says by what it is known again.
        string[] own = ["run.json", ".workbook-report"];
        Assert.Equal(FolderText.Of(Path.Combine(copy.Root, "whole"), own), FolderText.Of(Path.Combine(copy.Root, "merged"), own));
    }

    [Fact]
    public async Task Variants_HaveTheirOwnReports_AndAnIndex_AndCanBeRenderedInParts()
    {
        WriteMatrix("variant,10.months,20-days.days\nhalf,3,\nall,12,5\n");
        CommandResult whole = await CommandLine.RunAsync(copy.Root, "render", "--matrix", "m.csv", "--output", "whole");
        await CommandLine.RunAsync(copy.Root, "render", "--matrix", "m.csv", "--shard", "1/2", "--output", "part1");
        await CommandLine.RunAsync(copy.Root, "render", "--matrix", "m.csv", "--shard", "2/2", "--output", "part2");
        CommandResult merged = await CommandLine.RunAsync(copy.Root, "merge", "part1", "part2", "--output", "merged");

        Assert.True(whole.ExitCode == 0, whole.Error);
        Assert.True(merged.ExitCode == 0, merged.Error);
        Assert.Equal(Path.Combine(copy.Root, "whole", "variants.html"), whole.Out.Trim());
        Assert.Contains("600", Page("whole", "10-months"), StringComparison.Ordinal);
        Assert.Contains("300", Page("whole/half", "10-months"), StringComparison.Ordinal);
        Assert.Contains("3000", Page("whole/half", "20-days"), StringComparison.Ordinal);
        Assert.Contains("5000", Page("whole/all", "20-days"), StringComparison.Ordinal);
        Assert.Contains("10-months, months: 12 instead of 6; 20-days, days: 5 instead of 3", Page("whole", "variants"), StringComparison.Ordinal);
        Assert.Equal(Page("whole", "variants"), Page("merged", "variants"));
        Assert.Equal(Page("whole/all", "10-months"), Page("merged/all", "10-months"));
    }

    [Fact]
    public async Task PartThatFailed_IsMergedWithItsError()
    {
        copy.AddNotebook("40-fails", "throw new InvalidOperationException(\"no data\");");
        await CommandLine.RunAsync(copy.Root, "render", "--shard", "1/2", "--output", "part1");
        await CommandLine.RunAsync(copy.Root, "render", "--shard", "2/2", "--output", "part2");

        CommandResult merged = await CommandLine.RunAsync(copy.Root, "merge", "part1", "part2");

        Assert.Equal(1, merged.ExitCode);
        Assert.Contains("40-fails.ipynb, cell 1, line 1", merged.Error, StringComparison.Ordinal);
        Assert.Contains("no data", Page("_site", "40-fails"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartsThatAreNotThoseOfOneReport_AreRefused_WithNothingWritten()
    {
        await CommandLine.RunAsync(copy.Root, "render", "10", "20", "--shard", "1/2", "--output", "part1");
        await CommandLine.RunAsync(copy.Root, "render", "10", "20", "--shard", "2/2", "--output", "part2");
        await CommandLine.RunAsync(copy.Root, "render", "10", "20", "--shard", "2/2", "--param", "days=4", "--output", "other");

        await Refused("The parts 2/2 are not there", "part1");
        await Refused("and so is", "part1", "part2", "./part1");
        await Refused("has other parameters or variants", "part1", "other");
        await Refused("no part.json is there", "part1", "notebooks");

        string executed = Directory.EnumerateFiles(Path.Combine(copy.Root, "part1"), "*.ipynb").Single();
        string text = File.ReadAllText(executed);
        File.WriteAllText(executed, text + "\n");
        await Refused("was changed after it was run", "part1", "part2");
        File.WriteAllText(executed, text);

        AddNotebook("10-months", "var months = 7;", "months * 100");
        await Refused("was run from another 10-months.ipynb here", "part1", "part2");
        Assert.False(Directory.Exists(Path.Combine(copy.Root, "_site")));
    }

    [Theory]
    [InlineData("name,10.months\na,3\n", "m.csv, line 1: found the columns 'name', '10.months'; expected 'variant' first")]
    [InlineData("variant,10.months\n", "m.csv: no variant stands below the first line")]
    [InlineData("variant,99.months\na,3\n", "m.csv, line 1: found the column '99.months'; expected a notebook's parameter, such as 02.day")]
    [InlineData("variant,10.months\na,3\na,4\n", "m.csv, line 3: found the variant 'a' again")]
    [InlineData("variant,10.months\n../up,3\n", "m.csv, line 2: found the variant '../up'; expected a name of small letters")]
    [InlineData("variant,10.months\ndata,3\n", "m.csv, line 2: found the variant 'data'")]
    [InlineData("variant,10.months\na,3,4\n", "m.csv, line 2: found 3 cells; expected 2")]
    public async Task FileOfVariantsWithAFault_IsRefusedWithPlaceAndRemedy_BeforeAnythingRuns(string text, string message)
    {
        WriteMatrix(text);

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--matrix", "m.csv");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("done", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0/2")]
    [InlineData("3/2")]
    [InlineData("1")]
    [InlineData("a/b")]
    public async Task PartOfAnotherForm_IsRefused(string part)
    {
        CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--shard", part);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"'{part}' is no part; write I/N, such as 2/5", result.Error, StringComparison.Ordinal);
    }

    private async Task Refused(string message, params string[] parts)
    {
        CommandResult result = await CommandLine.RunAsync(copy.Root, ["merge", .. parts]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private void AddNotebook(string name, string parameters, string code) => File.WriteAllText(
        copy.NotebookFile(name),
        JsonSerializer.Serialize(JsonDocument.Parse(NotebookText.Of(name, parameters, code))).Replace(
            "\"id\":\"cell-1\",\"metadata\":{}", "\"id\":\"cell-1\",\"metadata\":{\"tags\":[\"parameters\"]}", StringComparison.Ordinal));

    private void WriteMatrix(string text) => File.WriteAllText(Path.Combine(copy.Root, "m.csv"), text);

    private string Page(string folder, string name) => File.ReadAllText(Path.Combine(copy.Root, folder, name + ".html"));
}
