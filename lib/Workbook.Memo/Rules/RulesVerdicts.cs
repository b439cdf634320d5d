using System.Collections.Immutable;
using System.Globalization;
using MathNet.Numerics.Statistics;
using Workbook.Data;
using Workbook.Memo.Judging;
using Workbook.Memo.Gap;
using Workbook.Publishing;

namespace Workbook.Memo.Rules;

/// <summary>Verdicts on whether China's rules for AI hinder developers or teach them.</summary>
/// <remarks>Nobody can see the China that made no such rules; these verdicts say what could have been seen and was not.</remarks>
public static class RulesVerdicts
{
    /// <summary>C50 to C52.</summary>
    internal static Judges Judges { get; } = Judges.Of(
        Load,
        ("C50", of => C50(of.Then, of.Now, of.Models, of.Choices)), ("C51", of => C51(of.Studies, of.StudySources)),
        ("C52", of => C52(of.Then, of.Now, of.Index, of.Studies, [.. of.Models, .. of.StudySources], of.Choices)));

    private static Evidence Load(Catalogue catalogue)
    {
        Dataset studies = catalogue.Load("safety-studies");
        return new(
            InterruptionTest.Then(catalogue), InterruptionTest.Now(catalogue), InterruptionTest.SourcesOf(catalogue), SafetyStudy.From(studies), studies.Citations,
            Lenses.Test(catalogue, "eci"), Choices.From(catalogue));
    }

    private sealed record Evidence(
        IReadOnlyList<InterruptionTest> Then, IReadOnlyList<InterruptionTest> Now, ImmutableArray<Citation> Models, IReadOnlyList<SafetyStudy> Studies,
        ImmutableArray<Citation> StudySources, Lens Index, Choices Choices);

    /// <summary>C50: strict output controls could hinder the development of competitive models.</summary>
    /// <param name="then">The tests with what was public at the memo's date.</param>
    /// <param name="now">The tests with later data.</param>
    /// <param name="sources">Sources of the series.</param>
    /// <param name="choices">What had to be chosen; the committed choices where not given.</param>
    public static Verdict C50(
        IReadOnlyList<InterruptionTest> then, IReadOnlyList<InterruptionTest> now, ImmutableArray<Citation> sources, Choices? choices = null)
    {
        choices ??= Choices.Default;
        return new Verdict(
            "C50", Assess(then, [], choices), Assess(now, [], choices), sources,
            $"A fall was seen {now[0].Break} in {now.Count(test => test.FallSeen)} of {now.Count} series; one of less than the sizes named would have stayed hidden.",
            $"A rise was seen in {now.Count(test => test.Seen && !test.FallSeen)}. Other things changed in the same months, above all the race that ChatGPT set off, and they can pull the other way.",
            "A comparison that the rules reach and one that they spare, for example services for the public against models for industry.");
    }

    /// <summary>C51: navigating the rules could teach developers to make safer models.</summary>
    /// <remarks>What rules taught would show against the same makers' models without them; no study here has any.</remarks>
    public static Verdict C51(IReadOnlyList<SafetyStudy> studies, ImmutableArray<Citation> sources)
    {
        return new Verdict(
            "C51", Assess([.. studies.Where(study => study.Results[0].KnownFrom <= PolicyMemo.Date)]), Assess(studies), sources,
            "Not safer on the American side at both ends: " + Listed(studies.Where(study => study.MeasuresSafety && study.Safer != "United States")),
            "Safer on the American side at both ends: " + Listed(studies.Where(study => study.MeasuresSafety && study.Safer == "United States")),
            "Safety of the same Chinese makers' models before and after they filed, or of filed and unfiled versions of one model.");

        static Assessment Assess(IReadOnlyList<SafetyStudy> known)
        {
            List<SafetyStudy> safety = [.. known.Where(study => study.MeasuresSafety)];
            int america = safety.Count(study => study.Safer == "United States"), china = safety.Count(study => study.Safer == "China");
            return new Assessment(
                Standing.NotTestableHere,
                $"What the rules taught would show in the same makers' models with and without them, and no study compares those. Of {safety.Count} comparisons of safety by country {america} find the American side safer at its best and at its worst, {china} the Chinese, {safety.Count - america - china} neither.",
                safety.Count == 0 ? null : new Measurement(china, $"of {safety.Count} comparisons find China safer", N: safety.Count));
        }
    }

    private static string Listed(IEnumerable<SafetyStudy> studies) =>
        string.Join("; ", studies.Select(study => study.InWords)) is { Length: > 0 } list ? list + "." : "none.";

