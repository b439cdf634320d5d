using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Methods;
using Workbook.Publishing;

namespace Workbook.Memo.Gap;

/// <summary>One way of ranking models, and the releases ranked.</summary>
/// <param name="Id">Short identifier, used in those of facts.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Unit">Unit of its scores.</param>
/// <param name="Models">The releases, one for each model and day.</param>
/// <param name="Sources">Where the scores come from.</param>
public sealed record Lens(string Id, string Title, string Unit, ImmutableArray<LensModel> Models, ImmutableArray<Citation> Sources)
{
    /// <summary>Fewer releases of the follower than this by the day asked for, and the lag has no interval and enters no summary; verdicts read <c>gap.least-models</c>.</summary>
    /// <remarks>With four or fewer, one release decides the answer and resampling often misses it altogether.</remarks>
    public const int LeastFollowers = 5;

    /// <summary>The scores were public when the memo appeared, and not worked out later for models of that time.</summary>
    public bool PublicThen { get; init; }

    /// <summary>Whose scores it shares, and with them their errors: lenses of one family have one vote. <see langword="null"/> where it stands alone.</summary>
    public string? Family { get; init; }

    /// <summary>The releases of one country that are not also the other's.</summary>
    public IReadOnlyList<ScoredModel> Of(string country, string other) =>
        [.. Models.Where(model => model.IsOf(country, other)).Select(model => model.Model)];

    /// <summary>The releases of all countries whose weights can be had, or cannot; those of unknown openness are in neither.</summary>
    public IReadOnlyList<ScoredModel> OfWeights(bool open) => [.. Models.Where(model => model.OpenWeights == open).Select(model => model.Model)];

    /// <summary>The lens without the models whose names begin so.</summary>
    public Lens Without(string name) => this with { Models = [.. Models.Where(model => !model.Model.Name.StartsWith(name, StringComparison.Ordinal))] };

    /// <summary>
    /// The pair's lag on a day when one release is left out, for each release whose absence moves it by more than <paramref name="least"/> months or
    /// leaves it undefined.
    /// </summary>
    public IReadOnlyList<LeftOut> LagWithoutEach(DateOnly day, CountryPair pair, double least = 0.5)
    {
        IReadOnlyList<ScoredModel> leaders = Of(pair.Leader, pair.Follower), followers = Of(pair.Follower, pair.Leader);
        double? whole = FrontierLag.MonthsOn(day, [.. leaders], [.. followers]);
        return [.. LeaveOneOut.Of(leaders, left => FrontierLag.MonthsOn(day, [.. left], [.. followers]))
            .Concat(LeaveOneOut.Of(followers, left => FrontierLag.MonthsOn(day, [.. leaders], [.. left])))
            .Where(left => whole is not null && (left.Value is null || Math.Abs(left.Value.Value - whole.Value) > least))
            .Select(left => new LeftOut(left.Item.Name, left.Value))];
    }

    /// <summary>The leader's frontier.</summary>
    public Frontier LeaderOf(CountryPair pair) => Frontier.Of(Of(pair.Leader, pair.Follower));

    /// <summary>The follower's frontier.</summary>
    public Frontier FollowerOf(CountryPair pair) => Frontier.Of(Of(pair.Follower, pair.Leader));

    /// <summary>The lag of the pair on a day.</summary>
    public Lag LagOn(DateOnly day, CountryPair pair) => FrontierLag.On(day, LeaderOf(pair), FollowerOf(pair));

    /// <summary>
    /// The lag at its turning points: on each of the follower's records and the day before, and at both ends. Between them it grows by a
    /// day each day, so that straight lines through these points are exact.
    /// </summary>
    public IReadOnlyList<Lag> TurningPoints(DateOnly from, DateOnly to, CountryPair pair)
    {
        (Frontier leader, Frontier follower) = (LeaderOf(pair), FollowerOf(pair));
        IEnumerable<DateOnly> records = follower.Steps.SelectMany(step => new[] { step.Date.AddDays(-1), step.Date });
        return [.. records.Append(from).Append(to).Where(day => day >= from && day <= to).Distinct().Order().Select(day => FrontierLag.On(day, leader, follower))];
    }

