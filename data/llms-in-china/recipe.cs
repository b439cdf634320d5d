#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

// The day of the version read: a list says nothing about the days before it.
var listed = new DateOnly(2024, 11, 30);

return Recipe.Run(args, "llms-in-china", recipe =>
{
    List<UpstreamRow> rows = [.. recipe.Read("models/llms_in_china_2024-11.csv").Rows];
    recipe.Check(rows.Count == 247, $"the list has {rows.Count} models, 247 expected.");
    recipe.Check(rows.TrueForAll(row => row["section"] == "大模型列表"), "the list has another section now; decide whether it belongs here.");
    recipe.Write("llms-in-china", rows.Select(row => new Listed(
        int.Parse(row["no"], CultureInfo.InvariantCulture), row["company"], row["model"], row.TextOrNull("place"), row.TextOrNull("category"), listed)));
});

internal sealed record Listed(int Number, string Maker, string Model, string? Place, string? Field, DateOnly KnownFrom);
