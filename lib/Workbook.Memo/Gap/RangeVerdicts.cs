using Workbook.Publishing;

namespace Workbook.Memo.Gap;

/// <summary>Verdicts on the numbers of months that the memo or those it cites put on the lag.</summary>
public static class RangeVerdicts
{
    /// <summary>The range that the memo reports, in months.</summary>
    public const double MemoLow = 6, MemoHigh = 24;

    /// <summary>How "a couple of years" and "possibly two years" are read: two years, a quarter of it either way, in months.</summary>
    public const double CoupleLow = 18, CoupleHigh = 30;

    private static readonly DateOnly RaimondoSpoke = new(2023, 12, 2);
    private static readonly DateOnly TsaiSpoke = new(2024, 4, 3);

    /// <summary>C18: views put China 6 to 24 months behind.</summary>
    public static Verdict C18(GapEvidence evidence)
    {
        RangeTest then = evidence.TestThen(MemoLow, MemoHigh, PolicyMemo.Date);
        RangeTest today = evidence.TestToday(MemoLow, MemoHigh, PolicyMemo.Date);
        List<StatedLag> views = [.. evidence.Stated.Where(view => view.IsView && view.Certainty == "confirmed" && view.FirstDay.Year == PolicyMemo.Date.Year && view.KnownFrom <= PolicyMemo.Date)];
        double highest = views.Max(view => view.HighMonths!.Value);
        double lowest = views.Min(view => view.LowMonths!.Value);
        bool holdsForViews = lowest >= MemoLow && highest <= MemoHigh;
        Measurement since = LagSince(evidence);
        bool left = since.Value is < MemoLow or > MemoHigh;
        return new Verdict(
            "C18",
            new Assessment(
                then.Standing == Standing.Supported && !holdsForViews ? Standing.SupportedUnderStatedReading : then.Standing,
                FormattableString.Invariant($"Read as a measurement it holds: {then.InWords} months. Read as the range of views it is cut off: {views.Count} confirmed views of that year run from {lowest:0} to {highest:0} months."),
                then.Measured),
            new Assessment(
                left ? Standing.OvertakenByEvents : today.Standing,
                FormattableString.Invariant($"In hindsight {today.Inside.Length} of {today.Counted.Length} lenses put the memo's date inside the range. From the next day to {evidence.IndexEnds:d MMMM yyyy} the index's lag had a median of {since.Value:0.0} months."),
                since),
            evidence.SourcesOf([.. evidence.Then, .. evidence.Today]),
            $"Public at the time: {then.InWords} months. In hindsight inside the range: {string.Join("; ", today.Inside.Select(reading => reading.Lens.Title))}.",
            FormattableString.Invariant($"A confirmed public view reached {highest:0} months; in hindsight the lenses run from {today.Counted[0].Lag.Months:0.0} to {today.Counted[^1].Lag.Months:0.0} months."),
            "An archive of scores as they stood in September 2024 that puts most lenses outside the range, or a longer stretch of the index above six months.");
    }

    /// <summary>C05: the US commerce secretary put the lead at a couple of years in December 2023.</summary>
    public static Verdict C05(GapEvidence evidence) => Couple(
        evidence, "C05", RaimondoSpoke, "That she said so is confirmed. She spoke of AI and chips together; only models are measured here.");

    /// <summary>C22: Joe Tsai judged Chinese firms possibly two years behind.</summary>
    public static Verdict C22(GapEvidence evidence) => Couple(
        evidence, "C22", TsaiSpoke, "That he said so on 3 April 2024 is confirmed; the memo gives no date.");

    /// <summary>The index's lag from the day after the memo to the index's end: median, least and most over days.</summary>
    public static Measurement LagSince(GapEvidence evidence)
    {
        double[] months = [.. evidence.Index.Daily(PolicyMemo.Date.AddDays(1), evidence.IndexEnds, CountryPair.OfTheMemo).Order()];
        return new Measurement((months[(months.Length - 1) / 2] + months[months.Length / 2]) / 2, "months (median of days)", months[0], months[^1], months.Length);
    }

    private static Verdict Couple(GapEvidence evidence, string claim, DateOnly day, string attribution)
    {
        RangeTest then = evidence.TestThen(CoupleLow, CoupleHigh, day);
        RangeTest today = evidence.TestToday(CoupleLow, CoupleHigh, day);
        string reading = FormattableString.Invariant($"Read as {CoupleLow:0} to {CoupleHigh:0} months on {day:d MMMM yyyy}.");
        return new Verdict(
            claim,
            new Assessment(then.Standing, $"{attribution} {reading} What could be measured by the memo's date: {then.InWords} months.", then.Measured),
            new Assessment(today.Standing, $"{attribution} {reading} In hindsight: {today.InWords} months.", today.Measured),
            evidence.SourcesOf([.. evidence.Then, .. evidence.Today]),
            today.Inside.IsEmpty
                ? FormattableString.Invariant($"The intervals of {today.Touching} of {today.Counted.Length} lenses reach into the range.")
                : $"Inside the range: {string.Join("; ", today.Inside.Select(inside => inside.Lens.Title))}.",
            FormattableString.Invariant($"{today.Counted.Length - today.Inside.Length} of {today.Counted.Length} lenses put the lag outside it, the median at {today.Measured?.Value:0.0} months."),
            "A definition by the speaker of what lags, and a lens that measures it.");
    }
}
