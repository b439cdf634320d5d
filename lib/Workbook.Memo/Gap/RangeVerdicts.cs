using Workbook.Publishing;

namespace Workbook.Memo.Gap;

/// <summary>Verdicts on the numbers of months that the memo or those it cites put on the lag.</summary>
public static class RangeVerdicts
{
    /// <summary>The range that the memo reports, in months.</summary>
    public const double MemoLow = 6, MemoHigh = 24;

    /// <summary>How "a couple of years" and "possibly two years" are read: two years, a quarter of it either way, in months.</summary>
    public const double CoupleLow = 18, CoupleHigh = 30;

    /// <summary>The day on which the US commerce secretary spoke.</summary>
    public static readonly DateOnly RaimondoSpoke = new(2023, 12, 2);

    /// <summary>The day on which Joe Tsai spoke.</summary>
    public static readonly DateOnly TsaiSpoke = new(2024, 4, 3);

    /// <summary>C18: views put China 6 to 24 months behind.</summary>
    public static Verdict C18(GapEvidence evidence)
    {
        RangeTest then = evidence.TestThen(MemoLow, MemoHigh, evidence.Day);
        RangeTest today = evidence.TestToday(MemoLow, MemoHigh, evidence.Day);
        StatedRange views = evidence.Pair == CountryPair.OfTheMemo ? StatedRange.Of(evidence) : StatedRange.None;
        Measurement? since = LagSince(evidence);
        bool left = since?.Value is < MemoLow or > MemoHigh;
        return new Verdict(
            "C18",
            new Assessment(
                then.Standing == Standing.Supported && !views.IsWithin(MemoLow, MemoHigh) ? Standing.SupportedUnderStatedReading : then.Standing,
                $"Read as a measurement {Holds(then.Standing)}: {then.MonthsInWords}. {views.AgainstRange(MemoLow, MemoHigh)}{evidence.PairNote}",
                then.Measured),
            new Assessment(
                left ? Standing.OvertakenByEvents : today.Standing,
                $"In hindsight {today.InsideInWords} put {evidence.DayName} inside the range. {SinceInWords(evidence, since)}{evidence.PairNote}",
                since),
            evidence.SourcesOf([.. evidence.Then, .. evidence.Today]),
            $"Public at the time: {then.MonthsInWords}. In hindsight inside the range: {(today.Inside.IsEmpty ? "none" : string.Join("; ", today.Inside.Select(reading => reading.Lens.Title)))}.",
            FormattableString.Invariant($"{(views.Count == 0 ? "No confirmed public view of that year on this pair is collected" : FormattableString.Invariant($"A confirmed public view reached {views.High:0} months"))}; in hindsight the lenses run from {today.Least:0.0} to {today.Most:0.0} months."),
            FormattableString.Invariant($"An archive of scores as they stood in {evidence.Day:MMMM yyyy} that puts most lenses outside the range, or a longer stretch of {evidence.TheYardstick} above six months."));
    }

    /// <summary>C05: the US commerce secretary put the lead at a couple of years in December 2023.</summary>
    public static Verdict C05(GapEvidence evidence) => Couple(
        evidence, "C05", RaimondoSpoke, "That she said so is confirmed. She spoke of AI and chips together; only models are measured here.");

    /// <summary>C22: Joe Tsai judged Chinese firms possibly two years behind.</summary>
    public static Verdict C22(GapEvidence evidence) => Couple(
        evidence, "C22", TsaiSpoke, "That he said so on 3 April 2024 is confirmed; the memo gives no date.");

    /// <summary>The yardstick's lag from the day after the evidence's to its end: median, least and most over days; <see langword="null"/> where it is undefined on all.</summary>
    /// <remarks>Days of one tooth are one fact told many times: n is the number of teeth, one for each record of the follower and one before the first.</remarks>
    public static Measurement? LagSince(GapEvidence evidence)
    {
        DateOnly from = evidence.Day.AddDays(1);
        IReadOnlyList<double> months = evidence.Index.Daily(from, evidence.IndexEnds, evidence.Pair);
        return months.Count == 0 ? null : new Measurement(
            FamilyReading.Median(months), "months (median of days; n: stretches between records)", months.Min(), months.Max(),
            evidence.Index.Teeth(from, evidence.IndexEnds, evidence.Pair));
    }

    private static string SinceInWords(GapEvidence evidence, Measurement? since) => since is null
        ? "After that day the yardstick knows no lag."
        : FormattableString.Invariant($"From the next day to {evidence.IndexEnds:d MMMM yyyy} {evidence.TheYardstick}'s lag had a median of {since.Value:0.0} months.");

    private static string Holds(Standing standing) => standing switch
    {
        Standing.Supported => "it holds",
        Standing.SupportedUnderStatedReading => "it holds by half of the families of lenses or more",
        Standing.Open => "it stays open",
        Standing.Contradicted => "it fails",
        _ => "it cannot be tested",
    };

    private static string Votes(RangeTest test) => test.Families.IsEmpty ? "" : $" One vote a family: {test.FamiliesInWords}.";

    private static Verdict Couple(GapEvidence evidence, string claim, DateOnly day, string attribution)
    {
        RangeTest then = evidence.TestThen(CoupleLow, CoupleHigh, day);
        RangeTest today = evidence.TestToday(CoupleLow, CoupleHigh, day);
        string reading = FormattableString.Invariant($"Read as {CoupleLow:0} to {CoupleHigh:0} months on {day:d MMMM yyyy}.");
        return new Verdict(
            claim,
            new Assessment(then.Standing, $"{attribution} {reading} What could be measured by {evidence.DayName}: {then.MonthsInWords}.{Votes(then)}{evidence.PairNote}", then.Measured),
            new Assessment(today.Standing, $"{attribution} {reading} In hindsight: {today.MonthsInWords}.{Votes(today)}{evidence.PairNote}", today.Measured),
            evidence.SourcesOf([.. evidence.Then, .. evidence.Today]),
            today.Inside.IsEmpty
                ? FormattableString.Invariant($"Without one release {today.WithinReach} of {today.Families.Length} families of lenses would reach into the range.")
                : $"Inside the range: {string.Join("; ", today.Inside.Select(inside => inside.Lens.Title))}.",
            today.Counted.IsEmpty
                ? "No lens counts on that day."
                : FormattableString.Invariant($"{today.Counted.Length - today.Inside.Length} of {today.Counted.Length} lenses and {today.Families.Length - today.FamiliesInside.Length} of {today.Families.Length} families put the lag outside it, the median of families at {today.Measured?.Value:0.0} months."),
            "A definition by the speaker of what lags, and a lens that measures it.");
    }
}
