#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

// The births files start in 1990 and end in 2060; the bands are cut to the same years so that one span serves every figure.
const int FirstYear = 1990;
const int LastYear = 2060;

// The revisions appeared in July of their year. The day is not in the files, so the last of the month stands for it.
Dictionary<int, DateOnly> knownFrom = new() { [2022] = new(2022, 7, 31), [2024] = new(2024, 7, 31) };

// The two files of WPP 2024 state the same people in persons and in thousands: groups that both have must agree within rounding.
const double RoundingThousand = 0.01;

// Between mid-2021 (estimate) and mid-2022 (projection) South Korea's 65+ moved most, by 5.0 %: much more would be a misread unit or label.
const double LargestStep = 0.06;

// Of what the bureau announced the tables hold births and working age.
const string OtherCounts = "deaths, the whole population and people of 60 and more, which no table holds";

static bool IsOther(UpstreamRow row) => row["indicator"] != "births" && !row["indicator"].StartsWith("working_age", StringComparison.Ordinal);

return Recipe.Run(args, "population", recipe =>
{
    var estimates2022 = InSpan("macro/wpp2022_pop_age5_1950_2021.csv").Rows.SelectMany(Wpp2022.Estimates).ToList();
    var projections2022 = recipe.Read("macro/wpp2022_pop_agegroups_2022_2060.csv").Rows.Select(Wpp2022.Projection).ToList();
    var yearly2024 = InSpan("macro/wpp2024_pop_agegroups_owid_1950_2100.csv", "Year").Rows.SelectMany(Wpp2024.Yearly).ToList();
    var groups2024 = Wpp2024.Groups(InSpan("macro/wpp2024_pop_age5_5yearly_1950_2100.csv"));
    var births = recipe.Read("macro/wpp_births_1990_2060_rev2022_rev2024.csv").Rows.Select(Birth.Read).ToList();
    List<Reported> reported =
    [
        .. recipe.Read("macro/china_demography_nbs_handcollected.csv").Without(OtherCounts, IsOther).Rows.Select(Reported.Read),
        .. recipe.Read("macro/china_demography_nbs_2026-11_handcollected.csv").Without(OtherCounts, IsOther).Rows.Select(Reported.Read),
    ];

    CheckContinuity(recipe, estimates2022, projections2022);
    CheckUnits(recipe, yearly2024, groups2024);
    recipe.Check(births.Select(birth => birth.Revision).Distinct().Order().SequenceEqual([2022, 2024]), "births should come from the revisions of 2022 and 2024.");
    recipe.Check(births.TrueForAll(birth => (birth.Low80 is null) == (birth.Kind == "estimate")), "projected births should have an interval and estimates none.");

    List<Band> bands = [.. estimates2022, .. projections2022, .. yearly2024, .. Wpp2024.FiveYearly(groups2024)];
    recipe.Write("age-bands", bands.Select(band => band with { KnownFrom = knownFrom[band.Revision] }));
    recipe.Write("births", births.Select(birth => birth with { KnownFrom = knownFrom[birth.Revision] }));
    recipe.Write("births-reported", reported.Where(figure => figure.Indicator == "births").Select(figure => figure.Births()));
    recipe.Write("working-age-reported", reported.Where(figure => figure.Indicator.StartsWith("working_age", StringComparison.Ordinal)));

    UpstreamTable InSpan(string file, string column = "year") => recipe.Read(file)
        .Without(FormattableString.Invariant($"years before {FirstYear} and after {LastYear}"), row => row.Number(column) is < FirstYear or > LastYear);
});

void CheckContinuity(Recipe recipe, List<Band> estimates, List<Band> projections)
{
    foreach (Band first in projections.Where(band => band.Year == 2022))
    {
        Band last = estimates.Single(band => band.Year == 2021 && band.Iso3 == first.Iso3 && band.AgeBand == first.AgeBand);
        recipe.Check(
            Math.Abs((first.PopulationThousand / last.PopulationThousand) - 1) < LargestStep,
            $"WPP 2022, {first.Iso3} {first.AgeBand}: {last.PopulationThousand} thousand in 2021 but {first.PopulationThousand} in 2022; a band or a unit was misread.");
    }
}

