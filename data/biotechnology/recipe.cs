#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

const string Trials = "macro/biotech_trials_handcollected.csv";
const string Licences = "macro/biotech_trials_2026-11_handcollected.csv";
const string PitchBook = "macro/ncses_pitchbook_venture_capital_2000_2022.csv";

// Of the statistics office's PitchBook tables the two by field; the others are in venture-capital.
Dictionary<string, string> fields = new() { ["biotech_venture_capital"] = "biotechnology", ["ai_venture_capital"] = "AI" };
string[] economies = ["China", "United States", "Total"];

return Recipe.Run(args, "biotechnology", recipe =>
{
    // measures.csv says of each upstream indicator who counted what, and when it was published where upstream has no date.
    var measures = recipe.ReadBeside("measures.csv").Rows.ToDictionary(row => row["indicator"]);
    List<Trial> trials = [.. recipe.Read(Trials).Rows.Select(row => Trial.Collected(row, measures[row["indicator"]]))];
    recipe.Check(
        trials.Where(trial => trial is { Economy: "China", Measure: "sponsored" }).Sum(trial => trial.Value) == 31853,
        "the yearly studies sponsored by China should add to the 31,853 that the article states.");
    recipe.Write("trials", trials.Concat(recipe.ReadBeside("trials-quoted.csv").Rows.Select(Trial.Quoted)));

    UpstreamRows counted = recipe.Read(PitchBook)
        .Without("other fields and economies, of which other tables hold some", row => !fields.ContainsKey(row["indicator"]) || !economies.Contains(row["economy"]))
        .Without("years without a figure", row => row["usd_million"] == "NA").Rows;
    recipe.Write("capital", counted.Select(row => Capital.Counted(row, fields[row["indicator"]])).Concat(recipe.ReadBeside("capital-quoted.csv").Rows.Select(Capital.Quoted)));

    // licences-2026-11.csv says of each row collected later who counted and what.
    recipe.Write("licences", recipe.ReadBeside("licences-quoted.csv").Rows.Select(Licence.Quoted)
        .Concat(recipe.WithNotes(recipe.Read(Licences), "licences-2026-11.csv").Select(pair => Licence.Collected(pair.Row, pair.Note))));
});

internal abstract record Cited(StatedDate Date, string SourceUrl, string SourceTitle)
{
    public DateOnly KnownFrom => Date.LastDay;
    public string Published => Date.IsInferred ? $"c. {Date.Text}" : Date.Text;

    protected static int Whole(UpstreamRow row, string column) => (int)row.Number(column)!.Value;
}

internal sealed record Trial(
    string Provider, string Measure, string Economy, int FirstYear, int LastYear, double Value, string Unit, StatedDate Date, string SourceUrl, string SourceTitle)
    : Cited(Date, SourceUrl, SourceTitle)
{
    /// <summary>The World Health Organization counts from 1999, all others within a year.</summary>
    public static Trial Collected(UpstreamRow row, UpstreamRow measure) => new(
        measure["provider"], measure["measure"], row["economy"], measure["provider"] == "WHO" ? 1999 : Whole(row, "year"), Whole(row, "year"), row.Number("value")!.Value,
        row["unit"] == "percent of US" ? "percent" : row["unit"], StatedDate.Parse(measure.TextOrNull("published") ?? row["published"]), row["source_url"], row["source_title"]);

    public static Trial Quoted(UpstreamRow row) => new(
        row["provider"], row["measure"], row["economy"], Whole(row, "first_year"), Whole(row, "last_year"), row.Number("value")!.Value, row["unit"],
        StatedDate.Parse(row["published"]), row["source_url"], row["source_title"]);
}

internal sealed record Capital(
    string Provider, string Field, string Economy, string Period, int FirstYear, int LastYear, double UsdBillion, StatedDate Date, string SourceUrl, string SourceTitle)
    : Cited(Date, SourceUrl, SourceTitle)
{
    /// <summary>A row of the statistics office. Indicators 2022 (NSB-2022-6) states the month only.</summary>
    public static Capital Counted(UpstreamRow row, string field) => new(
        "PitchBook (NCSES)", field, row["economy"] == "Total" ? "World" : row["economy"], row["year"], Whole(row, "year"), Whole(row, "year"), Math.Round(row.Number("usd_million")!.Value / 1000, 5),
        StatedDate.Parse("2022-04"), "https://ncses.nsf.gov/pubs/nsb20226/", $"Science and Engineering Indicators 2022, table SKTI-{(field == "AI" ? 21 : 24)}");

    public static Capital Quoted(UpstreamRow row) => new(
        row["provider"], "biotechnology", row["economy"], row["period"], Whole(row, "first_year"), Whole(row, "last_year"), row.Number("usd_billion")!.Value,
        StatedDate.Parse(row["published"]), row["source_url"], row["source_title"]);
}

internal sealed record Licence(
    string Provider, string Measure, string Period, int FirstYear, int LastYear, double Value, string Unit, string Qualifier, StatedDate Date, string SourceUrl, string SourceTitle)
    : Cited(Date, SourceUrl, SourceTitle)
{
    public bool SecondHand { get; init; }

    /// <summary>A row whose year may be followed by the part of it: "2026 to mid-February".</summary>
    public static Licence Collected(UpstreamRow row, UpstreamRow note)
    {
        int year = int.Parse(row["year"][..4], System.Globalization.CultureInfo.InvariantCulture);
        return new Licence(
            note["provider"], note["measure"], row["year"], year, year, row.Number("value")!.Value,
            row["unit"] switch { "USD billion" => "billion US$", "percent of world deal value" => "percent", string same => same },
            note["qualifier"], StatedDate.Parse(row["published"]), row["source_url"], row["source_title"]) { SecondHand = Workbook.Recipes.SecondHand.IsMarked(row) };
    }

    public static Licence Quoted(UpstreamRow row) => new(
        row["provider"], row["measure"], row["period"], Whole(row, "first_year"), Whole(row, "last_year"), row.Number("value")!.Value, row["unit"], row["qualifier"],
        StatedDate.Parse(row["published"]), row["source_url"], row["source_title"]);
}
