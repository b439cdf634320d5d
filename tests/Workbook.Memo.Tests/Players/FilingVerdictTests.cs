using Workbook.Memo.Players;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Players;

public class FilingVerdictTests
{
    private static readonly Filing Statement = Given.Filed(190, "2024-08-12", "2024-08-13", "more than", "official statement");

    [Fact]
    public void C29_AnOfficialCountAboveTheMemos_SupportsItAsAFloorForServices()
    {
        Assessment assessment = FilingVerdicts.C29(new PlayersEvidence { Filings = [Statement] }).AtMemo;

        Assert.Equal((Standing.SupportedUnderStatedReading, 190.0), (assessment.Standing, assessment.Measured!.Value));
        Assert.Contains("not as models approved", assessment.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(180, Standing.SupportedUnderStatedReading)]
    [InlineData(179, Standing.Contradicted)]
    public void C29_ALowerCount_ContradictsIt(int services, Standing standing) =>
        Assert.Equal(standing, FilingVerdicts.C29(new PlayersEvidence { Filings = [Statement with { Services = services }] }).AtMemo.Standing);

    [Theory]
    [InlineData("2024-08-31", Standing.Contradicted)]
    [InlineData("2024-09-01", Standing.NotTestableHere)]
    public void C29_ACountOfADayAfterAugust_IsNoCountOfAugust(string day, Standing standing) =>
        Assert.Equal(standing, FilingVerdicts.C29(new PlayersEvidence { Filings = [Given.Filed(150, day, "2024-09-18")] }).AtMemo.Standing);

    [Fact]
    public void C29_LocalRegistrations_AreNoEvidence()
    {
        var evidence = new PlayersEvidence
        {
            Filings = [Given.Filed(400, "2024-08-31", "2024-09-01", counts: "applications registered")],
        };

        Assert.Equal(Standing.NotTestableHere, FilingVerdicts.C29(evidence).Now.Standing);
    }

    [Fact]
    public void C29_ACountPublishedLater_CountsOnlyNow()
    {
        Verdict verdict = FilingVerdicts.C29(new PlayersEvidence { Filings = [Given.Filed(190, "2024-07-31", "2024-12-02")] });

        Assert.Equal((Standing.NotTestableHere, Standing.SupportedUnderStatedReading), Standings(verdict));
    }

    [Theory]
    [InlineData(50, Standing.SupportedUnderStatedReading)]
    [InlineData(49, Standing.Contradicted)]
    public void C30_ManyMakersMeansAtLeastOneForTwoModels(int makers, Standing standing)
    {
        var evidence = new PlayersEvidence { Listed = [.. Enumerable.Range(0, 100).Select(i => new ListedModel($"maker {i % makers}", $"model {i}", Given.Late))] };

        Verdict verdict = FilingVerdicts.C30(evidence);

        Assert.Equal((Standing.NotTestableHere, standing), Standings(verdict));
        Assert.Equal(makers / 100.0, verdict.Now.Measured!.Value);
    }
}