    /// <summary>Median of the daily lag over the twelve months up to a day, in months; <see langword="null"/> where it is defined on none of them.</summary>
    /// <remarks>A single day stands on one tooth of a sawtooth: it falls by most of its height when the follower sets a record.</remarks>
    public static double? LagInYearTo(Lens lens, DateOnly day)
    {
        IReadOnlyList<double> months = lens.Daily(day.AddYears(-1).AddDays(1), day, CountryPair.OfTheMemo);
        return months.Count == 0 ? null : months.Median();
    }

    /// <summary>C52: hindrance is the likelier outcome, though the question is open.</summary>
    /// <param name="then">The tests with what was public at the memo's date.</param>
    /// <param name="now">The tests with later data.</param>
    /// <param name="lens">The lens under which competitiveness is measured.</param>
    /// <param name="studies">Studies of safety and refusal.</param>
    /// <param name="sources">Sources of the series and the studies.</param>
    /// <param name="choices">What had to be chosen; the committed choices where not given.</param>
    public static Verdict C52(
        IReadOnlyList<InterruptionTest> then, IReadOnlyList<InterruptionTest> now, Lens lens, IReadOnlyList<SafetyStudy> studies, ImmutableArray<Citation> sources,
        Choices? choices = null)
    {
        choices ??= Choices.Default;
        DateOnly end = lens.Models.Max(model => model.Model.Date);
        double? before = LagInYearTo(lens, PolicyMemo.Date), after = LagInYearTo(lens, end);
        double margin = choices.Number("rules.lag.margin");
        Vote? lag = after - before is double change ? Votes.Beyond(change, margin) : null;
        string course = (before, after) is (double old, double late)
            ? FormattableString.Invariant($"On the {lens.Title} the lag had a median of {old:0.0} months over the days of the year up to the memo and of {late:0.0} over those of the year up to {end:d MMMM yyyy}, under the same rules")
            : "The lag is undefined in one of the two years";
        Assessment tested = Assess(now, lag is Vote vote ? [vote] : [], choices);
        return new Verdict(
            "C52", Assess(then, [], choices) with { Measured = null },
            tested with
            {
                Reason = $"{course}{(lag is Vote word ? $", which {word.Words()}" : "")}; without the rules it might have gone the same way. {tested.Reason}",
                Measured = after - before is double moved ? new Measurement(
                    moved, "months of change in the median lag of a year (n: stretches between records in both years)",
                    N: lens.Teeth(PolicyMemo.Date.AddYears(-1).AddDays(1), PolicyMemo.Date, CountryPair.OfTheMemo) + lens.Teeth(end.AddYears(-1).AddDays(1), end, CountryPair.OfTheMemo)) : null,
            },
            [.. sources.Concat(lens.Sources).Distinct()],
            "Refusals, a cost to users that tests of capability do not count: " + Listed(studies.Where(study => !study.MeasuresSafety)),
            $"{course}.",
            "A measured fall that the rules, and nothing else of that month, can explain.")
        {
            Said = new Assessment(Standing.Open, "The workshop was private: no record of what its participants believed is in the catalogue."),
        };
    }

    private static Assessment Assess(IReadOnlyList<InterruptionTest> tests, IReadOnlyList<Vote> others, Choices choices)
    {
        InterruptionTest main = tests[0];
        double matters = choices.Number("rules.fall");
        string found = string.Join(" ", tests.Select(test => FormattableString.Invariant(
            $"{test.Title}: {Signed(test.Shown)} {test.Scale.Unit} {test.Effect.Periods} months on, {(test.Seen ? "more than chance gives" : "not told from chance")} (interval from {Signed(test.Low)} to {Signed(test.High)}: {test.Power.IntervalName}), which {Of(test).Words()}; only a fall of {Rounded(test.SmallestFall)} {test.Scale.Unit} or more would have been seen four times in five.")));
        return new Assessment(
            Votes.UnderReading([.. tests.Select(Of), .. others]),
            FormattableString.Invariant($"Read as: releases fall below the line of before {main.Break}; a series disagrees where a fall of {matters:0} % is ruled out. {found}"),
            new Measurement(main.Shown, main.Scale.Unit + " change in releases", main.Low, main.High, main.Fit.N));

        Vote Of(InterruptionTest test) => test.FallSeen ? Vote.For : test.Low > test.Scale.FromPercent(-matters) ? Vote.Against : Vote.Undecided;
    }

    private static string Signed(double value) => (value < 0 ? "−" : "+") + Rounded(Math.Abs(value));

    private static string Rounded(double value) => value.ToString(value < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
