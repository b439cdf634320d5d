using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;
using Workbook.Memo.Interruption;
using Workbook.Methods;

namespace Workbook.Memo.Rules;

/// <summary>The question whether one series changed when the generative AI measures came into force, with the power of the test.</summary>
/// <param name="Id">Short identifier, used in those of facts.</param>
/// <param name="Title">What is measured.</param>
/// <param name="Values">The series.</param>
/// <param name="Fit">Its segmented regression.</param>
/// <param name="Effect">The effect at the horizon.</param>
/// <param name="Power">What effect could have been seen.</param>
/// <param name="Scale">How its differences are put for readers.</param>
public sealed record InterruptionTest(
    string Id, string Title, ImmutableArray<TimedValue> Values, InterruptedFit Fit, Effect Effect, PowerOfTest Power, EffectScale Scale)
{
    /// <summary>The measures applied from 15 August 2023, so September is the first month wholly under them.</summary>
    public static readonly DateOnly FirstMonthUnderRules = new(2023, 9, 1);

    /// <summary>Start of the series: before 2021 many months have no release at all on one side.</summary>
    public static readonly DateOnly FirstMonth = new(2021, 1, 1);

    /// <summary>The effect is read a year after, or at the end of a shorter series.</summary>
    public const int Horizon = 12;

    /// <summary>Seed of every simulation behind a verdict: the day the measures came into force.</summary>
    public const int Seed = 20230815;

    /// <summary>Whether the effect is told from chance, by the critical value that the simulation gives.</summary>
    public bool Seen => Power.IntervalOf(Effect).LeavesOutZero;

    /// <summary>Whether a fall is.</summary>
    public bool FallSeen => Seen && Effect.Value < 0;

    /// <summary>The effect as readers see it.</summary>
    public double Shown => Scale.Of(Effect.Value);

    /// <summary>Lower end of its interval, as readers see it; <see cref="PowerOfTest.IntervalName"/> says what interval that is.</summary>
    public double Low => Scale.Of(Power.IntervalOf(Effect).Low);

    /// <summary>Upper end of it.</summary>
    public double High => Scale.Of(Power.IntervalOf(Effect).High);

    /// <summary>The smallest fall, without its sign, that the test would have seen four times in five.</summary>
    public double SmallestFall => -Scale.Of(-Power.SmallestSeen(falling: true));

    /// <summary>
    /// The test under orders of a period's observations that tie residuals less, and more, than nine in ten others do: the order in which a list
    /// happens to name them must not decide anything. Both are <see cref="Power"/> where no period has two observations.
    /// </summary>
    public (InterruptionTest Loose, InterruptionTest Tight) OverOrders()
    {
        (double loose, _, double tight) = ResidualTie.OverOrders(Fit, Seed);
        return (Tied(loose), Tied(tight));

        InterruptionTest Tied(double tie) => this with { Power = InterruptedPower.Simulate(Values, Fit, Effect.Periods, Seed, correlation: tie) };
    }

    /// <summary>Both tests on one vintage of the model list.</summary>
    /// <param name="models">A vintage of the dataset ai-models, cut at a day or not.</param>
    /// <param name="last">The last month that it covers in full.</param>
    /// <param name="interruption">First month under the rules.</param>
    /// <param name="first">First month of the series.</param>
    /// <exception cref="ArgumentException">The series is too short on one side.</exception>
    public static IReadOnlyList<InterruptionTest> Both(Dataset models, DateOnly last, DateOnly interruption, DateOnly first)
    {
        IReadOnlyList<ModelRelease> releases = ModelRelease.From(models);
        return
        [
            Of("cadence", "Chinese releases for each American one", ReleaseSeries.Cadence(releases, Months.Of(first), Months.Of(last)), Months.Of(interruption), EffectScale.Percent),
            Of("compute", "Training compute of Chinese releases against American ones", ReleaseSeries.Compute(releases, Months.Of(first), Months.Of(last)), Months.Of(interruption), EffectScale.PowersOfTen),
        ];
    }

    /// <summary>Both tests as the memo's reader could have made them: the list of that month, without later models.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="interruption">First month after the interruption; the first under the measures where not given.</param>
    /// <param name="first">First month of the series; January 2021 where not given.</param>
    /// <exception cref="ArgumentException">The series is too short on one side.</exception>
    public static IReadOnlyList<InterruptionTest> Then(Catalogue catalogue, DateOnly? interruption = null, DateOnly? first = null) =>
        Both(ListThen(catalogue), new DateOnly(2024, 8, 1), interruption ?? FirstMonthUnderRules, first ?? FirstMonth);

    /// <summary>Both tests on the list of models that is chosen, up to the last month that it has whole.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="interruption">First month after the interruption; the first under the measures where not given.</param>
    /// <param name="first">First month of the series; January 2021 where not given.</param>
    /// <exception cref="ArgumentException">The series is too short on one side.</exception>
    public static IReadOnlyList<InterruptionTest> Now(Catalogue catalogue, DateOnly? interruption = null, DateOnly? first = null) =>
        Both(BroadList(catalogue), Chosen(catalogue).LastWholeMonth, interruption ?? FirstMonthUnderRules, first ?? FirstMonth);

    /// <summary>When the series is taken to break, in words: at the measures, or at another month that a reader tries.</summary>
    public string Break => Fit.Interruption == Months.Of(FirstMonthUnderRules)
        ? "when the measures come into force"
        : FormattableString.Invariant($"in {Months.FirstDay(Fit.Interruption):MMMM yyyy}, a month tried in place of that of the measures");

    /// <summary>Sources of both lists.</summary>
    public static ImmutableArray<Citation> SourcesOf(Catalogue catalogue) => [.. ListThen(catalogue).Citations, .. BroadList(catalogue).Citations];

    /// <summary>The list of models that is chosen.</summary>
    /// <exception cref="DatasetException">The file is at fault.</exception>
    public static Dataset BroadList(Catalogue catalogue) => Chosen(catalogue).LoadFrom(catalogue);

    private static ModelVintage Chosen(Catalogue catalogue) => ModelVintage.Named(Choices.From(catalogue).Text("rules.list"));

    private static Dataset ListThen(Catalogue catalogue) => catalogue.Load("ai-models", PolicyMemo.Date);

    /// <summary>One series tested.</summary>
    /// <exception cref="ArgumentException">The series is too short on one side.</exception>
    public static InterruptionTest Of(string id, string title, IReadOnlyList<TimedValue> values, int interruption, EffectScale scale)
    {
        int months = values.Max(value => value.Period) - values.Min(value => value.Period) + 1;
        int horizon = Math.Min(Horizon, values.Max(value => value.Period) - interruption);
        InterruptedFit fit = InterruptedTimeSeries.Fit(values, interruption, Bandwidth(months));
        return new InterruptionTest(id, title, [.. values], fit, fit.EffectAfter(horizon), InterruptedPower.Simulate(values, fit, horizon, Seed), scale);
    }

    /// <summary>The usual rule of Newey and West: four times the ninth root of the squared length in hundreds, rounded down.</summary>
    private static int Bandwidth(int periods) => (int)(4 * Math.Pow(periods / 100.0, 2.0 / 9));
}
