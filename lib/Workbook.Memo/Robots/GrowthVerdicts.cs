using Workbook.Methods;
using Workbook.Publishing;

namespace Workbook.Memo.Robots;

/// <summary>Verdicts on the memo's growth rates, which fit the average a year from 2017 to 2022 and not the growth since 2017.</summary>
/// <remarks>One rule for both: a growth since a year, or over a period, is the total. An average a year given as a total is the wrong thing.</remarks>
public static class GrowthVerdicts
{
    /// <summary>C68: China's installation of robots has increased by around 13 per cent since 2017.</summary>
    /// <param name="record">What is known about robots.</param>
    /// <param name="first">First year of the span; the one chosen where not given.</param>
    /// <param name="last">Its last year; the one chosen where not given.</param>
    public static Verdict C68(RobotRecord record, int? first = null, int? last = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Of(
            record, first, last, "C68", "CHN", "China", new Stated(13, 13 * record.Choices.Number("figure.about") / 100),
            "A total since 2017 of about 13 % in any published series, or a memo corrected to 'a year'.");
    }

    /// <summary>C69: the US growth rate of robots is just 4 per cent over the same period.</summary>
    /// <inheritdoc cref="C68" path="/param"/>
    public static Verdict C69(RobotRecord record, int? first = null, int? last = null) => Of(
        record, first, last, "C69", "USA", "the United States", new Stated(4, null),
        "A total of 4 % once rounded in any published series, or a memo corrected to 'a year'.");

    /// <summary>A percentage that the memo states, with how far it may be off; where it states none, once rounded.</summary>
    private sealed record Stated(double Percent, double? About)
    {
        public bool Fits(double percent) => About is double about ? Math.Abs(percent - Percent) <= about : Math.Round(percent, MidpointRounding.AwayFromZero) == Percent;
    }

    private static Verdict Of(
        RobotRecord record, int? from, int? to, string claim, string iso3, string name, Stated stated, string wouldChange)
    {
        int first = from ?? (int)record.Choices.Number("robots.growth.first"), last = to ?? (int)record.Choices.Number("robots.growth.last");
        bool annual = record.Choices.Text("robots.growth.reading") == "annual";
        RobotRecord then = record.KnownOn(PolicyMemo.Date);
        CompoundGrowth? growth = record.RefinedGrowthOf(iso3, first, last), early = record.FirstPublishedGrowthOf(iso3, first, last);
        CompoundGrowth? longer = record.RefinedGrowthOf(iso3, first, last + 1);
        string counts = growth == record.GrowthOf(iso3, first, last) ? "in the revised series" : "from the most precise counts";
        return new Verdict(
            claim, Assess(then), Assess(record), record.Sources,
            FormattableString.Invariant($"As an average a year from {first} to {last}: {(growth is null ? "not computed" : Percent(growth.PercentPerYear))} {counts}{(record.StatedRateOf(iso3, first, last) is double rate ? $", {Percent(rate)} as the IFR states it" : "")}."),
            FormattableString.Invariant($"In total: {(growth is null ? "not computed" : Percent(growth.TotalPercent))} in {name}. From counts as first published: {(early is null ? "not computed" : $"{Percent(early.PercentPerYear)} a year, {Percent(early.TotalPercent)} in total")}. A year later the average a year was {(longer is null ? "not known" : Percent(longer.PercentPerYear))}."),
            wouldChange);

        Assessment Assess(RobotRecord known)
        {
            CompoundGrowth? best = known.StatedRateOf(iso3, first, last) is double rate ? CompoundGrowth.At(rate, last - first) : known.FirstPublishedGrowthOf(iso3, first, last);
            best = known.RefinedGrowthOf(iso3, first, last) ?? best;
            if (best is null)
            {
                return new Assessment(Standing.NotTestableHere, FormattableString.Invariant($"Installations of {first} and {last} were not both public in one series."));
            }

            bool fits = stated.Fits(best.TotalPercent), aYear = stated.Fits(best.PercentPerYear);
            return new Assessment(
                fits ? Standing.Supported : annual && aYear ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                FormattableString.Invariant($"From {first} to {last} installations in {name} grew by {Percent(best.TotalPercent)} in total; {stated.Percent:0} % {(aYear ? "is" : "is not even")} the average a year ({Percent(best.PercentPerYear)})."),
                new Measurement(best.TotalPercent, FormattableString.Invariant($"% in total, {first}–{last}")));
        }
    }

    private static string Percent(double percent) => FormattableString.Invariant($"{percent:0.0} %").Replace('-', '−');
}
