#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

const string Counts = "macro/ncses_coauthorship_2003_2022.csv";
const string Shares = "macro/ncses_us_coauthor_shares_2003_2021.csv";
const string Indicators = "macro/ncses_science_indicators_long.csv";
const string Collected = "macro/us_china_collaboration_handcollected.csv";

// "Publications Output" (NSB-2023-33) came out on this day, and its supplementary tables with it.
var released = new DateOnly(2023, 12, 11);

return Recipe.Run(args, "coauthorship", recipe =>
{
    List<UpstreamRow> cells = [.. recipe.Read(Counts).Rows];
    List<Articles> articles = [.. cells.GroupBy(row => (row["field"], row["economy"], row["year"])).Select(group => Articles.Of([.. group], released))];
    CheckTotals(recipe, articles, recipe.Read(Indicators));
    List<UsPartner> partners = [.. recipe.Read(Shares).Rows.GroupBy(row => (row["economy"], row["year"])).Select(group => UsPartner.Of([.. group], released))];
    CheckRoutes(recipe, articles, partners);
    recipe.Write("articles", articles);
    recipe.Write("us-partners", partners);
    recipe.Write("quoted", recipe.Read(Collected).Rows.Concat(recipe.ReadBeside("later.csv").Rows).Select(Quoted.Read));
});

// The two upstream tables were copied apart; their totals are the same published numbers.
static void CheckTotals(Recipe recipe, List<Articles> articles, UpstreamTable indicators)
{
    var totals = articles.Where(row => row.Field == "all").ToDictionary(row => (row.Economy, row.Year), row => row.Total);
    foreach (UpstreamRow row in indicators.Without("other indicators: here the file only checks totals", row => row["indicator"] != "articles_all_whole").Rows)
    {
        int year = (int)row.Number("year")!.Value;
        recipe.Check(!totals.TryGetValue((row["economy"], year), out int total) || total == row.Number("value"), $"{row["economy"]} {year}: {total} articles here, {row["value"]} in the table of output.");
    }
}

// One joint article is in both countries' counts, so both shares give the number of joint articles, once rounded to hundredths of a per cent.
static void CheckRoutes(Recipe recipe, List<Articles> articles, List<UsPartner> partners)
{
    foreach (UsPartner partner in partners)
    {
        if (articles.Find(row => row.Field == "all" && row.Economy == "United States" && row.Year == partner.Year) is not { } us
            || articles.Find(row => row.Field == "all" && row.Economy == partner.Economy && row.Year == partner.Year) is not { } own
            || partner.PercentOfUsInternational is not double ofUs || partner.PercentOfOwnInternational is not double ofOwn)
        {
            continue;
        }

        double fromUs = us.International * ofUs / 100, fromOwn = own.International * ofOwn / 100;
        double slack = (us.International + own.International) * 0.0001;
        recipe.Check(Math.Abs(fromUs - fromOwn) <= slack, FormattableString.Invariant($"{partner.Economy} {partner.Year}: {fromUs:0} joint articles by one share, {fromOwn:0} by the other."));
    }
}

sealed record Articles(string Field, string Economy, int Year, int Total, int MultipleInstitutions, int DomesticOnly, int International, DateOnly KnownFrom)
{
    public static Articles Of(UpstreamRow[] rows, DateOnly released)
    {
        int Count(string measure) => (int)rows.Single(row => row["measure"] == measure).Number("articles")!.Value;
        return new Articles(
            rows[0]["field"], rows[0]["economy"], (int)rows[0].Number("year")!.Value, Count("Total articles"), Count("With multiple institutions"),
            Count("With domestic institutions only"), Count("With international institutions"), released);
    }
}

sealed record UsPartner(string Economy, int Year, double? PercentOfUsInternational, double? PercentOfOwnInternational, DateOnly KnownFrom)
{
    public static UsPartner Of(UpstreamRow[] rows, DateOnly released)
    {
        // Each table lists the largest partners, and the two lists differ.
        double? Share(string measure) => rows.SingleOrDefault(row => row["measure"] == measure)?.Number("percent");
        return new UsPartner(
            rows[0]["economy"], (int)rows[0].Number("year")!.Value, Share("share_of_US_international_articles_with_coauthor_from"), Share("share_of_own_international_articles_with_US_coauthor"), released);
    }
}

sealed record Quoted(string Indicator, int Year, double Value, string Unit, StatedDate Date, string SourceUrl, string SourceTitle)
{
    public DateOnly KnownFrom => Date.LastDay;
    public string Published => Date.IsInferred ? $"c. {Date.Text}" : Date.Text;

    public static Quoted Read(UpstreamRow row) => new(
        row["indicator"], (int)row.Number("year")!.Value, row.Number("value")!.Value, row["unit"].Split(' ')[0], StatedDate.Parse(row["published"]), row["source_url"], row["source_title"]);
}
