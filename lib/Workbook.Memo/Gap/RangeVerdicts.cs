using MathNet.Numerics.Statistics;
using Workbook.Memo.Judging;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Gap;

/// <summary>Verdicts on the numbers of months that the memo or those it cites put on the lag: whether somebody said them, and whether they are so.</summary>
public static class RangeVerdicts
{
    /// <summary>The day on which the US commerce secretary spoke.</summary>
    public static readonly DateOnly RaimondoSpoke = new(2023, 12, 2);

    /// <summary>The day on which Joe Tsai spoke.</summary>
    public static readonly DateOnly TsaiSpoke = new(2024, 4, 3);

    /// <summary>C18: views put China 6 to 24 months behind.</summary>
    public static Verdict C18(GapEvidence evidence)
    {
        (double low, double high) = evidence.MemoRange;
        RangeTest then = evidence.TestThen(low, high, evidence.Day), today = evidence.TestToday(low, high, evidence.Day);
        StatedRange views = evidence.Pair == CountryPair.OfTheMemo ? StatedRange.Of(evidence) : StatedRange.None;
        var atMemo = new Assessment(then.Standing, $"Read as a measurement of {evidence.DayName}. By what was public then: {then.MonthsInWords}.{Votes(then)}{evidence.PairNote}", then.Measured);
        return new Verdict(
            "C18", atMemo, Now(), evidence.SourcesOf([.. evidence.Then, .. evidence.Today]),
            Invariant($"Inside {low:0.#} to {high:0.#} months, as public then: {then.InsideInWords}; in hindsight: {today.InsideInWords}."),
            $"{(today.Counted.IsEmpty ? "No yardstick counts in hindsight." : Invariant($"In hindsight the yardsticks run from {today.Least:0.0} to {today.Most:0.0} months."))} {SinceInWords(evidence)}",
            Invariant($"For what was said, a record of the views of {evidence.Day.Year}; for what is so, scores that put families of yardsticks on the other side of {low:0.#} or {high:0.#} months."))
        {
            Said = views.Said(low, high),
        };

        Assessment Now()
        {
            string when = evidence.Choices.Text("gap.when");
            if (when == "memo")
            {
                return new Assessment(
                    today.Standing,
                    $"Read as a measurement of {evidence.DayName}, with what is known now: {today.InsideInWords} lie inside the range.{Votes(today)} {SinceInWords(evidence)}{evidence.PairNote}",
                    today.Measured);
            }

            Measurement? since = LagSince(evidence);
            double? months = when == "since" ? since?.Value : evidence.Index.LagOn(evidence.IndexEnds, evidence.Pair).Months;
            return Tense.Present(atMemo, new Assessment(
                months is not double known ? Standing.Open : known >= low && known <= high ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                $"Read by {evidence.TheYardstick} {(when == "since" ? "over the days since" : "at its end")}: {(months is double lag ? $"{RangeTest.Text(lag)} months" : "no lag is known")}.{evidence.PairNote}",
                when == "since" ? since : months is double end ? new Measurement(end, "months at the end of the yardstick") : null));
        }
    }

    /// <summary>C05: the US commerce secretary put the lead at a couple of years in December 2023.</summary>
    public static Verdict C05(GapEvidence evidence) => Couple(
        evidence, "C05", RaimondoSpoke, "She spoke of AI and chips together; only models are measured here.", Said(evidence, "Gina Raimondo", RaimondoSpoke));

    /// <summary>C22: Joe Tsai judged Chinese firms possibly two years behind.</summary>
    public static Verdict C22(GapEvidence evidence) => Couple(
        evidence, "C22", TsaiSpoke, "The memo gives no date; read on the day of the interview.", Said(evidence, "Joe Tsai"));

    /// <summary>The yardstick's lag from the day after the evidence's to its end: median, least and most over days; <see langword="null"/> where it is undefined on all.</summary>
    /// <remarks>Days of one tooth are one fact told many times: n is the number of teeth, one for each record of the follower and one before the first.</remarks>
    public static Measurement? LagSince(GapEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        DateOnly from = evidence.Day.AddDays(1);
        IReadOnlyList<double> months = evidence.Index.Daily(from, evidence.IndexEnds, evidence.Pair);
        return months.Count == 0 ? null : new Measurement(
            months.Median(), "months (median of days; n: stretches between records)", months.Min(), months.Max(),
            evidence.Index.Teeth(from, evidence.IndexEnds, evidence.Pair));
    }

    private static string SinceInWords(GapEvidence evidence) => LagSince(evidence) is Measurement since
        ? Invariant($"From the next day to {evidence.IndexEnds:d MMMM yyyy} {evidence.TheYardstick}'s lag had a median of {since.Value:0.0} months, which cannot change what held before.")
        : "After that day the yardstick knows no lag.";

    private static string Votes(RangeTest test) => test.Families.IsEmpty ? "" : $" One vote a family: {test.FamiliesInWords}.";

    private static Assessment Said(GapEvidence evidence, string who, DateOnly? month = null) =>
        StatedLag.Said(evidence.Stated, who, evidence.CoupleRange.Low, evidence.CoupleRange.High, month);

    private static Verdict Couple(GapEvidence evidence, string claim, DateOnly day, string about, Assessment said)
    {
        (double low, double high) = evidence.CoupleRange;
        RangeTest then = evidence.TestThen(low, high, day), today = evidence.TestToday(low, high, day);
        string reading = Invariant($"{about} Read as {low:0.#} to {high:0.#} months on {day:d MMMM yyyy}.");
        return new Verdict(
            claim,
            new Assessment(then.Standing, $"{reading} What could be measured by {evidence.DayName}: {then.MonthsInWords}.{Votes(then)}{evidence.PairNote}", then.Measured),
            new Assessment(today.Standing, $"{reading} In hindsight: {today.MonthsInWords}.{Votes(today)}{evidence.PairNote}", today.Measured),
            evidence.SourcesOf([.. evidence.Then, .. evidence.Today]),
            today.Inside.IsEmpty
                ? Invariant($"Inside the range: no yardstick. Without one release {today.WithinReach} of {today.Families.Length} families would reach into it, which decides nothing.")
                : $"Inside the range: {string.Join("; ", today.Inside.Select(inside => inside.Lens.Title))}.",
            today.Counted.IsEmpty
                ? "No yardstick counts on that day."
                : Invariant($"{today.Counted.Length - today.Inside.Length} of {today.Counted.Length} yardsticks and {today.Families.Length - today.FamiliesInside.Length} of {today.Families.Length} families put the lag outside it, the median of families at {today.Measured?.Value:0.0} months."),
            "A definition by the speaker of what lags, and a yardstick that measures it.")
        {
            Said = said,
        };
    }
}
