using Workbook.Memo.Players;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Players;

public class CapitalVerdictTests
{
    private static readonly Growth[] Slowing = [new(2018, 6, Given.Late), new(2019, 6, Given.Late), new(2022, 3, Given.Late), new(2023, 5, Given.Late)];

    [Fact]
    public void C31_VentureFell_ButNoGrowthWasPublic_HoldsForThatHalf()
    {
        var evidence = new PlayersEvidence { Ventures = [Given.Venture("A", "2021", 100), Given.Venture("A", "2022", 60)], Growth = [.. Slowing] };

        Verdict verdict = CapitalVerdicts.C31(evidence);

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.Supported), Standings(verdict));
        Assert.Equal(-40, verdict.Now.Measured!.Value, 9);
        Assert.Contains("−2.0 percentage points", verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C31_OneProviderUpAndOneDown_IsAReading()
    {
        var evidence = new PlayersEvidence
        {
            Ventures = [Given.Venture("A", "2021", 100), Given.Venture("A", "2022", 60), Given.Venture("B", "2022", 10), Given.Venture("B", "2023", 11)],
        };

        Assert.Equal(Standing.SupportedUnderStatedReading, CapitalVerdicts.C31(evidence).Now.Standing);
        Assert.Equal(Standing.Open, CapitalVerdicts.C31(evidence with { Ventures = [.. evidence.Ventures, Given.Venture("C", "2022", 10), Given.Venture("C", "2023", 11)] }).Now.Standing);
    }

    [Fact]
    public void C31_TablesThatPullOneProvidersBooks_AreOneProvider_ByItsMedian()
    {
        var evidence = new PlayersEvidence
        {
            Ventures =
            [
                Given.Venture("A", "2021", 100), Given.Venture("A", "2022", 60), Given.Venture("A (pulled)", "2021", 100), Given.Venture("A (pulled)", "2022", 80),
                Given.Venture("B", "2021", 100), Given.Venture("B", "2022", 110),
            ],
        };

        Assert.Equal([-30, 10], CapitalVerdicts.VentureByProvider(evidence).Select(change => Math.Round(change, 9)));
    }

    [Fact]
    public void C31_WhatADownturnIs_AndFromWhen_AreChoices()
    {
        // A fall by 40, and a year before by half.
        var evidence = new PlayersEvidence { Ventures = [Given.Venture("A", "2020", 200), Given.Venture("A", "2021", 100), Given.Venture("A", "2022", 60)] };
        Standing Of(PlayersEvidence given) => CapitalVerdicts.C31(given).AtMemo.Standing;

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.Contradicted), (Of(evidence.Choosing("venture.fall", 40)), Of(evidence.Choosing("venture.fall", 40.1))));
        Assert.Equal(Standing.SupportedUnderStatedReading, Of(evidence.Choosing("venture.from", 2021).Choosing("venture.fall", 45)));
        Assert.Equal(Standing.Open, Of(evidence.Choosing("venture.from", 2023)));
    }

    [Theory]
    [InlineData("growth.before", 2018, Standing.Contradicted)] // 4 up to 2018, and 5 since.
    [InlineData("growth.before", 2019, Standing.Supported)] // 6 up to 2019.
    [InlineData("growth.since", 2023, Standing.Contradicted)] // 7 since.
    public void C31_WhichYearsOfGrowthAreCompared_IsAChoice(string choice, int year, Standing standing)
    {
        var evidence = new PlayersEvidence
        {
            Ventures = [Given.Venture("A", "2021", 100), Given.Venture("A", "2022", 60)],
            Growth = [new Growth(2018, 4, Given.Early), new Growth(2019, 8, Given.Early), new Growth(2022, 3, Given.Early), new Growth(2023, 7, Given.Early)],
        };

        Assert.Equal(standing, CapitalVerdicts.C31(evidence.Choosing(choice, year)).AtMemo.Standing);
    }

    [Theory]
    [InlineData(99.9, 99.9, Standing.SupportedUnderStatedReading)]
    [InlineData(99.9, 100, Standing.SupportedUnderStatedReading)]
    [InlineData(100, 100, Standing.Contradicted)]
    public void C31_ADownturn_IsAFallByEveryProvider_AndNoneIsAFallByNone(double one, double other, Standing standing)
    {
        var evidence = new PlayersEvidence
        {
            Ventures = [Given.Venture("A", "2021", 100), Given.Venture("A", "2022", one), Given.Venture("B", "2021", 100), Given.Venture("B", "2022", other)],
        };

        Assert.Equal(standing, CapitalVerdicts.C31(evidence).AtMemo.Standing);
    }

    [Theory]
    [InlineData(5.9, Standing.Supported)]
    [InlineData(6, Standing.Contradicted)]
    public void C31_AFallWithoutASlowingEconomy_ContradictsIt(double since, Standing standing)
    {
        var evidence = new PlayersEvidence
        {
            Ventures = [Given.Venture("A", "2021", 100), Given.Venture("A", "2022", 60)],
            Growth = [new Growth(2019, 6, Given.Early), new Growth(2020, 2, Given.Early), new Growth(2021, 8, Given.Early), new Growth(2022, since, Given.Early)],
        };

        Assert.Equal(standing, CapitalVerdicts.C31(evidence).AtMemo.Standing);
    }

    [Theory]
    [InlineData(99, "Falls: A 2021 to 2022", "Rises: none")]
    [InlineData(100, "Falls: none", "Rises: A 2021 to 2022")]
    public void C31_NoChange_IsToldAmongTheRises(double second, string falls, string rises)
    {
        Verdict verdict = CapitalVerdicts.C31(new PlayersEvidence { Ventures = [Given.Venture("A", "2021", 100), Given.Venture("A", "2022", second)] });

        Assert.StartsWith(falls, verdict.EvidenceFor, StringComparison.Ordinal);
        Assert.StartsWith(rises, verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C31_ChangesBefore2022_LeaveItOpen() => Assert.Equal(
        Standing.Open, CapitalVerdicts.C31(new PlayersEvidence { Ventures = [Given.Venture("A", "2020", 100), Given.Venture("A", "2021", 60)] }).Now.Standing);

    [Fact]
    public void OfVenture_ComparesOnlyWithinAProviderAndTheSamePartOfTheYear()
    {
        var evidence = new PlayersEvidence
        {
            Ventures =
            [
                Given.Venture("A", "2021", 100), Given.Venture("B", "2022", 10), Given.Venture("A", "2023", 50),
                Given.Venture("A", "2023 Jan-Aug", 20), Given.Venture("A", "2024 Jan-Aug", 15), Given.Venture("A", "2024-Q1", 9),
                Given.Venture("C", "2023", -27.4, measure: "change in investment"), Given.Venture("D", "2023", 1202, measure: "companies founded"),
            ],
        };

        Assert.Equal(
            [new CapitalChange("C", "2022 to 2023", -27.4), new CapitalChange("A", "2023 Jan-Aug to 2024 Jan-Aug", -25)],
            CapitalChange.OfVenture(evidence).Select(change => change with { Percent = Math.Round(change.Percent, 9) }));
    }

    [Fact]
    public void C31_AChangedSourceRow_ChangesTheVerdict()
    {
        var evidence = new PlayersEvidence { Ventures = [Given.Venture("A", "2021", 100), Given.Venture("A", "2022", 60)] };

        Assert.NotEqual(
            CapitalVerdicts.C31(evidence).Now.Standing,
            CapitalVerdicts.C31(evidence with { Ventures = evidence.Ventures.SetItem(1, Given.Venture("A", "2022", 101)) }).Now.Standing);
    }

    [Theory]
    [InlineData(0, 0, Standing.Open)]
    [InlineData(3, 0, Standing.Open)]
    [InlineData(3, 2, Standing.Open)]
    [InlineData(4, 0, Standing.SupportedUnderStatedReading)]
    [InlineData(4, 3, Standing.SupportedUnderStatedReading)]
    [InlineData(3, 3, Standing.Contradicted)]
    [InlineData(0, 3, Standing.Contradicted)]
    [InlineData(0, 2, Standing.Open)]
    public void C32_ManyIsMostOfTheSixBestKnown_AndHalfOnRecordWithOthersContradicts(int backed, int others, Standing standing)
    {
        var evidence = new PlayersEvidence
        {
            Backings =
            [
                .. Enumerable.Range(0, 2 * backed).Select(i => new Backing($"start-up {i / 2}", i % 2 == 0 ? "Alibaba" : "a fund", Given.Early)),
                .. Enumerable.Range(0, others).Select(i => new Backing($"other {i}", "a fund", Given.Early)),
            ],
        };

        Assert.Equal(standing, CapitalVerdicts.C32(evidence).AtMemo.Standing);
    }

    [Fact]
    public void C32_WhoIsBigAndHowManyAreMany_AreChoices()
    {
        var evidence = new PlayersEvidence { Backings = [.. Enumerable.Range(1, 4).Select(i => new Backing($"start-up {i}", i == 1 ? "Tencent" : "Alibaba", Given.Early))] };
        Standing Of(PlayersEvidence given) => CapitalVerdicts.C32(given).AtMemo.Standing;

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.Open), (Of(evidence), Of(evidence.Choosing("backers.big", "Alibaba"))));
        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.Open), (Of(evidence.Choosing("startups.group", 7)), Of(evidence.Choosing("startups.group", 8))));
        Assert.Equal(Standing.Open, Of(evidence.Choosing("startups.many", 75)));
        Assert.Equal(Standing.Contradicted, Of(evidence.Choosing("backers.big", "Tencent")));
    }

    [Fact]
    public void C33_Doubt_IsInNoTable_AndMoneyIsToldOnBothSides()
    {
        var evidence = new PlayersEvidence { Investments = [Given.Money("x", "China", 2021, 100), Given.Money("x", "China", 2023, 30), Given.Money("x", "China", 2024, 33)] };

        Verdict verdict = CapitalVerdicts.C33(evidence);

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), Standings(verdict));
        Assert.EndsWith("x 2021 to 2023: −70 %.", verdict.EvidenceFor, StringComparison.Ordinal);
        Assert.EndsWith("x 2023 to 2024: +10 %.", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }
}
