using System.Collections.Immutable;
using Workbook.Memo.Science;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Science;

public sealed class SpendingVerdictTests
{
    private static readonly DateOnly Known = new(2024, 3, 9);

    [Theory]
    [InlineData(15.1, Standing.Supported)]
    [InlineData(15, Standing.Open)]
    [InlineData(10.1, Standing.Open)]
    [InlineData(10, Standing.Contradicted)]
    [InlineData(-1, Standing.Contradicted)]
    public void C76_RestsOnTheRestOfResearch_AndOnThePaceBefore(double lastGrowth, Standing expected)
    {
        // All research grows by 10 % in each year, basic research by 15 in the five before.
        Verdict verdict = SpendingVerdicts.C76(Spending([.. Grown(2018, 2022, 15), .. Grown(2023, 2023, lastGrowth)]));

        Assert.Equal((expected, expected), Standings(verdict));
        Assert.Equal(lastGrowth, verdict.AtMemo.Measured!.Value, 9);
    }

    // All research grows by 10 %, basic research by 5 in the five years before and then by so much.
    [Theory]
    [InlineData(10.1, Standing.Supported)]
    [InlineData(10, Standing.Open)]
    [InlineData(5.1, Standing.Open)]
    [InlineData(5, Standing.Contradicted)]
    public void C76_SpeedingUpWithoutGainingOnTheRest_IsNotEnough(double lastGrowth, Standing expected) =>
        Assert.Equal(expected, SpendingVerdicts.C76(Spending([.. Grown(2018, 2022, 5), .. Grown(2023, 2023, lastGrowth)])).Now.Standing);

    // Growth of 15 in the years before, of 10 in all research.
    [Theory]
    [InlineData("share", 10.1, Standing.SupportedUnderStatedReading)]
    [InlineData("share", 10, Standing.Contradicted)]
    [InlineData("pace", 15.1, Standing.SupportedUnderStatedReading)]
    [InlineData("pace", 15, Standing.Contradicted)]
    public void C76_OneComparisonAlone_CanBeChosen(string measure, double lastGrowth, Standing expected)
    {
        ResearchSpending spending = Spending([.. Grown(2018, 2022, 15), .. Grown(2023, 2023, lastGrowth)]);

        Assert.Equal(expected, SpendingVerdicts.C76(spending with { Choices = spending.Choices.With("redoubling.measure", measure) }).Now.Standing);
    }

    [Fact]
    public void C76_WithAYearMissingFromThePace_IsNotTested() => Assert.Equal(
        Standing.NotTestableHere, SpendingVerdicts.C76(Spending([.. Grown(2019, 2022, 15), .. Grown(2023, 2023, 12)])).Now.Standing);

