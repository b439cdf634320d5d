namespace Workbook.Cli.Tests;

/// <summary>What a newcomer does: one new folder under <c>data</c>, and nothing else.</summary>
[Trait("Takes", "Time")]
public class NewDatasetTests
{
    [Fact]
    public async Task OneNewFolder_IsRebuiltListedValidatedAndLoaded()
    {
        using var copy = new RepositoryCopy();
        SmallDataset.Write(copy);
        string folder = Path.Combine(copy.Root, "data", "rainfall"), sources = Path.Combine(copy.Root, "sources");
        copy.AddNotebook("10-rain", "#r \"../lib/Workbook.Memo/bin/Workbook.dll\"\nWorkbook.Data.Datasets.Load(\"rainfall\").Numbers(\"rain_mm\").Sum()");

        CommandResult rebuild = await CommandLine.RunAsync(copy.Root, "data", "rebuild", "rainfall", "--sources", sources);
        CommandResult list = await CommandLine.RunAsync(copy.Root, "data", "list");
        CommandResult validate = await CommandLine.RunAsync(copy.Root, "data", "validate", "rainfall");
        CommandResult render = await CommandLine.RunAsync(copy.Root, "render", "10", "--format", "ipynb", "--output", "out");

        Assert.True(rebuild.ExitCode == 0, rebuild.Error + rebuild.Out);
        Assert.Equal("station,day,rain_mm\nA,2024-09-01,0\nB,2024-09-02,1.5\n", File.ReadAllText(Path.Combine(folder, "rainfall.csv")));
        Assert.Contains("rainfall", list.Out, StringComparison.Ordinal);
        Assert.True(validate.ExitCode == 0, validate.Error + validate.Out);
        Assert.True(render.ExitCode == 0, render.Error);
        Assert.Contains("1.5", File.ReadAllText(Path.Combine(copy.Root, "out", "10-rain.ipynb")), StringComparison.Ordinal);
    }
}
