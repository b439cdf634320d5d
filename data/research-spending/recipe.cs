#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

string[] china = ["macro/china_rd_nbs_handcollected.csv", "macro/china_rd_nbs_2026-11_handcollected.csv"];
string[] budgets = ["macro/china_st_budget_handcollected.csv", "macro/china_st_budget_2026-11_handcollected.csv"];
const string Indicators = "macro/ncses_gerd_selected_years_1990_2021.csv";
const string Oecd = "macro/oecd_msti_gerd_pct_gdp_2010_2021.csv";

// "Research and Development" (NSB-2024-6), the report whose first table this is, came out on this day.
StatedDate indicators2024 = StatedDate.Parse("2024-05-21");

// The copy of the OECD's table gives no release; nothing says that it was public before it was copied.
StatedDate oecdCopied = StatedDate.Parse("2026-09-27");

// A press report rounds what the communiqué states ("exceeding 3.6 trillion"); where both give one sum the communiqué's stands, if they agree to this share.
const double Rounding = 0.01;

// Each kind is rounded to 0.01; the communiqué of 2021 itself misses its total by 0.2, in every reprint.
const double Slack = 0.25;

return Recipe.Run(args, "research-spending", recipe =>
{
    List<UpstreamRow> communiques = [.. recipe.ReadBeside("communiques.csv").Rows];
    List<Outlay> stated = [.. communiques.Select(Outlay.Read)];
    List<Intensity> bureau = [.. communiques.Where(row => row.Number("percent_of_gdp") is not null).Select(row => Intensity.OfBureau(row, "percent_of_gdp"))];
    List<UpstreamRow> collected =
    [
        .. china.SelectMany(file => recipe.Read(file)
            .Without("what a communiqué or an earlier report gives more exactly, with which they agree", row => IsRounder(recipe, row, stated, bureau)).Rows),
    ];

    List<Outlay> outlays = [.. stated, .. collected.SelectMany(Outlay.OfPress).ExceptBy(stated.Select(row => row.Key), row => row.Key)];
    CheckParts(recipe, outlays);
    recipe.Write("outlays", outlays);
    recipe.Write("shares", recipe.ReadBeside("shares.csv").Rows.Select(BasicShare.Read));
    recipe.Write("aims", recipe.ReadBeside("aims.csv").Rows.Select(Aim.Read));
    recipe.Write("budget", budgets.SelectMany(file => BudgetRows(recipe.Read(file))).Select(row => BudgetRow.Read(row, "amount_billion_yuan", "growth_pct_reported"))
        .Concat(recipe.ReadBeside("later-budgets.csv").Rows.Select(row => BudgetRow.Read(row, "billion_yuan", "growth_percent"))));

    List<Intensity> bureauInPress = [.. collected.Where(row => row.Number("rd_pct_gdp") is not null).Select(row => Intensity.OfBureau(row, "rd_pct_gdp"))];
    recipe.Write("intensity", [
        .. bureau, .. bureauInPress.Where(row => !bureau.Exists(row.IsSame)),
        .. recipe.Read(Indicators)
            .Without("sums and growth rates of research spending, which no table holds", row => row["measure"] != "GERD-to-GDP ratio (%)")
            .Without("totals of several economies, and ratios not available", row => row["value"] == "NA" || row["economy"].Contains('(', StringComparison.Ordinal)).Rows.Select(FromIndicators),
        .. recipe.Read(Oecd).Without("economies other than China and the United States, of which the terms allow no table", row => row["economy"] is not ("CHN" or "USA")).Rows.Select(FromOecd)]);
});

// A remark holds no figure; a sum derived from the next budget follows from that budget's row.
static IEnumerable<UpstreamRow> BudgetRows(UpstreamTable table) => table
    .Without("a remark without a sum, or a sum that follows from the sum and growth of the next budget", row => row["kind"] is "context" or "outturn (derived)").Rows;

// Whether a row gives nothing but what a communiqué has; what both give must agree.
static bool IsRounder(Recipe recipe, UpstreamRow row, List<Outlay> stated, List<Intensity> bureau)
{
    List<Outlay> given = [.. Outlay.OfPress(row)];
    foreach ((Outlay rough, Outlay exact) in given.Join(stated, outlay => outlay.Key, outlay => outlay.Key, (rough, exact) => (rough, exact)))
    {
        double apart = Math.Abs((rough.BillionYuan / exact.BillionYuan) - 1);
        recipe.Check(apart <= Rounding, $"{rough.Key}: {rough.BillionYuan} and {exact.BillionYuan} differ by more than rounding; keep both and say so in the limits.");
    }

    return given.TrueForAll(outlay => stated.Exists(other => other.Key == outlay.Key))
        && (row.Number("rd_pct_gdp") is null || bureau.Exists(Intensity.OfBureau(row, "rd_pct_gdp").IsSame));
}

// The ratio's year stands one column to the left of where the other measures have it; "2021a" carries a footnote mark.
Intensity FromIndicators(UpstreamRow row) => new(
    row["economy"], int.Parse(row["unit_or_period"].TrimEnd('a'), CultureInfo.InvariantCulture), "NCSES", "final", row.Number("value")!.Value,
    indicators2024, "https://ncses.nsf.gov/pubs/nsb20246/cross-national-comparisons-of-r-d-performance", "Science and Engineering Indicators 2024, table SRD-1");

