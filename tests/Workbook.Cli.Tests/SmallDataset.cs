namespace Workbook.Cli.Tests;

/// <summary>A dataset as a newcomer adds it, with its upstream file in two versions.</summary>
internal static class SmallDataset
{
    public const string Recipe = """
        #:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
        using Workbook.Recipes;

        return Recipe.Run(args, "rainfall", recipe => recipe.Write("rainfall", recipe.Read("weather/rain.csv").Rows
            .Select(row => new Rain(row["station"], row.Day("day")!.Value, row.Number("rain")!.Value))));

        sealed record Rain(string Station, DateOnly Day, double RainMm);
        """;

    /// <summary>Writes the folder <c>data/rainfall</c>, and <c>sources</c> with the upstream file.</summary>
    public static void Write(RepositoryCopy copy, int version = 0)
    {
        string upstream = $"station,day,rain\nB,2024-09-02,{version + 1}.5\nA,2024-09-01,0\n", folder = Path.Combine(copy.Root, "data", "rainfall");
        if (!Directory.Exists(folder))
        {
            copy.AddSources();
            Directory.CreateDirectory(folder);
            Directory.CreateDirectory(Path.Combine(copy.Root, "sources", "weather"));
            File.WriteAllText(Path.Combine(folder, "recipe.cs"), Recipe);
        }

        File.WriteAllText(Path.Combine(copy.Root, "sources", "weather", "rain.csv"), upstream);
        File.WriteAllText(Path.Combine(folder, "datapackage.json"), RainfallDescriptor.For(upstream));
    }
}
