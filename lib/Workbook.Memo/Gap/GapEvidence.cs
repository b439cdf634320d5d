using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;

namespace Workbook.Memo.Gap;

/// <summary>What the verdicts on the lag rest on, loaded once, for one day, one yardstick and one pair of countries.</summary>
public sealed class GapEvidence
{
    private readonly Catalogue catalogue;

    /// <summary>Loads lenses, boards and stated estimates.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="day">The day on which lags are read, and by which something must have been public to be known then; the memo's date where none is given.</param>
    /// <param name="yardstick">The lens read day by day, by its <see cref="Lens.Id"/>; the one chosen in <c>gap.yardstick</c> where none is given.</param>
    /// <param name="pair">Who is measured against whom; the memo's pair where none is given.</param>
    /// <param name="vintage">Which list of models, read when, gives today's training compute; the one chosen in <c>models.list</c> where none is given.</param>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    /// <exception cref="ArgumentException">There is no such lens, or it has no lag of the pair on the day.</exception>
    public GapEvidence(Catalogue catalogue, DateOnly? day = null, string? yardstick = null, CountryPair? pair = null, ModelVintage? vintage = null)
    {
        this.catalogue = catalogue;
        Choices = Choices.From(catalogue);
        Day = day ?? PolicyMemo.Date;
        Pair = pair ?? CountryPair.OfTheMemo;
        Yardstick = yardstick ?? Choices.Text("gap.yardstick");
        Vintage = vintage ?? ModelVintage.Named(Choices.Text("models.list"));
        Then = [.. Lenses.PublicThen(catalogue, Day)];
        Today = [.. Lenses.OfToday(catalogue, Vintage, IsIndex ? Yardstick : null)];
        YardstickCheck.Require(this);
        Dataset estimates = catalogue.Load("lag-estimates");
        Stated = [.. StatedLag.All(estimates)];
        StatedSources = estimates.Citations;
    }

    /// <summary>Takes lenses and stated estimates as given; only <see cref="ArenaGaps"/> reads the catalogue.</summary>
    internal GapEvidence(
        Catalogue catalogue, ImmutableArray<Lens> then, ImmutableArray<Lens> today, ImmutableArray<StatedLag> stated,
        DateOnly? day = null, string? yardstick = null, CountryPair? pair = null, Choices? choices = null)
    {
        this.catalogue = catalogue;
        Choices = choices ?? Choices.From(catalogue);
        Vintage = ModelVintage.Named(Choices.Text("models.list"));
        (Day, Pair, Yardstick) = (day ?? PolicyMemo.Date, pair ?? CountryPair.OfTheMemo, yardstick ?? Choices.Text("gap.yardstick"));
        Then = then;
        Today = today;
        Stated = stated;
        StatedSources = [];
    }

    /// <summary>What had to be chosen.</summary>
    public Choices Choices { get; }

    /// <summary>The memo's range, in months.</summary>
    public (double Low, double High) MemoRange => (Choices.Number("gap.low"), Choices.Number("gap.high"));

    /// <summary>How a couple of years, or two years, is read, in months.</summary>
    public (double Low, double High) CoupleRange => (Choices.Number("gap.couple-low"), Choices.Number("gap.couple-high"));

    /// <summary>Fewer releases of the follower than this by the day asked for, and a lag enters no verdict.</summary>
    public int LeastModels => (int)Choices.Number("gap.least-models");

    /// <summary>The day on which lags are read.</summary>
    public DateOnly Day { get; }

    /// <summary>Who is measured against whom.</summary>
    public CountryPair Pair { get; }

    /// <summary>The lens read day by day, by its id.</summary>
    public string Yardstick { get; }

    /// <summary>Which list of models, read when, gives today's training compute.</summary>
    public ModelVintage Vintage { get; }

    /// <summary>Whether the yardstick is the index, in one of its fits.</summary>
    public bool IsIndex => Lenses.Indices.Contains(Yardstick);

    /// <summary>What a sentence calls the yardstick: "index", or the title of another lens.</summary>
    public string YardstickName => IsIndex ? "index" : Index.Title;