Intensity FromOecd(UpstreamRow row) => new(
    row["economy"] == "CHN" ? "China" : "United States", (int)row.Number("year")!.Value, "OECD", "final", Math.Round(row.Number("gerd_pct_gdp")!.Value, 3),
    oecdCopied, "https://github.com/fernandofsilva/ai-efficiency-analysis", "OECD, Main Science and Technology Indicators (copy)");

void CheckParts(Recipe recipe, List<Outlay> outlays)
{
    foreach (IGrouping<(int, string), Outlay> year in outlays.GroupBy(row => (row.Year, row.Vintage)))
    {
        Outlay? total = year.FirstOrDefault(row => row.Kind == "total");
        List<Outlay> parts = [.. year.Where(row => row.Kind != "total")];
        if (total is not null && parts.Count == 3)
        {
            double sum = parts.Sum(row => row.BillionYuan);
            recipe.Check(Math.Abs(sum - total.BillionYuan) < Slack, FormattableString.Invariant($"{year.Key}: the three kinds of research add up to {sum:0.00}, not to the total of {total.BillionYuan:0.00}."));
        }
    }
}

abstract record Dated(StatedDate Date, string SourceUrl, string SourceTitle)
{
    public bool SecondHand { get; init; }
    public DateOnly KnownFrom => Date.LastDay;
    public string Published => Date.IsInferred ? $"c. {Date.Text}" : Date.Text;
}

sealed record Outlay(int Year, string Vintage, string Kind, double BillionYuan, double? GrowthPercent, StatedDate Date, string SourceUrl, string SourceTitle) : Dated(Date, SourceUrl, SourceTitle)
{
    public (int, string, string) Key => (Year, Vintage, Kind);

    public static Outlay Read(UpstreamRow row) => Read(row, row["kind"], "billion_yuan", "growth_percent")!;

    public static IEnumerable<Outlay> OfPress(UpstreamRow row) =>
        new[] { Read(row, "total", "rd_billion_yuan", "rd_growth_pct"), Read(row, "basic", "basic_billion_yuan", null) }.OfType<Outlay>();

    private static Outlay? Read(UpstreamRow row, string kind, string sum, string? growth) => row.Number(sum) is not double billions ? null : new(
        (int)row.Number("year")!.Value, row["vintage"], kind, billions, growth is null ? null : row.Number(growth), StatedDate.Parse(row["published"]), row["source_url"], row["source_title"])
    {
        SecondHand = Workbook.Recipes.SecondHand.IsMarked(row),
    };
}

sealed record Intensity(string Economy, int Year, string Provider, string Vintage, double PercentOfGdp, StatedDate Date, string SourceUrl, string SourceTitle) : Dated(Date, SourceUrl, SourceTitle)
{
    public static Intensity OfBureau(UpstreamRow row, string column) => new(
        "China", (int)row.Number("year")!.Value, "National Bureau of Statistics", row["vintage"], row.Number(column)!.Value, StatedDate.Parse(row["published"]), row["source_url"], row["source_title"])
    {
        SecondHand = Workbook.Recipes.SecondHand.IsMarked(row),
    };

    public bool IsSame(Intensity other) => other.Year == Year && other.PercentOfGdp == PercentOfGdp;
}

sealed record BasicShare(string Economy, int Year, string Vintage, double Percent, StatedDate Date, string SourceUrl, string SourceTitle) : Dated(Date, SourceUrl, SourceTitle)
{
    public static BasicShare Read(UpstreamRow row) => new(
        row["economy"], (int)row.Number("year")!.Value, row["vintage"], row.Number("percent")!.Value, StatedDate.Parse(row["published"]), row["source_url"], row["source_title"]);
}

sealed record Aim(int TargetYear, double Percent, string StatedBy, StatedDate Date, string SourceUrl, string SourceTitle) : Dated(Date, SourceUrl, SourceTitle)
{
    public static Aim Read(UpstreamRow row) => new(
        (int)row.Number("target_year")!.Value, row.Number("percent")!.Value, row["stated_by"], StatedDate.Parse(row["published"]), row["source_url"], row["source_title"]);
}

sealed record BudgetRow(int FiscalYear, string Kind, string Item, double? BillionYuan, double? GrowthPercent, StatedDate Date, string SourceUrl, string SourceTitle) : Dated(Date, SourceUrl, SourceTitle)
{
    public static BudgetRow Read(UpstreamRow row, string sum, string growth) => new(
        (int)row.Number("fiscal_year")!.Value, row["kind"],
        row["item"] switch
        {
            "central government S&T spending" or "S&T spending as first reported by SCMP" or "science and technology" => "science and technology",
            "of which basic research" or "central government basic research" or "basic research" => "basic research",
            "government S&T spending (Finance Ministry)" => "science and technology, wider",
            string other => throw new RecipeException($"the budget item '{other}' is new; decide which line it is."),
        },
        row.Number(sum), row.Number(growth), StatedDate.Parse(row["published"]), row["source_url"], row["source_title"])
    {
        SecondHand = Workbook.Recipes.SecondHand.IsMarked(row),
    };
}
