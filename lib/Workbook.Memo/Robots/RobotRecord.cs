using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;
using Workbook.Methods;

namespace Workbook.Memo.Robots;

/// <summary>What is known about industrial robots, now or on a day. Immutable.</summary>
/// <param name="Counts">Installations.</param>
/// <param name="Growth">Rates that releases state.</param>
/// <param name="Stock">Robots in use.</param>
/// <param name="Sources">Where the figures come from.</param>
public sealed record RobotRecord(ImmutableArray<RobotCount> Counts, ImmutableArray<StatedGrowth> Growth, ImmutableArray<RobotStock> Stock, ImmutableArray<Citation> Sources)
{
    /// <summary>What had to be chosen.</summary>
    public Choices Choices { get; init; } = Choices.Default;

    /// <summary>Single figures from releases of the International Federation of Robotics.</summary>
    public const string Releases = "ifr-releases";

    /// <summary>The yearly series, rounded to thousands.</summary>
    public const string Rounded = "owid-rounded";

    /// <summary>First and last year of the span that the memo's growth rates turn out to cover.</summary>
    public const int FirstYear = 2017, LastYear = 2022;

    /// <summary>Loads the whole record.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static RobotRecord Load(Catalogue catalogue)
    {
        Dataset counts = catalogue.Load("robots", table: "installations");
        Dataset growth = catalogue.Load("robots", table: "growth-rates");
        Dataset stock = catalogue.Load("robots", table: "stock");
        return new RobotRecord(
            [.. counts.Rows<RobotCount>()], [.. growth.Rows<StatedGrowth>()], [.. stock.Rows<RobotStock>()],
            [.. counts.Citations, .. growth.Citations, .. stock.Citations])
        {
            Choices = Choices.From(catalogue),
        };
    }

    /// <summary>What of it was public on a day.</summary>
    public RobotRecord KnownOn(DateOnly day) => this with
    {
        Counts = [.. Counts.Where(row => row.KnownFrom <= day)],
        Growth = [.. Growth.Where(row => row.KnownFrom <= day)],
        Stock = [.. Stock.Where(row => row.KnownFrom <= day)],
    };

    /// <summary>A year's count by the latest edition read, of one edition the latest release, or <see langword="null"/>.</summary>
    public RobotCount? Released(string iso3, int year) => ReleasesOf(iso3, year).LastOrDefault();

    /// <summary>A year's count as first published, or <see langword="null"/>.</summary>
    public RobotCount? FirstPublished(string iso3, int year) => ReleasesOf(iso3, year).FirstOrDefault();

    /// <summary>The rounded yearly series of an economy, in order of years.</summary>
    public ImmutableArray<RobotCount> Yearly(string iso3) => [.. Counts.Where(row => row.Series == Rounded && row.Iso3 == iso3).OrderBy(row => row.Year)];

    /// <summary>Growth within the rounded yearly series, which is revised as a whole; <see langword="null"/> where a year is missing.</summary>
    /// <remarks>Releases of different years count by different revisions, so that a rate from one to the other would mix them.</remarks>
    public CompoundGrowth? GrowthOf(string iso3, int first = FirstYear, int last = LastYear) =>
        Yearly(iso3) is var years && years.FirstOrDefault(row => row.Year == first) is RobotCount from && years.FirstOrDefault(row => row.Year == last) is RobotCount to
            ? CompoundGrowth.Between(from.Installations, to.Installations, last - first)
            : null;

    /// <summary>The most precise count of a year: the released one where it confirms the revised series, that is, rounds to its thousands; otherwise the series.</summary>
    /// <remarks>A count that does not round to the series was revised after its release, so that only the series is consistent.</remarks>
    internal RobotCount? MostPrecise(string iso3, int year)
    {
        RobotCount? rounded = Yearly(iso3).FirstOrDefault(row => row.Year == year);
        return rounded is not null && Released(iso3, year) is RobotCount released && Thousands(released.Installations) == rounded.Installations ? released : rounded;

        static double Thousands(int count) => 1000 * Math.Round(count / 1000.0, MidpointRounding.AwayFromZero);
    }

    /// <summary>Growth between the most precise counts of two years of the revised series; <see langword="null"/> where it lacks one.</summary>
    public CompoundGrowth? RefinedGrowthOf(string iso3, int first = FirstYear, int last = LastYear) =>
        MostPrecise(iso3, first) is RobotCount from && MostPrecise(iso3, last) is RobotCount to
            ? CompoundGrowth.Between(from.Installations, to.Installations, last - first)
            : null;

    /// <summary>Growth from first-published counts of two years, the only ones known before the series was revised; <see langword="null"/> where one is missing.</summary>
    public CompoundGrowth? FirstPublishedGrowthOf(string iso3, int first = FirstYear, int last = LastYear) =>
        FirstPublished(iso3, first) is RobotCount from && FirstPublished(iso3, last) is RobotCount to
            ? CompoundGrowth.Between(from.Installations, to.Installations, last - first)
            : null;

    /// <summary>The average annual rate that a release states for a span, per cent, or <see langword="null"/>.</summary>
    public double? StatedRateOf(string iso3, int first = FirstYear, int last = LastYear) =>
        Growth.FirstOrDefault(row => row.Iso3 == iso3 && row.FirstYear == first && row.LastYear == last)?.PercentPerYear;

    private IEnumerable<RobotCount> ReleasesOf(string iso3, int year) => Counts
        .Where(row => row.Series == Releases && row.Iso3 == iso3 && row.Year == year).OrderBy(row => row.Edition).ThenBy(row => row.KnownFrom);
}
