#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

// Five providers, five series. What one row of a series means is said once, in series.csv, so that no two series can be joined unseen.
const string Quid = "macro/ai_private_investment_owid_2013_2024.csv";
const string QuidMetadata = "macro/ai_private_investment_owid_2013_2024.metadata.json";
const string Oecd = "macro/oecd_ai_vc_by_country_2012_2026.csv";
const string Cset = "macro/cset_country_ai_activity_chn_usa_deu_2016_2026.csv";
const string PitchBook = "macro/ncses_pitchbook_venture_capital_2000_2022.csv";
string[] collected = ["macro/vc_and_ai_investment_handcollected.csv", "macro/vc_and_ai_investment_2026-11_handcollected.csv"];

// OECD.AI and CSET do not allow a table: the years kept are the peak, the year before it, and each complete year since.
int[] quotedYears = [2018, 2021, 2022, 2023, 2024, 2025];

// The chart states this day as its last update; a later one is another vintage.
const string OwidUpdated = "2025-04-08";

return Recipe.Run(args, "ai-investment", recipe =>
{
    var series = recipe.ReadBeside("series.csv").Rows.ToDictionary(row => row["series"]);
    recipe.Check(
        recipe.ReadText(QuidMetadata).Contains($"\"lastUpdated\": \"{OwidUpdated}\"", StringComparison.Ordinal),
        "Our World in Data updated its series; correct its day here and in series.csv.");
    recipe.Check(series["quid-owid"]["published"] == OwidUpdated, "series.csv should give the day of the update for quid-owid.");

    List<Investment> rows =
    [
        .. recipe.Read(Quid).Rows.Select(row => Investment.From(
            series["quid-owid"], row["Code"] == "OWID_WRL" ? "WLD" : row["Code"], row["Entity"], Year(row["Year"]), row.Number("Global total private investment in AI")!.Value / 1e6)),
        .. recipe.Read(PitchBook)
            .Without("venture capital in other fields and economies, of which other tables hold some", row => row["indicator"] != "ai_venture_capital" || row["economy"] is not ("China" or "United States")).Rows
            .Select(row => Investment.From(series["ncses-pitchbook"], Code(row["economy"]), row["economy"], Year(row["year"]), row.Number("usd_million")!.Value)),
        .. recipe.Read(Oecd)
            .Without("years and economies that this workbook does not quote, because the terms allow no table", row => !Quoted(row["economy"], row["year"])).Rows
            .Select(row => Investment.From(series["oecd-preqin"], row["economy"], Name(row["economy"]), Year(row["year"]), row.Number("vc_in_ai_usd_million_nominal")!.Value)),
        .. recipe.Read(Cset)
            .Without("years and economies that this workbook does not quote, because the terms allow no table", row => !Quoted(row["iso3"], row["year"]) || row["investment_estimated_complete"] != "1").Rows
            .Select(row => Investment.From(series["cset-estimated"], row["iso3"], Name(row["iso3"]), Year(row["year"]), row.Number("investment_estimated_usd_million")!.Value)),
        .. collected.SelectMany(file => recipe.Read(file)
            .Without("sums over years, growth rates, state funds, companies and venture capital, of which other tables hold some", row => row["indicator"] != "private_ai_investment_nominal").Rows)
            .Select(row => Headline(series["quid-nominal"], row)),
        .. recipe.ReadBeside("quoted.csv").Rows.Select(row => Investment.From(
            series[row["series"]], row["iso3"], row["economy"], Year(row["year"]), row.Number("usd_million")!.Value)),
    ];
    int QuotedOf(string name) => rows.Count(row => row.Series == name);
    recipe.Check(QuotedOf("oecd-preqin") == 2 * quotedYears.Length, "OECD.AI should give China and the United States in every quoted year.");
    recipe.Check(QuotedOf("cset-estimated") == 2 * quotedYears.Length, "CSET should call every quoted year complete for both countries.");
    recipe.Write("ai-investment", rows);
});

bool Quoted(string iso3, string year) => iso3 is "CHN" or "USA" && quotedYears.Contains(Year(year));

static int Year(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static string Code(string economy) => economy switch { "China" => "CHN", "United States" => "USA", "United Kingdom" => "GBR", "World" => "WLD", _ => throw new RecipeException($"No code for '{economy}'.") };

static string Name(string code) => code == "CHN" ? "China" : "United States";

// A press page may be later than the edition it quotes; what counts is when the edition was public (editions are told by the year they report).
static Investment Headline(UpstreamRow series, UpstreamRow row)
{
    int year = Year(row["period"]);
    StatedDate page = StatedDate.Parse(row["published"]);
    StatedDate edition = StatedDate.Parse(series["published"]);
    StatedDate known = year == edition.LastDay.Year - 1 && edition.LastDay < page.LastDay ? edition : page;
    return Investment.From(series, Code(row["economy"]), row["economy"], year, row.Number("value")!.Value * 1000) with
    {
        Date = known, SourceUrl = row["source_url"], SourceTitle = row["source_title"], SecondHand = Workbook.Recipes.SecondHand.IsMarked(row),
    };
}

internal sealed record Investment(
    string Series, string Iso3, string Economy, int Year, double UsdMillion, string Dollars, string Covers, StatedDate Date, string SourceUrl, string SourceTitle)
{
    public bool SecondHand { get; init; }
    public DateOnly KnownFrom => Date.LastDay;
    public string Published => Date.IsInferred ? $"c. {Date.Text}" : Date.Text;

    public static Investment From(UpstreamRow series, string iso3, string economy, int year, double usdMillion) => new(
        series["series"], iso3, economy, year, Math.Round(usdMillion, 3), series["dollars"], series["covers"],
        StatedDate.Parse(series["published"]), series["source_url"], series["source_title"]);
}
