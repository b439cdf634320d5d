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
        Assert.Contains("-2.0 percentage points", verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C31_OneProviderUpAndOneDown_LeavesItOpen()
    {
        var evidence = new PlayersEvidence
        {
            Ventures = [Given.Venture("A", "2021", 100), Given.Venture("A", "2022", 60), Given.Venture("B", "2022", 10), Given.Venture("B", "2023", 11)],
        };

        Assert.Equal(Standing.Open, CapitalVerdicts.C31(evidence).Now.Standing);
    }

    [Theory]
    [InlineData(99.9, 99.9, Standing.SupportedUnderStatedReading)]
    [InlineData(99.9, 100, Standing.Open)]
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
    [InlineData(6, Standing.Open)]
    public void C31_AFallWithoutASlowingEconomy_LeavesItOpen(double since, Standing standing)
    {
        var evidence = new PlayersEvidence
        {
            Ventures = [Given.Venture("A", "2021", 100), Given.Venture("A", "2022", 60)],
            Growth = [new Growth(2019, 6, Given.Early), new Growth(2020, 2, Given.Early), new Growth(2021, 8, Given.Early), new Growth(2022, since, Given.Early)],
        };

        Assert.Equal(standing, CapitalVerdicts.C31(evidence).AtMemo.Standing);
    }

    [Fact]
    public void C31_ChangesBefore2022_CannotTestIt() => Assert.Equal(
        Standing.NotTestableHere, CapitalVerdicts.C31(new PlayersEvidence { Ventures = [Given.Venture("A", "2020", 100), Given.Venture("A", "2021", 60)] }).Now.Standing);

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
    [InlineData(0, Standing.NotTestableHere)]
    [InlineData(3, Standing.Open)]
    [InlineData(4, Standing.SupportedUnderStatedReading)]
    public void C32_ManyIsMostOfTheSixBestKnown(int backed, Standing standing)
    {
        var evidence = new PlayersEvidence { Backings = [.. Enumerable.Range(0, 2 * backed).Select(i => new Backing($"start-up {i / 2}", i % 2 == 0 ? "Alibaba" : "Tencent", Given.Early))] };

        Assert.Equal(standing, CapitalVerdicts.C32(evidence).AtMemo.Standing);
    }

    [Fact]
    public void C33_MoneyThatFell_FitsDoubtAndProvesNothing()
    {
        var evidence = new PlayersEvidence { Investments = [Given.Money("x", "China", 2021, 100, Given.Late), Given.Money("x", "China", 2023, 30, Given.Late)] };

        Verdict verdict = CapitalVerdicts.C33(evidence);

        Assert.Equal((Standing.NotTestableHere, Standing.Open), Standings(verdict));
        Assert.Equal(-70, verdict.Now.Measured!.Value, 9);
    }

    [Theory]
    [InlineData(99.9, 130, Standing.Open)]
    [InlineData(100, 130, Standing.Contradicted)]
    public void C33_MoneyThatFellNowhere_SpeaksAgainst(double one, double other, Standing standing)
    {
        var evidence = new PlayersEvidence
        {
            Investments =
            [
                Given.Money("x", "China", 2021, 100), Given.Money("x", "China", 2023, one),
                Given.Money("y", "China", 2021, 100), Given.Money("y", "China", 2023, other),
            ],
        };

        Assert.Equal(standing, CapitalVerdicts.C33(evidence).AtMemo.Standing);
    }
}
