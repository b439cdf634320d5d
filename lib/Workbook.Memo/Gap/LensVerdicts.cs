using Workbook.Publishing;

namespace Workbook.Memo.Gap;

/// <summary>Verdicts on how the lag is measured.</summary>
public static class LensVerdicts
{
    /// <summary>Lenses that differ by at least this many months tell different stories: it is the memo's own lower figure.</summary>
    public const double Telling = RangeVerdicts.MemoLow;

    /// <summary>C16: the position depends entirely on the lens.</summary>
    /// <remarks>"Depends" is the spread of lenses; "entirely" would need that nothing else moves the answer, and that its sign does too.</remarks>
    public static Verdict C16(GapEvidence evidence)
    {
        RangeTest then = evidence.TestThen(0, double.PositiveInfinity, evidence.Day);
        RangeTest today = evidence.TestToday(0, double.PositiveInfinity, evidence.Day);
        string overnight = FormattableString.Invariant($"{Math.Abs(OvernightChange(evidence)):0.0} months");
        string date = Math.Abs(OvernightChange(evidence)) >= Telling
            ? $"but the date counts as much: overnight {evidence.TheYardstick} alone moved by {overnight}."
            : $"overnight {evidence.TheYardstick} moved by {overnight}.";
        return new Verdict(
            "C16",
            Assess(then, "From what was public then", Sign(then, evidence.Pair.TheFollower), evidence.PairNote),
            Assess(today, "In hindsight", date, evidence.PairNote),
            evidence.SourcesOf([.. evidence.Then, .. evidence.Today]),
            $"Lenses on {evidence.DayName}, in months: {today.InWords}.",
            $"{today.InsideInWords} have {evidence.Pair.TheFollower} behind; one lens changes by {overnight} between two days.",
            "Lenses that agree within six months on most days, or that disagree on who is ahead.");
    }

    /// <summary>C17: assessments mostly ranked models by size and speed.</summary>
    public static Verdict C17(GapEvidence evidence)
    {
        List<StatedLag> known = [.. evidence.Stated.Where(stated => stated.FirstDay <= evidence.Day)];
        int bySize = known.Count(stated => stated.Lens.Contains("compute", StringComparison.Ordinal));
        var assessment = new Assessment(
            Standing.NotTestableHere,
            FormattableString.Invariant($"It needs a coded sample of assessments. Of the {known.Count} estimates collected here that speak about time up to {(evidence.Day == PolicyMemo.Date ? "the memo" : evidence.DayName)}, {bySize} go by size; the collection is no sample.{evidence.OwnPairNote}"),
            new Measurement(bySize, "estimates by size", N: known.Count));
        return new Verdict(
            "C17", assessment, assessment, evidence.StatedSources,
            "Nothing in the catalogue speaks for it.",
            FormattableString.Invariant($"{known.Count - bySize} of {known.Count} collected estimates go by test scores, votes or judgement rather than size."),
            "A sample of assessments of 2024, coded by what they rank.");
    }

    /// <summary>Change of the yardstick's lag from the evidence's day to the next, in months; 0 where it is undefined on either.</summary>
    public static double OvernightChange(GapEvidence evidence) =>
        evidence.Index.LagOn(evidence.Day.AddDays(1), evidence.Pair).Months - evidence.Index.LagOn(evidence.Day, evidence.Pair).Months ?? 0;

    private static string Sign(RangeTest test, string follower)
    {
        string lenses = test.Counted.Length == 2 ? "the two lenses" : FormattableString.Invariant($"the {test.Counted.Length} lenses");
        return test.Counted.Length < 2 ? "there was but one lens."
            : test.Inside.Length == test.Counted.Length ? $"{lenses} agree that {follower} was behind, so the sign did not depend on them."
            : $"{test.Inside.Length} of {lenses} have {follower} behind, so the sign did depend on them.";
    }

    private static Assessment Assess(RangeTest test, string when, string but, string note)
    {
        if (test.Counted.IsEmpty)
        {
            return new Assessment(Standing.NotTestableHere, $"{when} no lens counts on that day.{note}");
        }

        double spread = test.Most!.Value - test.Least!.Value;
        return new Assessment(
            spread < Telling ? Standing.Contradicted : Standing.SupportedUnderStatedReading,
            FormattableString.Invariant($"Read as 'much', not 'entirely'. {when} the lenses lie {spread:0.0} months apart ({test.InWords}); {but}{note}"),
            new Measurement(spread, "months between lenses", test.Least, test.Most, test.Counted.Length));
    }
}
