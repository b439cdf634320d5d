#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

const string PitchBook = "macro/ncses_pitchbook_venture_capital_2000_2022.csv";
const string Collected = "macro/vc_and_ai_investment_handcollected.csv";

// Indicators 2024 gives no day here, so its figures count as known from the end of that year only: later than the memo, to be safe.
var indicators2024 = StatedDate.Parse("2024");

return Recipe.Run(args, "venture-capital", recipe =>
{
    var measures = recipe.ReadBeside("measures.csv").Rows.ToDictionary(row => row["indicator"], row => row.TextOrNull("measure"));
    var dates = recipe.ReadBeside("dates.csv").Rows.ToDictionary(row => row["source_url"], row => row["published"]);
    string? Measure(UpstreamRow row) => measures.TryGetValue(row["indicator"], out string? measure)
        ? measure
        : throw new RecipeException($"the indicator '{row["indicator"]}' is new; name its measure in measures.csv, or leave the measure empty.");

    List<Figure> figures =
    [
        .. recipe.Read(PitchBook)
            .Without("single fields and other economies, of which other tables hold some", row => row["indicator"] != "all_venture_capital" || row["economy"] is not ("China" or "United States" or "Total")).Rows
            .Select(row => new Figure(
                "PitchBook (NCSES)", "invested", row["economy"] == "Total" ? "World" : row["economy"], row["year"], row.Number("usd_million")!.Value / 1000, "billion US$", false,
                indicators2024, "https://ncses.nsf.gov/pubs/nsb20241/data", "Science and Engineering Indicators 2024, table SINV-31")),
        .. recipe.Read(Collected).Without("investment in AI and companies newly funded, which other tables hold", row => Measure(row) is null).Rows
            .Select(row => Quoted(row, Measure(row)!, dates)),
        .. recipe.ReadBeside("quoted.csv").Rows.Select(row => new Figure(
            row["provider"], row["measure"], row["economy"], row["period"], row.Number("value")!.Value, row["unit"], false, StatedDate.Parse(row["published"]), row["source_url"], row["source_title"])),
    ];
    recipe.Check(
        figures.Count(row => row is { Measure: "invested", Economy: "China", Period: "2023" }) == 2,
        "two providers should disagree on China in 2023; if they agree now, say so in the limits.");
    recipe.Write("venture-capital", figures);
});

static Figure Quoted(UpstreamRow row, string measure, Dictionary<string, string> dates) => new(
    row["provider"] switch { "not named" => "not named", "Preqin (FT)" => "Preqin (Financial Times)", string named => named },
    measure, row["economy"], row["period"], row.Number("value")!.Value, row["unit"] == "USD billion" ? "billion US$" : row["unit"],
    row["note"].Contains("DISPUTED", StringComparison.Ordinal), StatedDate.Parse(dates.GetValueOrDefault(row["source_url"], row["published"])), row["source_url"], row["source_title"]);

internal sealed record Figure(
    string Provider, string Measure, string Economy, string Period, double Value, string Unit, bool Disputed, StatedDate Date, string SourceUrl, string SourceTitle)
{
    public int Year => int.Parse(Period[..4], CultureInfo.InvariantCulture);
    public bool WholeYear => Period.Length == 4;
    public DateOnly KnownFrom => Date.LastDay;
    public string Published => Date.IsInferred ? $"c. {Date.Text}" : Date.Text;
}
