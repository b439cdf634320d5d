using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;
using Workbook.Methods;

namespace Workbook.Memo.Demography;

/// <summary>What is known about ages and births, now or on a day. Immutable.</summary>
/// <param name="Bands">Age bands.</param>
/// <param name="Births">Births, estimated and projected.</param>
/// <param name="Reported">Births that China's statistics bureau announced.</param>
/// <param name="BandSources">Where the bands come from.</param>
/// <param name="BirthSources">Where births and announcements come from.</param>
public sealed record PopulationRecord(
    ImmutableArray<BandPopulation> Bands, ImmutableArray<Births> Births, ImmutableArray<ReportedBirths> Reported,
    ImmutableArray<Citation> BandSources, ImmutableArray<Citation> BirthSources)
{
    /// <summary>What had to be chosen.</summary>
    public Choices Choices { get; init; } = Choices.Default;

    /// <summary>The bands in use for working age, narrowest top first.</summary>
    public static readonly ImmutableArray<string> WorkingAge = ["15-59", "15-64", "20-64", "25-64"];

    /// <summary>The revisions of World Population Prospects in the catalogue.</summary>
    public static readonly ImmutableArray<int> Revisions = [2022, 2024];

    /// <summary>Loads the whole record.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static PopulationRecord Load(Catalogue catalogue)
    {
        Dataset bands = catalogue.Load("population", table: "age-bands");
        Dataset births = catalogue.Load("population", table: "births");
        Dataset reported = catalogue.Load("population", table: "births-reported");
        return new PopulationRecord(
            [.. bands.Rows<BandPopulation>()], [.. births.Rows<Births>()], [.. reported.Rows<ReportedBirths>()],
            bands.Citations, [.. births.Citations, .. reported.Citations])
        {
            Choices = Choices.From(catalogue),
        };
    }

    /// <summary>What of it was public on a day.</summary>
    public PopulationRecord KnownOn(DateOnly day) => this with
    {
        Bands = [.. Bands.Where(row => row.KnownFrom <= day)],
        Births = [.. Births.Where(row => row.KnownFrom <= day)],
        Reported = [.. Reported.Where(row => row.KnownFrom <= day)],
    };

    /// <summary>A band over the years, in their order.</summary>
    public IReadOnlyList<BandPopulation> Series(int revision, string iso3, string band) =>
        [.. Bands.Where(row => row.Revision == revision && row.Iso3 == iso3 && row.AgeBand == band).OrderBy(row => row.Year)];

    /// <summary>The rate of a band between two years, or <see langword="null"/> where one is missing.</summary>
    public BandRate? RateOf(int revision, string iso3, string band, int first, int last)
    {
        IReadOnlyList<BandPopulation> years = Series(revision, iso3, band);
        return years.FirstOrDefault(row => row.Year == first) is BandPopulation from && years.FirstOrDefault(row => row.Year == last) is BandPopulation to
            ? new BandRate(from, to, CompoundGrowth.Between(from.PopulationThousand, to.PopulationThousand, last - first))
            : null;
    }

    /// <summary>The rates of every working-age band and revision between two years.</summary>
    public IReadOnlyList<BandRate> WorkingAgeRates(string iso3, int first, int last) =>
        [.. WorkingAge.SelectMany(band => Revisions.Select(revision => RateOf(revision, iso3, band, first, last))).OfType<BandRate>()];
}
