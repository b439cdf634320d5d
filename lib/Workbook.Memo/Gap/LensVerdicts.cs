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
        RangeTest then = evidence.TestThen(0, double.PositiveInfinity, PolicyMemo.Date);
        RangeTest today = evidence.TestToday(0, double.PositiveInfinity, PolicyMemo.Date);
        double overnight = OvernightChange(evidence);
        return new Verdict(
            "C16",
            Assess(then, "From what was public then", "the two lenses agree that China was behind, so the sign did not depend on them."),
            Assess(today, "In hindsight", FormattableString.Invariant($"but the date counts as much: overnight the index alone moved by {Math.Abs(overnight):0.0} months.")),
            evidence.SourcesOf([.. evidence.Then, .. evidence.Today]),
            $"Lenses on the memo's date, in months: {today.InWords}.",
            FormattableString.Invariant($"{today.Inside.Length} of {today.Counted.Length} lenses have China behind; one lens changes by {Math.Abs(overnight):0.0} months between two days."),
            "Lenses that agree within six months on most days, or that disagree on who is ahead.");
    }

    /// <summary>C17: assessments mostly ranked models by size and speed.</summary>
    public static Verdict C17(GapEvidence evidence)
    {
        List<StatedLag> known = [.. evidence.Stated.Where(stated => stated.FirstDay <= PolicyMemo.Date && !stated.IsOfTheMemo)];
        int bySize = known.Count(stated => stated.Lens.Contains("compute", StringComparison.Ordinal));
        var assessment = new Assessment(
            Standing.NotTestableHere,
            FormattableString.Invariant($"It needs a coded sample of assessments. Of the {known.Count} estimates collected here that speak about time up to the memo, {bySize} go by size; the collection is no sample."),
            new Measurement(bySize, "estimates by size", N: known.Count));
        return new Verdict(
            "C17", assessment, assessment, evidence.StatedSources,
            "Nothing in the catalogue speaks for it.",
            FormattableString.Invariant($"{known.Count - bySize} of {known.Count} collected estimates go by test scores, votes or judgement rather than size."),
            "A sample of assessments of 2024, coded by what they rank.");
    }

    /// <summary>Change of the index's lag from the memo's date to the next day, in months.</summary>
    public static double OvernightChange(GapEvidence evidence) =>
        evidence.Index.LagOn(PolicyMemo.Date.AddDays(1), CountryPair.OfTheMemo).Months!.Value - evidence.Index.LagOn(PolicyMemo.Date, CountryPair.OfTheMemo).Months!.Value;

    private static Assessment Assess(RangeTest test, string when, string but)
    {
        double spread = test.Counted[^1].Lag.Months!.Value - test.Counted[0].Lag.Months!.Value;
        return new Assessment(
            spread < Telling ? Standing.Contradicted : Standing.SupportedUnderStatedReading,
            FormattableString.Invariant($"Read as 'much', not 'entirely'. {when} the lenses lie {spread:0.0} months apart ({test.InWords}); {but}"),
            new Measurement(spread, "months between lenses", test.Counted[0].Lag.Months, test.Counted[^1].Lag.Months, test.Counted.Length));
    }
}
