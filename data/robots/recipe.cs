#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using System.Globalization;
using Workbook.Recipes;

// Two series that must not be spliced: figures read one by one from IFR releases (exact where the release was exact, each with
// its edition), and the series that Our World in Data publishes (every year, but rounded to thousands and revised without notice).
const string Releases = "ifr-releases";
const string Rounded = "owid-rounded";

// The Our World in Data file states the day it was last updated, in the metadata beside it; nothing in it was public before.
var owidUpdated = new DateOnly(2025, 4, 8);

// Its last year is 2023, which World Robotics 2024 was the first to give.
const int OwidEdition = 2024;

// World Robotics 2024 came out on this day. A row of that edition dated earlier would give a reader of the memo knowledge nobody had.
var edition2024Released = new DateOnly(2024, 9, 24);

// What World Robotics 2026 states of 2025, in whole per cent; left out as rows, because the counts give both.
const int ChinaOfWorld = 59;
const int WorldGrowth = 11;

return Recipe.Run(args, "robots", recipe =>
{
    UpstreamTable owid = recipe.Read("macro/robots_installed_owid_2011_2023.csv");
    UpstreamTable hand = recipe.Read("macro/robots_ifr_handcollected.csv");
    string metadata = recipe.ReadText("macro/robots_installed_owid_2011_2023.metadata.json");
    recipe.Check(metadata.Contains($"\"lastUpdated\": \"{owidUpdated:yyyy-MM-dd}\"", StringComparison.Ordinal), "the Our World in Data file was updated again; correct owidUpdated.");

    // notes-2026-11.csv says of each row collected later how exact it is, what its count is, and whether a density continues earlier ones.
    List<Figure> figures =
    [
        .. hand.Rows.Select(Figure.Read),
        .. recipe.WithNotes(recipe.Read("macro/robots_ifr_2026-11_handcollected.csv"), "notes-2026-11.csv").Select(pair => Figure.ReadLater(pair.Row, pair.Note)),
    ];
    CheckFigures(recipe, figures);
    var series = owid.Rows.Select(FromOwid).ToList();
    CheckSeries(recipe, series);

    recipe.Write("installations", figures.Where(figure => figure.Metric == "installations").Select(FromRelease).Concat(series));
    recipe.Write("density", figures.Where(figure => figure.Metric == "density").Select(figure => new Density(figure)));
    recipe.Write("stock", figures.Where(figure => figure.Metric == "operational_stock").Select(figure => new Stock(figure)));
    recipe.Write("shares", figures.Where(figure => figure.Metric == "domestic_supplier_share").Select(figure => new Share(figure)));
    recipe.Write("growth-rates", figures.Where(figure => figure.Metric == "installations_cagr_2017_2022").Select(figure => new GrowthRate(figure, FirstYear: 2017)));
});

Installation FromRelease(Figure figure) => new(Releases, figure.Iso3, figure.Year, figure.Edition, figure);

Installation FromOwid(UpstreamRow row) => new(
    Rounded,
    row["Code"] == "OWID_WRL" ? "WLD" : row["Code"],
    (int)row.Number("Year")!.Value,
    OwidEdition,
    new Figure(
        "installations", row["Entity"], row["Code"], 0, row.Number("Annual industrial robots installed")!.Value, "robots/year", "rounded", "not stated", "IFR",
        OwidEdition, owidUpdated, owidUpdated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "https://ourworldindata.org/grapher/annual-industrial-robots-installed", "Annual industrial robots installed (Our World in Data)", SecondHand: false));

void CheckFigures(Recipe recipe, List<Figure> figures)
{
    string[] metrics = ["installations", "density", "operational_stock", "domestic_supplier_share", "installations_cagr_2017_2022"];
    recipe.Check(figures.TrueForAll(figure => metrics.Contains(figure.Metric)), "a metric came that no table holds; add a table for it.");
    foreach (Figure early in figures.Where(figure => figure.Edition >= 2024 && figure.KnownFrom < edition2024Released))
    {
        recipe.Check(false, $"{early.Metric} {early.Iso3} {early.Year} is of the {early.Edition} edition but dated {early.KnownFrom:yyyy-MM-dd}, before any of it was public.");
    }

    // First-published and revised counts stand side by side: a rate from one to the other would mix definitions of the count.
    foreach ((string iso3, int year) in new[] { ("WLD", 2022), ("CHN", 2022), ("JPN", 2022) })
    {
        string found = string.Join(", ", figures.Where(figure => figure.Metric == "installations" && figure.Iso3 == iso3 && figure.Year == year).Select(figure => figure.Status).Order(StringComparer.Ordinal));
        recipe.Check(found == "first published, revised", $"{iso3} {year} should have one first-published and one revised count; found: {found}.");
    }

    double Count(string iso3, int year, int edition) => figures
        .Where(figure => figure.Metric == "installations" && figure.Iso3 == iso3 && figure.Year == year && figure.Edition == edition)
        .MaxBy(figure => figure.KnownFrom)!.Value;
    recipe.Check(Math.Round(100 * Count("CHN", 2025, 2026) / Count("WLD", 2025, 2026)) == ChinaOfWorld, "China's share of 2025 should be what the release states of it.");
    recipe.Check(Math.Round(100 * ((Count("WLD", 2025, 2026) / Count("WLD", 2024, 2025)) - 1)) == WorldGrowth, "the world's growth of 2025 should be what the release states of it.");

    recipe.Check(
        figures.Single(figure => figure.Metric == "installations" && figure.Iso3 == "CHN" && figure.Year == 2017).Status == "first published",
        "China 2017 in the releases should be the first-published count; the revised one is in the Our World in Data series.");
}

