#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

const string Owid = "macro/ai_newly_funded_companies_owid_2013_2023.csv";
string[] collected = ["macro/vc_and_ai_investment_handcollected.csv", "macro/vc_and_ai_investment_2026-11_handcollected.csv"];

// A page of this day quotes the 2024 edition of the AI Index, so all figures of that edition were public by then.
var edition2024Quoted = new DateOnly(2024, 5, 7);

return Recipe.Run(args, "funded-companies", recipe =>
{
    List<Count> yearly = [.. recipe.Read(Owid).Rows.Select(row => new Count(
        "owid", row["Entity"], Whole(row["Year"]), Whole(row["Year"]), (long)row.Number("Newly founded AI companies")!.Value, edition2024Quoted, "c. 2024-05-07",
        "https://ourworldindata.org/grapher/newly-funded-artificial-intelligence-companies", "Annual number of newly funded AI companies (Our World in Data)"))];
    List<Count> quoted = 
    [
        .. collected.SelectMany(file => recipe.Read(file)
            .Without("sums of money, which other tables hold", row => !row["indicator"].StartsWith("newly_funded_ai_companies", StringComparison.Ordinal)).Rows).Select(Quoted),
    ];
    recipe.Check(quoted.Exists(row => row.KnownFrom == edition2024Quoted && row.Published == "2024-05-07"), "no collected page of 7 May 2024 quotes the edition any more; find when it was public.");
    foreach (Count total in quoted.Where(row => row.FirstYear < row.LastYear))
    {
        long sum = yearly.Where(row => row.Economy == total.Economy).Sum(row => row.Companies);
        recipe.Check(Math.Abs(sum - total.Companies) <= 6, $"{total.Economy}: the years sum to {sum}, the press quotes {total.Companies}; describe the difference anew.");
    }

    recipe.Write("funded-companies", [.. yearly, .. quoted]);
});

Count Quoted(UpstreamRow row)
{
    string[] years = row["period"].Split('-');
    bool dated = row["published"] != "date not shown";
    DateOnly known = Whole(years[^1]) <= 2023 ? edition2024Quoted : StatedDate.Parse(row["published"]).LastDay;
    return new Count(
        "quoted", row["economy"], Whole(years[0]), Whole(years[^1]), (long)row.Number("value")!.Value, known, dated ? row["published"] : "c. 2024-05-07",
        row["source_url"], row["source_title"])
    {
        SecondHand = Workbook.Recipes.SecondHand.IsMarked(row),
    };
}

static int Whole(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

internal sealed record Count(
    string Series, string Economy, int FirstYear, int LastYear, long Companies, DateOnly KnownFrom, string Published, string SourceUrl, string SourceTitle)
{
    public bool SecondHand { get; init; }
}
