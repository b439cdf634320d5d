using Workbook.Data;
using Workbook.Publishing;
using Workbook.Memo.Players;

namespace Workbook.Memo.Tests.Players;

public class PoolingVerdictTests
{
    private static readonly Filing Then = Given.Filed(190, "2024-08-12", "2024-08-13", "more than");

    [Fact]
    public void C34_InvestorsByRound_AreInNoTable() => Assert.Equal(Standing.NotTestableHere, PoolingVerdicts.C34(new PlayersEvidence()).Now.Standing);

    [Fact]
    public void C35_FindingsBothWays_LeaveTheForecastOpenWithTheShareOfTheLargest()
    {
        PlayersEvidence evidence = SinceTheMemo() with { Later = [new("C35", "a pool", "supports"), new("C35", "no pool", "weakens"), new("C37", "another claim", "weakens")] };

        Verdict verdict = PoolingVerdicts.C35(evidence);

        // 5 + 3 + 1 of 10.
        Assert.Equal((Standing.Open, Standing.Open), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.Equal(90, verdict.Now.Measured!.Value, 9);
        Assert.Equal(("a pool.", "no pool."), (verdict.EvidenceFor, verdict.EvidenceAgainst));
    }

    [Theory]
    [InlineData("supports", Standing.SupportedUnderStatedReading)]
    [InlineData("weakens", Standing.Contradicted)]
    public void C35_FindingsOneWayOnly_DecideIt(string direction, Standing standing) =>
        Assert.Equal(standing, PoolingVerdicts.C35(SinceTheMemo() with { Later = [new("C35", "finding", direction)] }).Now.Standing);

    [Fact]
    public void C36_Returns_AreInNoTable() => Assert.Equal(Standing.NotTestableHere, PoolingVerdicts.C36(new PlayersEvidence()).Now.Standing);

    [Fact]
    public void C37_FewerDevelopersAndFewerFilings_IsConsolidation()
    {
        var evidence = new PlayersEvidence { Notable = [.. Many(before: true), .. Few(before: false)], Filings = [Then, Given.Filed(150, "2026-01-01", "2026-01-02")] };

        Assert.Equal((Standing.Open, Standing.Supported), Standings(evidence));
    }

    [Fact]
    public void C37_FewerDevelopersButMoreFilings_StaysOpen()
    {
        var evidence = new PlayersEvidence { Notable = [.. Many(before: true), .. Few(before: false)], Filings = [Then, Given.Filed(868, "2026-01-01", "2026-01-02")] };

        Assert.Equal((Standing.Open, Standing.Open), Standings(evidence));
    }

    [Fact]
    public void C37_MoreDevelopersAndMoreFilings_ContradictsIt()
    {
        var evidence = new PlayersEvidence { Notable = [.. Few(before: true), .. Many(before: false)], Filings = [Then, Given.Filed(868, "2026-01-01", "2026-01-02")] };

        Assert.Equal((Standing.Open, Standing.Contradicted), Standings(evidence));
    }

    [Fact]
    public void C37_NoModelsOfTheLastYear_CannotBeTested() => Assert.Equal(Standing.NotTestableHere, PoolingVerdicts.C37(new PlayersEvidence { Filings = [Then] }).Now.Standing);

    [Fact]
    public void All_FromTheCatalogue_JudgesEachClaimOnceWithItsSources()
    {
        IReadOnlyList<Verdict> verdicts = PlayersVerdicts.All(Datasets.Catalogue);

        Assert.Equal(Enumerable.Range(25, 13).Select(number => $"C{number}"), verdicts.Select(verdict => verdict.Claim));
        Assert.All(verdicts, verdict => Assert.True(!verdict.Sources.IsEmpty && verdict.EvidenceFor.Length > 0 && verdict.EvidenceAgainst.Length > 0 && verdict.WouldChange.Length > 0));
    }

    [Fact]
    public void All_FromTheCatalogue_HasTheStandingsThatTheNotebookReports() => Assert.Equal(
        """
        C25 SupportedUnderStatedReading SupportedUnderStatedReading
        C26 NotTestableHere NotTestableHere
        C27 Contradicted Contradicted
        C28 Contradicted Contradicted
        C29 SupportedUnderStatedReading SupportedUnderStatedReading
        C30 NotTestableHere SupportedUnderStatedReading
        C31 SupportedUnderStatedReading Supported
        C32 SupportedUnderStatedReading SupportedUnderStatedReading
        C33 NotTestableHere Open
        C34 NotTestableHere NotTestableHere
        C35 Open Open
        C36 NotTestableHere NotTestableHere
        C37 Open Open
        """,
        string.Join('\n', PlayersVerdicts.All(Datasets.Catalogue).Select(verdict => $"{verdict.Claim} {verdict.AtMemo.Standing} {verdict.Now.Standing}")));

    private static (Standing AtMemo, Standing Now) Standings(PlayersEvidence evidence)
    {
        Verdict verdict = PoolingVerdicts.C37(evidence);
        return (verdict.AtMemo.Standing, verdict.Now.Standing);
    }

    /// <summary>Twenty developers with four models each: 80 draws, 20 effective.</summary>
    private static IEnumerable<DevelopedModel> Many(bool before) => Models(developers: 20, each: 4, before);

    /// <summary>Three developers with 20 models each: 60 draws, 3 effective.</summary>
    private static IEnumerable<DevelopedModel> Few(bool before) => Models(developers: 3, each: 20, before);

    private static IEnumerable<DevelopedModel> Models(int developers, int each, bool before) =>
        from developer in Enumerable.Range(1, developers)
        from model in Enumerable.Range(1, each)
        select Given.Model("China", $"developer {developer}", model, before ? Given.Early : Given.Late);

    private static PlayersEvidence SinceTheMemo() => new()
    {
        Notable = [.. new[] { 5.0, 3, 1, 0.5, 0.5 }.Select((flop, i) => Given.Model("China", $"developer {i}", flop, Given.AfterMemo(1))), Given.Model("China", "before", 1000)],
    };
}