void CheckSeries(Recipe recipe, List<Installation> series)
{
    recipe.Check(series.TrueForAll(row => row.Installations % 1000 == 0), "the Our World in Data series is no longer rounded to thousands; describe its precision anew.");
    recipe.Check(series.Select(row => row.Iso3).Distinct().Count() == 6, "the Our World in Data series should have five countries and the world.");
}

/// <summary>One figure as it was collected, its remarks split into precision, status and who reported it.</summary>
sealed record Figure(
    string Metric, string Economy, string Iso3, int Year, double Value, string Unit, string Precision, string Status, string ReportedBy,
    int Edition, DateOnly KnownFrom, string Published, string SourceUrl, string SourceTitle, bool SecondHand)
{
    /// <summary>Whether a density continues those of earlier editions.</summary>
    public bool Comparable { get; init; } = true;

    public static Figure ReadLater(UpstreamRow row, UpstreamRow note)
    {
        StatedDate date = StatedDate.Parse(row["published"]);
        return new Figure(
            row["metric"], row["economy"], row["iso3"], (int)row.Number("year")!.Value, row.Number("value")!.Value, row["unit"], note["precision"], note["status"], "IFR",
            (int)row.Number("ifr_edition")!.Value, date.LastDay, date.Text, row["source_url"], row["source_title"], Workbook.Recipes.SecondHand.IsMarked(row))
        {
            Comparable = note["comparable"] != "false",
        };
    }

    public static Figure Read(UpstreamRow row)
    {
        string[] remarks = row["precision"].Split("; ");
        string remark = remarks.Length > 1 ? remarks[1] : "";
        int edition = (int)row.Number("ifr_edition")!.Value;

        // One page shows no date; its figure is that of the edition named, so it counts as known from the end of that year.
        string published = row["published"] == "date not shown" ? $"c. {edition}" : row["published"];
        StatedDate date = StatedDate.Parse(published);
        return new Figure(
            row["metric"], row["economy"], row["iso3"], (int)row.Number("year")!.Value, row.Number("value")!.Value, row["unit"], remarks[0],
            remark switch
            {
                "first vintage" => "first published",
                "revised" => "revised",
                "final" => "final",
                "" or "MIIT statement" => "only one found",
                _ => throw new RecipeException($"{row["economy"]} {row["year"]}: the remark '{remark}' is new; decide what it means for the count."),
            },
            remark == "MIIT statement" ? "MIIT" : "IFR", edition, date.LastDay, date.IsInferred ? $"c. {date.Text}" : date.Text, row["source_url"], row["source_title"],
            Workbook.Recipes.SecondHand.IsMarked(row));
    }
}

sealed record Installation(string Series, string Iso3, int Year, int Edition, Figure Figure)
{
    public string Economy => Figure.Economy;
    public long Installations => checked((long)Figure.Value);
    public string Precision => Figure.Precision;
    public string Status => Figure.Status;
    public DateOnly KnownFrom => Figure.KnownFrom;
    public string Published => Figure.Published;
    public string SourceUrl => Figure.SourceUrl;
    public string SourceTitle => Figure.SourceTitle;
    public bool SecondHand => Figure.SecondHand;
}

/// <summary>The columns that every table of single figures shares.</summary>
abstract record Single(Figure Figure)
{
    public string Iso3 => Figure.Iso3;
    public string Economy => Figure.Economy;
    public int Year => Figure.Year;
    public int Edition => Figure.Edition;
    public string Precision => Figure.Precision;
    public string ReportedBy => Figure.ReportedBy;
    public DateOnly KnownFrom => Figure.KnownFrom;
    public string Published => Figure.Published;
    public string SourceUrl => Figure.SourceUrl;
    public string SourceTitle => Figure.SourceTitle;
    public bool SecondHand => Figure.SecondHand;
}

sealed record Density(Figure Figure) : Single(Figure)
{
    public bool Comparable => Figure.Comparable;
    public double RobotsPer10000Employees => Figure.Value;
}

sealed record Stock(Figure Figure) : Single(Figure)
{
    public long Robots => checked((long)Figure.Value);
}

sealed record Share(Figure Figure) : Single(Figure)
{
    public double DomesticSupplierPercent => Figure.Value;
}

/// <summary>A stated rate; the upstream metric is named for its span, <c>installations_cagr_2017_2022</c>, and its year is the last.</summary>
sealed record GrowthRate(Figure Figure, int FirstYear) : Single(Figure)
{
    public int LastYear => Year;
    public double PercentPerYear => Figure.Value;
}
