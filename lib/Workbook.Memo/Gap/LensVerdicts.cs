using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Gap;

/// <summary>Verdicts on how the lag is measured.</summary>
public static class LensVerdicts
{
    /// <summary>C16: the position depends entirely on the lens.</summary>
    /// <remarks>"Depends" is the spread of families of lenses; that they disagree even on who is ahead is what "entirely" asks for.</remarks>
    public static Verdict C16(GapEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        RangeTest then = evidence.TestThen(0, double.PositiveInfinity, evidence.Day), today = evidence.TestToday(0, double.PositiveInfinity, evidence.Day);
        string overnight = Invariant($"{Math.Abs(OvernightChange(evidence)):0.0} months");
        return new Verdict(
            "C16", Assess(evidence, then, "From what was public then"), Assess(evidence, today, "In hindsight"),
            evidence.SourcesOf([.. evidence.Then, .. evidence.Today]),
            today.Counted.IsEmpty ? $"No yardstick counts on {evidence.DayName}." : $"Yardsticks on {evidence.DayName}, in months: {today.InWords}.",
            $"{today.InsideInWords} have {evidence.Pair.TheFollower} behind; between {evidence.DayName} and the next day {evidence.TheYardstick} alone moved by {overnight}.",
            Invariant($"Families of yardsticks less than {evidence.Choices.Number("position.apart"):0.#} months apart, or such as disagree on who is ahead."));
    }

    /// <summary>C17: assessments mostly ranked models by size and speed.</summary>
    public static Verdict C17(GapEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        List<StatedLag> known = [.. evidence.Stated.Where(stated => stated.FirstDay <= evidence.Day)];
        int bySize = known.Count(stated => stated.Lens.Contains("compute", StringComparison.Ordinal));
        var assessment = new Assessment(
            Standing.NotTestableHere,
            Invariant($"It needs a coded sample of assessments. Of the {known.Count} estimates collected here that speak about time up to {evidence.DayName}, {bySize} go by size; the collection is no sample.{evidence.OwnPairNote}"),
            new Measurement(bySize, "estimates by size", N: known.Count));
        return new Verdict(
            "C17", assessment, assessment, evidence.StatedSources,
            Invariant($"{bySize} of {known.Count} collected estimates go by size."),
            Invariant($"{known.Count - bySize} of {known.Count} collected estimates go by test scores, votes or judgement rather than size."),
            "A sample of assessments of that year, coded by what they rank.");
    }

    /// <summary>Change of the yardstick's lag from the evidence's day to the next, in months; 0 where it is undefined on either.</summary>
    public static double OvernightChange(GapEvidence evidence) =>
        evidence.Index.LagOn(evidence.Day.AddDays(1), evidence.Pair).Months - evidence.Index.LagOn(evidence.Day, evidence.Pair).Months ?? 0;

    /// <summary>What the lag is by each witness: a family of lenses, or each lens, as is chosen; the smallest first.</summary>
    public static IReadOnlyList<double> Witnesses(GapEvidence evidence, RangeTest test) => evidence.Choices.Text("position.unit") == "yardstick"
        ? [.. test.Counted.Select(reading => reading.Lag.Months!.Value)]
        : [.. test.Families.Select(family => family.Months)];

    private static Assessment Assess(GapEvidence evidence, RangeTest test, string when)
    {
        IReadOnlyList<double> months = Witnesses(evidence, test);
        string unit = evidence.Choices.Text("position.unit") == "yardstick" ? "yardsticks" : "families of yardsticks";
        if (months.Count < 2)
        {
            return new Assessment(Standing.Open, $"{when} {months.Count} {unit} count on that day, and it takes two to differ.{evidence.PairNote}");
        }

        double spread = months[^1] - months[0];
        int ahead = months.Count(lag => lag < 0);
        bool split = ahead > 0 && ahead < months.Count, literally = evidence.Choices.Text("position.entirely") == "sign";
        return new Assessment(
            spread < evidence.Choices.Number("position.apart") ? Standing.Contradicted
                : split ? Standing.Supported
                : literally ? Standing.Contradicted : Standing.SupportedUnderStatedReading,
            Invariant($"{(literally ? "Read as: yardsticks disagree on who is ahead" : "Read as 'much', not 'entirely'")}. {when} {months.Count} {unit} lie {spread:0.0} months apart ({test.InWords}); {ahead} of them {(ahead == 1 ? "has" : "have")} {evidence.Pair.TheFollower} ahead{(split ? "" : ", so that they agree on who is")}.{evidence.PairNote}"),
            new Measurement(spread, $"months between {unit}", months[0], months[^1], months.Count));
    }
}
