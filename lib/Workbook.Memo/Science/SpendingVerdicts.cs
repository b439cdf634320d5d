using Workbook.Memo.Judging;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Science;

/// <summary>Verdicts on Beijing's money for fundamental research.</summary>
public static class SpendingVerdicts
{
    /// <summary>The budget that the memo speaks of.</summary>
    public const int BudgetYear = 2024;

    /// <summary>The rise that the memo states, per cent.</summary>
    public const double StatedRise = 10;

    /// <summary>C76: Beijing is redoubling its investment in fundamental research.</summary>
    /// <remarks>
    /// More effort than before, in two senses: the outlay grows faster than all research, so that its share rises, and faster than it did over the years
    /// before. Both are of one series, so that they are no independent measures and neither makes up for the other.
    /// </remarks>
    /// <param name="spending">What is known of the spending.</param>
    /// <param name="yearsBefore">Years whose mean growth is the pace before, at least one; as chosen where not given.</param>
    public static Verdict C76(ResearchSpending spending, int? yearsBefore = null)
    {
        ArgumentNullException.ThrowIfNull(spending);
        int years = yearsBefore ?? (int)spending.Choices.Number("redoubling.years");
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1, nameof(yearsBefore));
        Assessment then = Redoubled(spending.KnownOn(PolicyMemo.Date), years);
        return new Verdict(
            "C76", then, Tense.Present(then, Redoubled(spending, years)), spending.OutlaySources,
            $"{Doubled(spending)} {Grew(spending)}",
            Invariant($"{Missed(spending)}{Abroad(spending)} Sums are nominal."),
            "Growth of basic research above its pace of the years before, or growth below that of all research.");
    }

    /// <summary>C79: in March 2024 Beijing said that national R&amp;D spending would rise by about 10 per cent.</summary>
    /// <remarks>The figure is right and belongs to another sum. It is tested by what was announced, and by what became of the national total.</remarks>
    public static Verdict C79(ResearchSpending spending)
    {
        double? spent = spending.Spent(ResearchSpending.Science, BudgetYear)?.BillionYuan, before = spending.BaseOf(ResearchSpending.Science, BudgetYear);
        string outturn = spent is double sum && before is double implied
            ? Invariant($"Spent were {sum:0.0} billion, {100 * ((sum / implied) - 1):0.0} % more than the year before.")
            : "What was spent is not known.";
        return new Verdict(
            "C79", Assess(spending.KnownOn(PolicyMemo.Date)), Assess(spending), [.. spending.BudgetSources, .. spending.OutlaySources],
            spending.Planned(ResearchSpending.Science, BudgetYear)?.GrowthPercent is double announcedRise
                ? Invariant($"A rise of {announcedRise:0} % was announced: for the central government's own line for science and technology. The memo may mean that by 'national'.")
                : "No rise of the central government's line was found.",
            outturn, "An announcement of March 2024 on national research spending.");

        static Assessment Assess(ResearchSpending known)
        {
            BudgetLine? announced = known.Planned(ResearchSpending.Science, BudgetYear);
            Outlay? national = known.Of(ResearchSpending.Total, BudgetYear) ?? known.Of(ResearchSpending.Total, BudgetYear - 1);
            if (announced?.BillionYuan is not double sum || national is null)
            {
                return new Assessment(Standing.NotTestableHere, "The sum announced, or national spending, was not found.");
            }

            double share = 100 * sum / national.BillionYuan;
            double? growth = known.GrowthOf(ResearchSpending.Total, BudgetYear);
            string outcome = growth is double percent ? Invariant($" National spending rose by {percent:0.0} %.") : "";

            // What covers but a small part of national spending is not national spending, whatever its growth.
            bool national10 = share > known.Choices.Number("rise.national")
                && announced.GrowthPercent is double stated && Math.Round(Math.Abs(stated - StatedRise), 9) <= Math.Round(StatedRise * known.Choices.Number("figure.about") / 100, 9);
            return new Assessment(
                national10 ? Standing.Supported : Standing.Contradicted,
                Invariant($"The {announced.GrowthPercent:0} % announced are of {sum:0.0} billion yuan in the central budget, {share:0} % of national research spending ({national.BillionYuan:#,0} billion in {national.Year}).{outcome}"),
                growth is double rise ? new Measurement(rise, "%, national spending 2024") : new Measurement(share, "% of national research spending"));
        }
    }

    /// <summary>C80: the rise signals that fundamental research will be a rising priority.</summary>
    /// <remarks>
    /// A rise of the whole line says nothing on its parts. What could signal a priority is that basic research rises more than the rest: in the line
    /// itself, and then in national spending, which other bodies report. Those are two measures.
    /// </remarks>
    public static Verdict C80(ResearchSpending spending)
    {
        double? applied = spending.GrowthOf(ResearchSpending.Applied, BudgetYear), basic = spending.GrowthOf(ResearchSpending.Basic, BudgetYear);
        BudgetLine? later = spending.Planned(ResearchSpending.BasicLine, BudgetYear + 2), whole = spending.Planned(ResearchSpending.Science, BudgetYear + 2);
        return new Verdict(
            "C80", Assess(spending.KnownOn(PolicyMemo.Date)), Assess(spending), [.. spending.BudgetSources, .. spending.OutlaySources],
            later?.GrowthPercent is double next && whole?.GrowthPercent is double all ? Invariant($"The budget of {later.FiscalYear} has basic research rise by {next:0.0} %, the whole line by {all:0} %.") : "No later budget is known.",
            applied is double use && basic is double pure ? Invariant($"In {BudgetYear} national spending on applied research rose by {use:0.0} %, on basic research by {pure:0.0} %.") : "Spending by kind in the budget's year is not known.",
            "Budgets and national spending in which basic research rises less than the rest.");

        static Assessment Assess(ResearchSpending known)
        {
            if (BudgetSplit.Of(known, BudgetYear) is not BudgetSplit split)
            {
                return new Assessment(Standing.NotTestableHere, "The line for basic research within the budget was not found.");
            }

            string beside = known.Choices.Text("priority.beside");
            double? basic = known.GrowthOf(ResearchSpending.Basic, BudgetYear), other = known.GrowthOf(beside, BudgetYear);
            bool inLine = split.BasicGrowth > split.RestGrowth, inNation = basic > other, nationKnown = basic is not null && other is not null;
            string nationally = nationKnown ? Invariant($" Nationally basic research then rose by {basic:0.0} %, {(beside == ResearchSpending.Total ? "all" : beside)} research by {other:0.0} %.") : "";
            return new Assessment(
                inLine || inNation ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                Invariant($"The rise of the whole line shows no priority within it. Read by its line for basic research, which the memo does not cite: {split.BasicGrowth:0} % more against {split.RestGrowth:0.0} % for the rest, so that its share goes from {split.ShareBefore:0.0} to {split.Share:0.0} %.{nationally} Of the {(nationKnown ? "two measures" : "one measure known")} {(inLine ? 1 : 0) + (inNation ? 1 : 0)} favour basic research."),
                new Measurement(split.BasicGrowth - split.RestGrowth, "percentage points above the rest of the line"));
        }
    }

    /// <summary>Mean growth of basic research over the years before a year, per cent; <see langword="null"/> where one of them is missing.</summary>
    /// <param name="spending">What is known of the spending.</param>
    /// <param name="year">The year after them.</param>
    /// <param name="years">How many years.</param>
    public static double? PaceBefore(ResearchSpending spending, int year, int years)
    {
        double?[] before = [.. Enumerable.Range(year - years, years).Select(each => spending.GrowthOf(ResearchSpending.Basic, each))];
        return Array.TrueForAll(before, growth => growth is not null) ? before.Average() : null;
    }

    private static Assessment Redoubled(ResearchSpending known, int years)
    {
        if (known.LastYear is not int year || PaceBefore(known, year, years) is not double pace)
        {
            return new Assessment(Standing.NotTestableHere, $"Years of growth in a row that are needed, and were not public: {years + 1}.");
        }

        double basic = known.GrowthOf(ResearchSpending.Basic, year)!.Value, total = known.GrowthOf(ResearchSpending.Total, year)!.Value;
        bool ofAll = basic > total, ofOwn = basic > pace;
        string before = years == 1 ? Invariant($"the growth of {year - 1} was") : Invariant($"the mean of the {years} years before is");
        return new Assessment(
            known.Choices.Text("redoubling.measure") switch
            {
                "share" => ofAll ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                "pace" => ofOwn ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                _ => (ofAll, ofOwn) switch { (true, true) => Standing.Supported, (false, false) => Standing.Contradicted, _ => Standing.Open },
            },
            Invariant($"In {year} basic research rose by {basic:0.0} %, all research by {total:0.0} %, so that it {(ofAll ? "gained on" : "did not gain on")} other research{(known.BasicShareOf(year) is double share ? Invariant($" (its share is {share:0.00} %)") : "")}. It {(ofOwn ? "sped up" : "did not speed up")}: {before} {pace:0.0} %."),
            new Measurement(basic, Invariant($"% more basic research in {year}")));
    }

    private static string Doubled(ResearchSpending spending)
    {
        IReadOnlyList<Outlay> finals = Finals(spending);
        return finals is [.., Outlay last] && finals.LastOrDefault(row => row.BillionYuan * 2 <= last.BillionYuan) is Outlay half
            ? Invariant($"The outlay of {last.Year} is {last.BillionYuan / half.BillionYuan:0.0} times that of {half.Year}.")
            : "The outlay has not doubled within the record.";
    }

    private static string Grew(ResearchSpending spending)
    {
        IReadOnlyList<Outlay> finals = Finals(spending);
        int pairs = Math.Max(finals.Count - 1, 0), rises = finals.Zip(finals.Skip(1)).Count(pair => pair.Second.BillionYuan > pair.First.BillionYuan);
        return rises == pairs ? $"It grew from each year of the record to the next, {rises} times." : $"It grew {rises} times from one year of the record to the next, and {pairs - rises} times it did not.";
    }

    private static IReadOnlyList<Outlay> Finals(ResearchSpending spending) => [.. spending.Series(ResearchSpending.Basic).Where(row => row.IsFinal)];

    private static string Abroad(ResearchSpending spending)
    {
        BasicShare? own = spending.Shares.Where(row => row.Economy == "China" && spending.Shares.Any(other => other.Economy != "China" && other.Year == row.Year)).MaxBy(row => row.Year);
        List<BasicShare> others = [.. spending.Shares.Where(row => row.Economy != "China" && row.Year == own?.Year)];
        return own is null
            ? ""
            : Invariant($" In {own.Year} the shares of {others.Count} other large economies were {others.Min(row => row.Percent) / own.Percent:0.0} to {others.Max(row => row.Percent) / own.Percent:0.0} times China's.");
    }

    private static string Missed(ResearchSpending spending)
    {
        List<string> missed = [.. spending.Aims.OrderBy(aim => aim.TargetYear).Select(aim => (Aim: aim, Share: spending.BasicShareOf(aim.TargetYear)))
            .Where(pair => pair.Share < pair.Aim.Percent).Select(pair => Invariant($"{pair.Share:0.0} % in {pair.Aim.TargetYear} where {pair.Aim.Percent:0} were aimed at"))];
        return missed.Count == 0 ? "No aim was missed." : $"The share of basic research fell short of what ministers aimed at: {string.Join(", ", missed)}.";
    }
}