    // Growth of 15, 15, 15, 15 and 11, and then 12.
    [Theory]
    [InlineData(5, Standing.Open, "the mean of the 5 years before is 14.2 %")]
    [InlineData(1, Standing.Supported, "the growth of 2022 was 11.0 %")]
    [InlineData(6, Standing.NotTestableHere, "and were not public: 7")]
    public void C76_WithAnotherNumberOfYearsBefore_IsHeldAgainstTheirMeanAlone(int years, Standing expected, string reason)
    {
        ResearchSpending spending = Spending([.. Grown(2018, 2021, 15), .. Grown(2022, 2022, 11), .. Grown(2023, 2023, 12)]);
        Verdict verdict = SpendingVerdicts.C76(spending, years), chosen = SpendingVerdicts.C76(spending with { Choices = spending.Choices.With("redoubling.years", years) });

        Assert.Equal((expected, expected), (verdict.Now.Standing, chosen.Now.Standing));
        Assert.Contains(reason, verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C76_AReadingThatHeldAndNoLongerDoes_IsOvertaken()
    {
        Outlay[] last = [.. Grown(2024, 2024, 3)];

        Assert.Equal(
            (Standing.Supported, Standing.OvertakenByEvents),
            Standings(SpendingVerdicts.C76(Spending([.. Grown(2018, 2022, 15), .. Grown(2023, 2023, 16), .. last.Select(row => row with { KnownFrom = PolicyMemo.Date.AddDays(1) })]))));
    }

    // Final outlays of three years.
    [Theory]
    [InlineData(50, 60, 100, "The outlay of 2023 is 2.0 times that of 2021. It grew from each year of the record to the next, 2 times.")]
    [InlineData(60, 50, 99, "The outlay has not doubled within the record. It grew 1 times from one year of the record to the next, and 1 times it did not.")]
    [InlineData(60, 60, 50, "The outlay has not doubled within the record. It grew 0 times from one year of the record to the next, and 2 times it did not.")]
    public void C76_SaysWhetherTheOutlayGrewAndDoubled(double first, double second, double third, string expected) => Assert.Equal(
        expected,
        SpendingVerdicts.C76(Spending([.. new[] { first, second, third }.Select((sum, i) => new Outlay(2021 + i, "final", ResearchSpending.Basic, sum, null, Known))])).EvidenceFor);

    [Fact]
    public void C76_AYearPublishedAfterTheMemo_CountsOnlyNow()
    {
        Outlay[] last = [.. Grown(2023, 2023, 16)];
        Verdict verdict = SpendingVerdicts.C76(Spending([.. Grown(2018, 2022, 15), .. last.Select(row => row with { KnownFrom = PolicyMemo.Date.AddDays(1) })]));

        Assert.Equal((Standing.NotTestableHere, Standing.Supported), Standings(verdict));
    }

    [Fact]
    public void C76_NamesTheAimsThatWereMissed_AndNoneThatWasMet()
    {
        // 60 of 1,000 are 6 %: below an aim of 8, at an aim of 6.
        ResearchSpending spending = Spending(new Outlay(2025, "final", ResearchSpending.Basic, 60, null, Known), new Outlay(2025, "final", ResearchSpending.Total, 1000, null, Known)) with
        {
            Aims = [new ShareAim(2025, 8, "a minister", Known), new ShareAim(2025, 6, "another", Known)],
        };

        Assert.Contains("6.0 % in 2025 where 8 were aimed at.", SpendingVerdicts.C76(spending).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void GrowthOf_APreliminaryFigure_IsNotComputedFromAFinalOne()
    {
        ResearchSpending spending = Spending(
            new Outlay(2021, "final", ResearchSpending.Basic, 100, null, Known), new Outlay(2022, "final", ResearchSpending.Basic, 110, null, Known),
            new Outlay(2023, "preliminary", ResearchSpending.Basic, 112, null, Known));

        Assert.Equal(10, spending.GrowthOf(ResearchSpending.Basic, 2022)!.Value, 9);
        Assert.Null(spending.GrowthOf(ResearchSpending.Basic, 2023));
    }

    [Fact]
    public void Of_TakesTheFinalFigure_OnceItIsKnown()
    {
        ResearchSpending spending = Spending(
            new Outlay(2023, "preliminary", ResearchSpending.Basic, 221.2, 9.3, Known), new Outlay(2023, "final", ResearchSpending.Basic, 225.91, null, new DateOnly(2024, 11, 14)));

        Assert.Equal(221.2, spending.KnownOn(PolicyMemo.Date).Of(ResearchSpending.Basic, 2023)!.BillionYuan);
        Assert.Equal(225.91, spending.Of(ResearchSpending.Basic, 2023)!.BillionYuan);
    }

    // Announced were so many billion and so much growth, of 1,000 spent by the nation.
    [Theory]
    [InlineData(501, 10.0, Standing.Supported)]
    [InlineData(500, 10.0, Standing.Contradicted)]
    [InlineData(501, 9.4, Standing.Contradicted)]
    [InlineData(501, 9.5, Standing.Supported)]
    [InlineData(501, 10.5, Standing.Supported)]
    [InlineData(501, 10.6, Standing.Contradicted)]
    [InlineData(501, null, Standing.Contradicted)]
    public void C79_ASumUpToHalfOfNationalSpendingOrAnotherRise_IsNotTheRiseClaimed(double announced, double? growth, Standing expected)
    {
        ResearchSpending spending = Spending(new Outlay(2023, "preliminary", ResearchSpending.Total, 1000, 8, Known)) with
        {
            Budget = [new BudgetLine(2024, "budget", ResearchSpending.Science, announced, growth, Known)],
        };

        Assert.Equal((expected, expected), Standings(SpendingVerdicts.C79(spending)));
    }

    [Theory]
    [InlineData("rise.national", 40, 10, Standing.Supported)]
    [InlineData("rise.national", 41, 10, Standing.Contradicted)]
    [InlineData("figure.about", 5, 10, Standing.Contradicted)] // The sum is too small.
    public void C79_WhatIsNational_IsChosen(string choice, int value, double growth, Standing expected)
    {
        ResearchSpending spending = Spending(new Outlay(2023, "preliminary", ResearchSpending.Total, 1000, 8, Known)) with
        {
            Budget = [new BudgetLine(2024, "budget", ResearchSpending.Science, 401, growth, Known)],
        };

        Assert.Equal(expected, SpendingVerdicts.C79(spending with { Choices = spending.Choices.With(choice, value) }).Now.Standing);
    }

    [Theory]
    [InlineData(9.0, Standing.Contradicted)]
    [InlineData(9.1, Standing.Supported)]
    public void C79_WhatAboutAllows_IsChosen(double growth, Standing expected)
    {
        ResearchSpending spending = Spending(new Outlay(2023, "preliminary", ResearchSpending.Total, 1000, 8, Known)) with
        {
            Budget = [new BudgetLine(2024, "budget", ResearchSpending.Science, 600, growth, Known)],
        };
        Verdict verdict = SpendingVerdicts.C79(spending with { Choices = spending.Choices.With("figure.about", 9) });

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.StartsWith("A rise of 9 % was announced", verdict.EvidenceFor, StringComparison.Ordinal);
    }

    [Fact]
    public void C79_WithoutASumAnnouncedOrNationalSpending_CannotBeTested()
    {
        Outlay national = new(2023, "preliminary", ResearchSpending.Total, 1000, 8, Known);
        BudgetLine announced = new(2024, "budget", ResearchSpending.Science, 501, 10, Known);

        Assert.Equal(Standing.NotTestableHere, SpendingVerdicts.C79(Spending(national)).Now.Standing);
        Assert.Equal(Standing.NotTestableHere, SpendingVerdicts.C79(Spending(national) with { Budget = [announced with { BillionYuan = null }] }).Now.Standing);
        Assert.Equal(Standing.NotTestableHere, SpendingVerdicts.C79(Spending(national with { Year = 2022 }) with { Budget = [announced] }).Now.Standing);
        BudgetLine late = announced with { KnownFrom = PolicyMemo.Date.AddDays(1) };
        Assert.Equal(Standing.NotTestableHere, SpendingVerdicts.C79(Spending(national) with { Budget = [late] }).AtMemo.Standing);
    }

    [Fact]
    public void C79_StatesTheOutturnAgainstTheYearBefore_NotAgainstTheBudget()
    {
        // 110 at +10 % imply 100 spent before; 104 spent are +4.0 %, although only 94.5 % of the budget.
        ResearchSpending spending = Spending(new Outlay(2023, "final", ResearchSpending.Total, 1000, 8, Known)) with
        {
            Budget = [new BudgetLine(2024, "budget", ResearchSpending.Science, 110, 10, Known), new BudgetLine(2024, "outturn", ResearchSpending.Science, 104, null, new DateOnly(2025, 3, 31))],
        };

        Assert.StartsWith("Spent were 104.0 billion, 4.0 % more", SpendingVerdicts.C79(spending).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24, 20, 8.75, Standing.SupportedUnderStatedReading)] // Basic 20 → 24 is +20 %; the rest 80 → 87 is +8.75 %.
    [InlineData(21, 5, 12.5, Standing.Contradicted)] // Basic 20 → 21 is +5 %; the rest 80 → 90 is +12.5 %.
    public void C80_ComparesBasicResearchWithTheRestOfItsLine(double basic, double basicGrowth, double rest, Standing expected)
    {
        // The line goes from 100 to 111.
        ResearchSpending spending = Spending() with
        {
            Budget = Line(111, 11, basic, basicGrowth),
        };

        Assert.Equal(rest, BudgetSplit.Of(spending, 2024)!.RestGrowth, 9);
        Assert.Equal(expected, SpendingVerdicts.C80(spending).AtMemo.Standing);
    }

    // The line grows by ten per cent, from 100; 20 of it were basic research.
    [Theory]
    [InlineData(22.01, 10.05, Standing.SupportedUnderStatedReading)]
    [InlineData(22, 10, Standing.Contradicted)]
    public void C80_BasicResearchThatGrowsNoFasterThanTheRest_Contradicts(double basic, double basicGrowth, Standing expected) =>
        Assert.Equal(expected, SpendingVerdicts.C80(Spending() with { Budget = Line(110, 10, basic, basicGrowth) }).AtMemo.Standing);

    // All national spending grew by eight per cent, and basic research so much; in the line it grew by so much, and the line by 11.
    [Theory]
    [InlineData(8, 24, 20, Standing.SupportedUnderStatedReading, 1)]
    [InlineData(8.1, 24, 20, Standing.SupportedUnderStatedReading, 2)]
    [InlineData(8.1, 21, 5, Standing.SupportedUnderStatedReading, 1)]
    [InlineData(8, 21, 5, Standing.Contradicted, 0)]
    public void C80_OneOfTwoMeasures_IsHalf_AndNoneContradicts(double national, double basic, double basicGrowth, Standing expected, int favour)
    {
        DateOnly later = new(2025, 1, 23);
        Outlay[] outlays = [new(2024, "final", ResearchSpending.Basic, 240, national, later), new(2024, "final", ResearchSpending.Total, 3600, 8, later)];
        Verdict verdict = SpendingVerdicts.C80(Spending(outlays) with { Budget = Line(111, 11, basic, basicGrowth) });

        Assert.Equal((basicGrowth > 11 ? Standing.SupportedUnderStatedReading : Standing.Contradicted, expected), Standings(verdict));
        Assert.EndsWith($"Of the two measures {favour} favour basic research.", verdict.Now.Reason, StringComparison.Ordinal);
        Assert.EndsWith($"Of the one measure known {(basicGrowth > 11 ? 1 : 0)} favour basic research.", verdict.AtMemo.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("total", Standing.SupportedUnderStatedReading)]
    [InlineData("applied", Standing.Contradicted)]
    public void C80_WhatBasicResearchIsSetBeside_IsChosen(string beside, Standing expected)
    {
        Outlay[] outlays = [new(2024, "final", ResearchSpending.Basic, 240, 10, Known), new(2024, "final", ResearchSpending.Total, 3600, 8, Known), new(2024, "final", ResearchSpending.Applied, 400, 17, Known)];
        ResearchSpending spending = Spending(outlays) with { Budget = Line(111, 11, 21, 5) };

        Verdict verdict = SpendingVerdicts.C80(spending with { Choices = spending.Choices.With("priority.beside", beside) });

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.Contains(beside == "total" ? "rose by 10.0 %, all research by 8.0 %." : "rose by 10.0 %, applied research by 17.0 %.", verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C80_BasicResearchAlone_IsNoSecondMeasure() => Assert.EndsWith(
        "to 21.6 %. Of the one measure known 1 favour basic research.",
        SpendingVerdicts.C80(Spending(new Outlay(2024, "final", ResearchSpending.Basic, 240, 10, Known)) with { Budget = Line(111, 11, 24, 20) }).Now.Reason, StringComparison.Ordinal);

    [Fact]
    public void C76_SetsChinasShareBesideOthersOfTheLastYearThatBothHave()
    {
        BasicShare Share(string economy, int year, double percent) => new(economy, year, percent, Known);
        ResearchSpending spending = Spending() with
        {
            Shares = [Share("China", 2009, 1), Share("France", 2009, 9), Share("China", 2011, 4), Share("France", 2011, 20), Share("Japan", 2011, 12), Share("China", 2025, 7), Share("Japan", 2024, 99)],
        };

        Assert.Contains("In 2011 the shares of 2 other large economies were 3.0 to 5.0 times China's.", SpendingVerdicts.C76(spending).EvidenceAgainst, StringComparison.Ordinal);
        Assert.DoesNotContain("large economies", SpendingVerdicts.C76(Spending()).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C80_SaysWhatLaterBudgetsHave()
    {
        ResearchSpending spending = Spending() with
        {
            Budget = [.. Line(111, 11, 24, 20), new(2026, "budget", ResearchSpending.Science, 400, 10, Known), new(2026, "budget", ResearchSpending.BasicLine, null, 4, Known)],
        };

        Assert.Equal("The budget of 2026 has basic research rise by 4.0 %, the whole line by 10 %.", SpendingVerdicts.C80(spending).EvidenceFor);
    }

    [Fact]
    public void C80_WithoutALineForBasicResearch_IsNotTested() => Assert.Equal(
        Standing.NotTestableHere,
        SpendingVerdicts.C80(Spending() with { Budget = [new BudgetLine(2024, "budget", ResearchSpending.Science, 111, 11, Known)] }).Now.Standing);

    private static ResearchSpending Spending(params Outlay[] outlays) => new([.. outlays], [], [], [], [], []);

    private static ImmutableArray<BudgetLine> Line(double all, double allGrowth, double basic, double basicGrowth) =>
        [new(2024, "budget", ResearchSpending.Science, all, allGrowth, Known), new(2024, "budget", ResearchSpending.BasicLine, basic, basicGrowth, Known)];

    private static IEnumerable<Outlay> Grown(int first, int last, double basicGrowth) => Enumerable.Range(first, last - first + 1).SelectMany(year => new[]
    {
        new Outlay(year, "final", ResearchSpending.Basic, 60, basicGrowth, Known), new Outlay(year, "final", ResearchSpending.Total, 1000, 10, Known),
    });
}
