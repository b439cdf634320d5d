using Workbook.Methods;
using Workbook.Publishing;

namespace Workbook.Memo.Robots;

/// <summary>Verdicts on the memo's growth rates, which fit the average a year from 2017 to 2022 and not the growth since 2017.</summary>
/// <remarks>Another span can be asked for: the memo names no last year, and its base is a choice.</remarks>
public static class GrowthVerdicts
{
    /// <summary>C68: China's installation of robots has increased by around 13 per cent since 2017.</summary>
    /// <remarks>"Has increased by … since" can only be the total, so a fitting annual rate does not save the wording.</remarks>
    public static Verdict C68(RobotRecord record, int? first = null, int last = RobotRecord.LastYear) =>
        Of(record, (first ?? (int)record.Choices.Number("robots.growth.first"), last), "C68", "CHN", "China", stated: 13, Standing.Contradicted, "A total since 2017 of about 13 per cent in any published series, or a memo corrected to 'a year'.");

    /// <summary>C69: the US growth rate of robots is just 4 per cent over the same period.</summary>
    /// <remarks>A "growth rate over a period" is often an annual one, so that the fitting reading is open to the wording.</remarks>
    public static Verdict C69(RobotRecord record, int? first = null, int last = RobotRecord.LastYear) =>
        Of(record, (first ?? (int)record.Choices.Number("robots.growth.first"), last), "C69", "USA", "the United States", stated: 4, Standing.SupportedUnderStatedReading, "A published rate for the United States that differs once rounded.");

    /// <summary>Whether a rate is the stated whole number once rounded.</summary>
    public static bool Fits(double percent, double stated) => Math.Round(percent, MidpointRounding.AwayFromZero) == stated;

    private static Verdict Of(
        RobotRecord record, (int First, int Last) span, string claim, string iso3, string name, double stated, Standing whenAnnual, string wouldChange)
    {
        (int first, int last) = span;
        RobotRecord then = record.KnownOn(PolicyMemo.Date);
        CompoundGrowth? growth = record.RefinedGrowthOf(iso3, first, last), early = record.FirstPublishedGrowthOf(iso3, first, last);
        CompoundGrowth? longer = record.RefinedGrowthOf(iso3, first, last + 1);
        string counts = growth == record.GrowthOf(iso3, first, last) ? "in the revised series" : "from exact counts";
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

            Standing standing = Fits(best.TotalPercent, stated) ? Standing.Supported : Fits(best.PercentPerYear, stated) ? whenAnnual : Standing.Contradicted;
            return new Assessment(
                standing,
                FormattableString.Invariant($"From {first} to {last} installations in {name} grew by {Percent(best.TotalPercent)} in total; {stated:0} % {(Fits(best.PercentPerYear, stated) ? "is" : "is not even")} the average a year ({Percent(best.PercentPerYear)})."),
                new Measurement(best.TotalPercent, FormattableString.Invariant($"per cent in total, {first}–{last}")));
        }
    }

    private static string Percent(double percent) => FormattableString.Invariant($"{percent:0.0} %").Replace('-', '−');
}