void CheckUnits(Recipe recipe, List<Band> yearly, Dictionary<GroupKey, Group> groups)
{
    foreach (Band band in yearly.Where(band => band.AgeBand is "0-14" or "25-64" && band.Year % 5 == 0))
    {
        double thousand = Wpp2024.Sum(groups, band.Iso3, band.Year, band.AgeBand).PopulationThousand;
        recipe.Check(
            Math.Abs(band.PopulationThousand - thousand) < RoundingThousand * (1 + Bands.GroupsOf(band.AgeBand).Count()),
            $"WPP 2024, {band.Iso3} {band.AgeBand} {band.Year}: {band.PopulationThousand} thousand in one file, {thousand} in the other.");
    }
}

/// <summary>The bands and the five-year groups they are made of.</summary>
static class Bands
{
    private static readonly string[] Groups =
        ["0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64", "65-69", "70-74", "75-79", "80-84", "85-89", "90-94", "95-99", "100+"];

    public static readonly string[] All = ["0-14", "15-24", "15-59", "15-64", "20-64", "25-64", "60+", "65+"];

    public static IEnumerable<string> GroupsOf(string band)
    {
        string[] ends = band.TrimEnd('+').Split('-');
        int first = int.Parse(ends[0], CultureInfo.InvariantCulture);
        int last = ends.Length == 1 ? int.MaxValue : int.Parse(ends[1], CultureInfo.InvariantCulture);
        return Groups.Where(group => Start(group) >= first && Start(group) < last);
    }

    private static int Start(string group) => int.Parse(group.TrimEnd('+').Split('-')[0], CultureInfo.InvariantCulture);
}

static class Wpp2022
{
    public static IEnumerable<Band> Estimates(UpstreamRow row)
    {
        foreach (string band in Bands.All)
        {
            double thousand = Bands.GroupsOf(band).Sum(group => row.Number($"age_{group}")!.Value);
            yield return new Band(2022, row["iso3"], band, (int)row.Number("year")!.Value, thousand, "estimate", "sum of five-year groups");
        }
    }

    // The upstream names the open bands 60-99 and 65-99; they continue the sums that include 100+ without a step.
    public static Band Projection(UpstreamRow row) =>
        new(2022, row["iso3"], row["age_group"].Replace("-99", "+", StringComparison.Ordinal), (int)row.Number("year")!.Value, row.Number("median_thousand")!.Value, "projection", "as published")
        {
            Low80 = row.Number("p80_low"), High80 = row.Number("p80_high"), Low95 = row.Number("p95_low"), High95 = row.Number("p95_high"),
        };
}

static class Wpp2024
{
    // The bands that the yearly file lacks; they exist every fifth year only.
    private static readonly string[] OnlyFiveYearly = ["15-59", "20-64", "60+"];

    /// <summary>Bands that follow from the yearly file, which counts persons and keeps estimates and projections in separate columns.</summary>
    public static IEnumerable<Band> Yearly(UpstreamRow row)
    {
        (double under15, string kind) = Persons(row, "Under-15s");
        double under25 = Persons(row, "Under-25s").Count;
        double adults = Persons(row, "Ages 25-64").Count;
        Band Of(string band, double persons, string derivation) =>
            new(2024, row["Code"] == "OWID_WRL" ? "WLD" : row["Code"], band, (int)row.Number("Year")!.Value, persons / 1000, kind, derivation);
        yield return Of("0-14", under15, "as published");
        yield return Of("15-24", under25 - under15, "difference of published groups");
        yield return Of("15-64", under25 - under15 + adults, "difference of published groups");
        yield return Of("25-64", adults, "as published");
        yield return Of("65+", Persons(row, "Ages 65+").Count, "as published");
    }

    public static Dictionary<GroupKey, Group> Groups(UpstreamTable table) => table.Rows.ToDictionary(
        row => new GroupKey(row["iso3"], (int)row.Number("year")!.Value, row["age"]),
        row => new Group(row.Number("pop_thousand")!.Value, row["kind"]));

