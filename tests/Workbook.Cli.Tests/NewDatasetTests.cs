namespace Workbook.Cli.Tests;

/// <summary>What a newcomer does: one new folder under <c>data</c>, and nothing else.</summary>
public class NewDatasetTests
{
    private const string Upstream = "station,day,rain\nB,2024-09-02,1.5\nA,2024-09-01,0\n";

    private const string Recipe = """
        #:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
        using Workbook.Recipes;

        return Recipe.Run(args, "rainfall", recipe => recipe.Write("rainfall", recipe.Read("weather/rain.csv").Rows
            .Select(row => new Rain(row["station"], row.Day("day")!.Value, row.Number("rain")!.Value))));

        sealed record Rain(string Station, DateOnly Day, double RainMm);
        """;

    [Fact]
    public async Task OneNewFolder_IsRebuiltListedValidatedAndLoaded()
    {
        using var copy = new RepositoryCopy();
        copy.AddSources();
        string folder = Path.Combine(copy.Root, "data", "rainfall"), sources = Path.Combine(copy.Root, "sources");
        Directory.CreateDirectory(Path.Combine(sources, "weather"));
        File.WriteAllText(Path.Combine(sources, "weather", "rain.csv"), Upstream);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "recipe.cs"), Recipe);
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), RainfallDescriptor.For(Upstream));
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