    /// <summary>The lag on every day of a period on which it is defined, in months.</summary>
    public IReadOnlyList<double> Daily(DateOnly from, DateOnly to, CountryPair pair)
    {
        (Frontier leader, Frontier follower) = (LeaderOf(pair), FollowerOf(pair));
        return [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(days => FrontierLag.On(from.AddDays(days), leader, follower).Months).OfType<double>()];
    }

    /// <summary>
    /// The stretches of a period over which the lag merely grows by a day each day: one for each record of the follower after its first day, and the
    /// one before. The days of a stretch are no more than one observation.
    /// </summary>
    public int Teeth(DateOnly from, DateOnly to, CountryPair pair) => 1 + FollowerOf(pair).Steps.Count(step => step.Date > from && step.Date <= to);

    /// <summary>The lag on a day with its interval over models.</summary>
    public LensReading Read(DateOnly day, CountryPair pair, int seed, int draws = 2000)
    {
        ScoredModel[] leaders = [.. Of(pair.Leader, pair.Follower)];
        ScoredModel[] followers = [.. Of(pair.Follower, pair.Leader).Where(model => model.Date <= day)];
        return Reading(day, pair, LeastFollowers) with
        {
            Interval = followers.Length < LeastFollowers
                ? null
                : PercentileBootstrap.Of<ScoredModel>([leaders, followers], strata => FrontierLag.MonthsOn(day, strata[0], strata[1]), seed, draws),
        };
    }

    /// <summary>The lag on a day without an interval, which decides nothing.</summary>
    internal LensReading Reading(DateOnly day, CountryPair pair, int least) => new(
        this, LagOn(day, pair), Of(pair.Follower, pair.Leader).Count(model => model.Date <= day), Of(pair.Leader, pair.Follower).Count(model => model.Date <= day), null)
    {
        Decisive = [.. LagWithoutEach(day, pair, 0)], Least = least,
    };
}

/// <summary>What the lag becomes without one release.</summary>
/// <param name="Model">The release's name.</param>
/// <param name="Months">The lag in months; <see langword="null"/> where it is undefined without it.</param>
public sealed record LeftOut(string Model, double? Months);

/// <summary>What a lens says on a day.</summary>
/// <param name="Lens">The lens.</param>
/// <param name="Lag">The lag.</param>
/// <param name="Followers">Releases of the follower by that day.</param>
/// <param name="Leaders">Releases of the leader by that day.</param>
/// <param name="Interval">Percentile bootstrap over releases; <see langword="null"/> with too few followers.</param>
public sealed record LensReading(Lens Lens, Lag Lag, int Followers, int Leaders, BootstrapInterval? Interval)
{
    /// <summary>Releases of the follower that it takes to count.</summary>
    public int Least { get; init; } = Lens.LeastFollowers;

    /// <summary>The releases that set the lag, with what it becomes without each.</summary>
    public ImmutableArray<LeftOut> Decisive { get; init; } = [];

    /// <summary>The lag without a release: as it is where that one does not set it; <see langword="null"/> where it is then undefined.</summary>
    public double? MonthsWithout(string model) => Decisive.FirstOrDefault(left => left.Model == model) is LeftOut left ? left.Months : Lag.Months;

    /// <summary>What the bar of the interval is; <see langword="null"/> where there is none. Resampled lags can be undefined, and how many were is said.</summary>
    public string? IntervalName => Interval?.Low is null ? null : FormattableString.Invariant(
        $"{100 * Interval.Level:0} % of {Interval.Draws} draws that resample models, {Interval.Undefined} of them undefined; no confidence interval (n: the follower's models; two models set the lag)");

    /// <summary>Whether the lag is defined and rests on enough of the follower's releases to enter a summary.</summary>
    public bool Counts => Lag.Months is not null && Followers >= Least;

    /// <summary>The lag as a published value.</summary>
    /// <exception cref="InvalidOperationException">The lag is undefined.</exception>
    public Fact ToFact(string id) => Lag.Months is not double months
        ? throw new InvalidOperationException($"The lag by {Lens.Title} is undefined on {Lag.Day:yyyy-MM-dd}; an undefined lag is not published as a number.")
        : new Fact(id, FormattableString.Invariant($"Lag on {Lag.Day:d MMMM yyyy}: {Lens.Title}"), months, "months", Lens.Sources)
        {
            Format = "0.0", Low = Interval?.Low, High = Interval?.High, N = Followers, Seed = Interval?.Seed, Draws = Interval?.Draws,
            Interval = IntervalName,
        };
}
