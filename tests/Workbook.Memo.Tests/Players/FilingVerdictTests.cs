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
    [InlineData(181, "exact", Standing.SupportedUnderStatedReading)]
    [InlineData(180, "more than", Standing.SupportedUnderStatedReading)]
    [InlineData(180, "exact", Standing.Contradicted)]
    [InlineData(179, "more than", Standing.Contradicted)]
    public void C29_ALowerCount_ContradictsIt(int services, string qualifier, Standing standing) =>
        Assert.Equal(standing, FilingVerdicts.C29(new PlayersEvidence { Filings = [Statement with { Services = services, Qualifier = qualifier }] }).AtMemo.Standing);

    [Fact]
    public void C29_WhoseCountAndUpToWhichDay_AreChoices()
    {
        var evidence = new PlayersEvidence { Filings = [Statement, Given.Filed(100, "2024-07-31", "2024-08-01"), Given.Filed(500, "2024-08-20", "2024-08-21", basis: "press report")] };
        (Standing, double) Of(PlayersEvidence given) => FilingVerdicts.C29(given).AtMemo is var atMemo ? (atMemo.Standing, atMemo.Measured!.Value) : default;

        Assert.Equal((Standing.SupportedUnderStatedReading, 500), Of(evidence));
        Assert.Equal((Standing.SupportedUnderStatedReading, 190), Of(evidence.Choosing("filings.basis", "official")));
        Assert.Equal((Standing.Contradicted, 100), Of(evidence.Choosing("filings.day", "2024-07-31")));
        Assert.Equal("The first exact count since was 500 on 20 August 2024.", FilingVerdicts.C29(evidence.Choosing("filings.day", "2024-08-12")).EvidenceFor);
        Assert.Equal("No exact count since.", FilingVerdicts.C29(evidence).EvidenceFor);
    }

    [Theory]
    [InlineData("2024-08-31", Standing.Contradicted)]
    [InlineData("2024-09-01", Standing.Open)]
    public void C29_ACountOfADayAfterAugust_IsNoCountOfAugust(string day, Standing standing) =>
        Assert.Equal(standing, FilingVerdicts.C29(new PlayersEvidence { Filings = [Given.Filed(150, day, "2024-09-18")] }).AtMemo.Standing);

    [Fact]
    public void C29_ExactCountOfTheLastDayOfAugust_IsNoneSince() =>
        Assert.Equal("No exact count since.", FilingVerdicts.C29(new PlayersEvidence { Filings = [Given.Filed(190, "2024-08-31", "2024-09-01")] }).EvidenceFor);

    [Fact]
    public void C29_LocalRegistrations_AreNoEvidence()
    {
        var evidence = new PlayersEvidence
        {
            Filings = [Given.Filed(400, "2024-08-31", "2024-09-01", counts: "applications registered")],
        };

        Assert.Equal(Standing.Open, FilingVerdicts.C29(evidence).Now.Standing);
    }

    [Fact]
    public void C29_ACountPublishedLater_CountsOnlyNow()
    {
        Verdict verdict = FilingVerdicts.C29(new PlayersEvidence { Filings = [Given.Filed(190, "2024-07-31", "2024-12-02")] });

        Assert.Equal((Standing.Open, Standing.SupportedUnderStatedReading), Standings(verdict));
    }

    [Theory]
    [InlineData(50, Standing.SupportedUnderStatedReading)]
    [InlineData(49, Standing.Contradicted)]
    public void C30_ManyMakersMeansAtLeastOneForTwoModels(int makers, Standing standing)
    {
        var evidence = new PlayersEvidence { Listed = [.. Enumerable.Range(0, 100).Select(i => new ListedModel($"maker {i % makers}", $"model {i}", Given.Late))] };

        Verdict verdict = FilingVerdicts.C30(evidence);

        Assert.Equal((Standing.Open, standing), Standings(verdict));
        Assert.Equal(makers / 100.0, verdict.Now.Measured!.Value);
        Assert.Contains($"{makers} makers stand behind 100 models", verdict.EvidenceFor, StringComparison.Ordinal);
    }

    [Fact]
    public void C30_HowManyMakersAndWhichModels_AreChoices()
    {
        // Ten models for general use by two makers, ten others by ten.
        var evidence = new PlayersEvidence
        {
            Listed = [.. Enumerable.Range(0, 20).Select(i => new ListedModel(i < 10 ? $"general {i % 2}" : $"maker {i}", $"model {i}", Given.Early, i < 10 ? ListedModel.General : "金融"))],
        };

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.Contradicted), (Of(evidence.Choosing("makers.each", 0.6)), Of(evidence.Choosing("makers.each", 0.61))));
        Assert.Equal(Standing.Contradicted, Of(evidence.Choosing("makers.scope", "general")));
        Assert.Contains("10 of its 19 models are for general use", FilingVerdicts.C30(evidence with { Listed = evidence.Listed.RemoveAt(19) }).EvidenceAgainst, StringComparison.Ordinal);

        static Standing Of(PlayersEvidence given) => FilingVerdicts.C30(given).AtMemo.Standing;
    }
}