    public static IEnumerable<Band> FiveYearly(Dictionary<GroupKey, Group> groups)
    {
        foreach ((string iso3, string band) in groups.Keys.Select(key => key.Iso3).Distinct().SelectMany(iso3 => OnlyFiveYearly.Select(band => (iso3, band))))
        {
            foreach (int year in groups.Keys.Select(key => key.Year).Distinct())
            {
                yield return Sum(groups, iso3, year, band);
            }

            Band early = Sum(groups, iso3, 2020, band);
            Band late = Sum(groups, iso3, 2025, band);
            for (int year = 2021; year < 2025; year++)
            {
                // Thousandths of a thousand, as the groups have them: no more is known between the two years.
                double between = Math.Round(early.PopulationThousand + ((late.PopulationThousand - early.PopulationThousand) * (year - 2020) / 5), 3);
                yield return early with { Year = year, PopulationThousand = between, Kind = "interpolated", Derivation = "line between the sums of 2020 and 2025" };
            }
        }
    }

    public static Band Sum(Dictionary<GroupKey, Group> groups, string iso3, int year, string band)
    {
        List<Group> parts = [.. Bands.GroupsOf(band).Select(group => groups[new GroupKey(iso3, year, group)])];
        return new Band(2024, iso3, band, year, Math.Round(parts.Sum(part => part.Thousand), 3), parts[0].Kind, "sum of five-year groups");
    }

    private static (double Count, string Kind) Persons(UpstreamRow row, string column) =>
        (row.Number(column), row.Number($"{column} (Projected)")) switch
        {
            (double estimate, null) => (estimate, "estimate"),
            (null, double projection) => (projection, "projection"),
            _ => throw new RecipeException($"WPP 2024, {row["Code"]} {row["Year"]}: '{column}' should be either an estimate or a projection."),
        };
}

sealed record GroupKey(string Iso3, int Year, string Age);

sealed record Group(double Thousand, string Kind);

sealed record Band(int Revision, string Iso3, string AgeBand, int Year, double PopulationThousand, string Kind, string Derivation)
{
    public double? Low80 { get; init; }
    public double? High80 { get; init; }
    public double? Low95 { get; init; }
    public double? High95 { get; init; }
    public DateOnly KnownFrom { get; init; }
}

sealed record Birth(int Revision, string Iso3, int Year, string Kind, double BirthsThousand, double? Low80, double? High80, double? Low95, double? High95)
{
    public DateOnly KnownFrom { get; init; }

    public static Birth Read(UpstreamRow row) => new(
        (int)row.Number("wpp_revision")!.Value, row["iso3"], (int)row.Number("year")!.Value, row["kind"], row.Number("births_thousand")!.Value,
        row.Number("p80_low"), row.Number("p80_high"), row.Number("p95_low"), row.Number("p95_high"));
}

sealed record Reported(
    string Indicator, int Year, double Value, string Unit, string? AgeDefinition, bool Derived, DateOnly KnownFrom, string Published, string SourceUrl, string SourceTitle,
    bool SecondHand)
{
    public string Iso3 { get; init; } = "CHN";

    public static Reported Read(UpstreamRow row)
    {
        StatedDate date = StatedDate.Parse(row["published"]);

        // The collector marks arithmetic in the quotation, which stays behind; the flag comes along.
        bool derived = row["evidence"].Contains("(derived", StringComparison.Ordinal);
        return new Reported(
            row["indicator"] == "working_age_population" ? "working_age" : row["indicator"], (int)row.Number("year")!.Value, row.Number("value")!.Value, row["unit"], row.TextOrNull("age_definition"), derived,
            date.LastDay, date.IsInferred ? $"c. {date.Text}" : date.Text, row["source_url"], row["source_title"], Workbook.Recipes.SecondHand.IsMarked(row));
    }

    public ReportedBirths Births() => Unit == "million"
        ? new ReportedBirths(Iso3, Year, Value, KnownFrom, Published, SourceUrl, SourceTitle, SecondHand)
        : throw new RecipeException($"births of {Year} are in '{Unit}', not in millions.");
}

sealed record ReportedBirths(
    string Iso3, int Year, double BirthsMillion, DateOnly KnownFrom, string Published, string SourceUrl, string SourceTitle, bool SecondHand);
