using Workbook.Publishing;
using Workbook.Memo.Players;

namespace Workbook.Memo.Tests.Players;

public class CapitalVerdictTests
{
    private static readonly Growth[] Slowing = [new(2018, 6, Given.Late), new(2019, 6, Given.Late), new(2022, 3, Given.Late), new(2023, 5, Given.Late)];

    [Fact]
    public void C31_VentureFell_ButNoGrowthWasPublic_HoldsForThatHalf()
    {
        var evidence = new PlayersEvidence { Ventures = [Given.Venture("A", "2021", 100), Given.Venture("A", "2022", 60)], Growth = [.. Slowing] };

        Verdict verdict = CapitalVerdicts.C31(evidence);

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.Supported), (verdict.AtMemo.Standing, verdict.Now.Standing));
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

    [Fact]
    public void C31_AllProvidersUp_ContradictsIt() =>
        Assert.Equal(Standing.Contradicted, CapitalVerdicts.C31(new PlayersEvidence { Ventures = [Given.Venture("A", "2021", 100), Given.Venture("A", "2022", 160)] }).Now.Standing);

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

        Assert.Equal((Standing.NotTestableHere, Standing.Open), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.Equal(-70, verdict.Now.Measured!.Value, 9);
    }

    [Fact]
    public void C33_MoneyThatRoseEverywhere_SpeaksAgainst()
    {
        var evidence = new PlayersEvidence { Investments = [Given.Money("x", "China", 2021, 100), Given.Money("x", "China", 2023, 130)] };

        Assert.Equal(Standing.Contradicted, CapitalVerdicts.C33(evidence).Now.Standing);
    }
}
