using System.Collections.Immutable;
using Workbook.Data;

namespace Workbook.Memo.Gap;

/// <summary>What the verdicts on the lag rest on, loaded once.</summary>
public sealed class GapEvidence
{
    private readonly Catalogue catalogue;

    /// <summary>Loads lenses, boards and stated estimates.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public GapEvidence(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        Then = [.. Lenses.PublicThen(catalogue)];
        Today = [.. Lenses.OfToday(catalogue)];
        Dataset estimates = catalogue.Load("lag-estimates");
        Stated = [.. StatedLag.All(estimates)];
        StatedSources = estimates.Citations;
    }

    /// <summary>Takes lenses and stated estimates as given; only <see cref="ArenaGaps"/> reads the catalogue.</summary>
    internal GapEvidence(Catalogue catalogue, ImmutableArray<Lens> then, ImmutableArray<Lens> today, ImmutableArray<StatedLag> stated)
    {
        this.catalogue = catalogue;
        Then = then;
        Today = today;
        Stated = stated;
        StatedSources = [];
    }

    /// <summary>Lenses whose scores were public on the memo's date.</summary>
    public ImmutableArray<Lens> Then { get; }

    /// <summary>Lenses of today, which see the memo's date in hindsight.</summary>
    public ImmutableArray<Lens> Today { get; }

    /// <summary>Stated and measured estimates, earliest first.</summary>
    public ImmutableArray<StatedLag> Stated { get; }

    /// <summary>Sources of the estimates.</summary>
    public ImmutableArray<Citation> StatedSources { get; }

    /// <summary>Seed of every bootstrap behind a verdict: the memo's date.</summary>
    public static int Seed => 20240918;

    /// <summary>The Epoch Capabilities Index, the widest lens over the whole period.</summary>
    public Lens Index => Today.First(lens => lens.Id == "eci");

    /// <summary>The last day that the index can speak about: the latest release in it.</summary>
    public DateOnly IndexEnds => Index.Models.Max(model => model.Model.Date);

    /// <summary>Gaps in rating points on every board and day.</summary>
    public IReadOnlyList<ArenaGap> ArenaGaps(CountryPair pair) => ArenaGap.Series(catalogue.Load("arena-scores"), pair);

    /// <summary>A stated range against the lenses public at the memo's date, as they read on a day.</summary>
    public RangeTest TestThen(double low, double high, DateOnly day) => RangeTest.Of(low, high, Then.Select(lens => lens.Read(day, CountryPair.OfTheMemo, Seed)));

    /// <summary>A stated range against today's lenses, as they read on a day.</summary>
    public RangeTest TestToday(double low, double high, DateOnly day) => RangeTest.Of(low, high, Today.Select(lens => lens.Read(day, CountryPair.OfTheMemo, Seed)));

    /// <summary>Sources of some lenses, with those of the stated estimates.</summary>
    public ImmutableArray<Citation> SourcesOf(IEnumerable<Lens> lenses) => [.. lenses.SelectMany(lens => lens.Sources).Concat(StatedSources).Distinct()];
}