    /// <summary>What a sentence calls the yardstick's lag: "index lag", with the countries where they are not the memo's.</summary>
    public string LagName => $"{YardstickName} lag{(Pair == CountryPair.OfTheMemo ? "" : $" of {Pair.TheFollower} behind {Pair.TheLeader}")}";

    /// <summary>What a sentence calls the day: "the memo's date", or another day in full.</summary>
    public string DayName => Day == PolicyMemo.Date ? "the memo's date" : FormattableString.Invariant($"{Day:d MMMM yyyy}");

    /// <summary>Lenses whose scores were public on the day.</summary>
    public ImmutableArray<Lens> Then { get; }

    /// <summary>Lenses of today, which see the day in hindsight.</summary>
    public ImmutableArray<Lens> Today { get; }

    /// <summary>Stated and measured estimates, earliest first.</summary>
    public ImmutableArray<StatedLag> Stated { get; }

    /// <summary>Sources of the estimates.</summary>
    public ImmutableArray<Citation> StatedSources { get; }

    /// <summary>Seed of every bootstrap behind a verdict: the memo's date.</summary>
    public static int Seed => 20240918;

    /// <summary>The yardstick's lens.</summary>
    public Lens Index => Today.First(lens => lens.Id == Yardstick);

    /// <summary>The last day that the yardstick can speak about: the latest release in it.</summary>
    public DateOnly IndexEnds => Index.Models.Max(model => model.Model.Date);

    /// <summary>Every fit of the index as a lens, latest first.</summary>
    public IReadOnlyList<Lens> IndexFits() => [.. Lenses.Indices.Select(fit => Lenses.Test(catalogue, fit))];

    /// <summary>Training compute as each vintage of the list of models has it, earliest first.</summary>
    public IReadOnlyList<Lens> ComputeByVintage() => [.. ModelVintage.All.Select(vintage => Lenses.Compute(catalogue, vintage))];

    /// <summary>Gaps in rating points on every board and day.</summary>
    public IReadOnlyList<ArenaGap> ArenaGaps(CountryPair pair) => ArenaGap.Series(catalogue.Load("arena-scores"), pair);

    /// <summary>A stated range against the lenses public on the evidence's day, as they read on a day.</summary>
    public RangeTest TestThen(double low, double high, DateOnly day) => RangeTest.Of(low, high, Readings(Then, day));

    /// <summary>A stated range against today's lenses, as they read on a day.</summary>
    public RangeTest TestToday(double low, double high, DateOnly day) => RangeTest.Of(low, high, Readings(Today, day));

    /// <summary>The yardstick with its article: "the index", or the title of another lens.</summary>
    internal string TheYardstick => IsIndex ? "the index" : Index.Title;

    /// <summary>What to add to a reason where the pair is not the claim's; empty for the memo's pair.</summary>
    internal string PairNote => Pair == CountryPair.OfTheMemo ? "" : $" Computed for {Pair.TheFollower} behind {Pair.TheLeader}; the claim speaks of China behind the United States.";

    /// <summary>What to add to a reason that keeps the memo's pair whichever is chosen; empty for the memo's pair.</summary>
    internal string OwnPairNote => Pair == CountryPair.OfTheMemo ? "" : " It stays with China and the United States, whichever pair is chosen.";

    // A lens without a family of its own stands for itself and always counts.
    private IEnumerable<LensReading> Readings(ImmutableArray<Lens> lenses, DateOnly day)
    {
        ImmutableArray<string> families = Choices.Words("gap.families");
        return lenses.Where(lens => lens.Family is null || families.Contains(lens.Family.Replace(' ', '-'))).Select(lens => lens.Reading(day, Pair, LeastModels));
    }

    /// <summary>Sources of some lenses, with those of the stated estimates.</summary>
    public ImmutableArray<Citation> SourcesOf(IEnumerable<Lens> lenses) => [.. lenses.SelectMany(lens => lens.Sources).Concat(StatedSources).Distinct()];
}
