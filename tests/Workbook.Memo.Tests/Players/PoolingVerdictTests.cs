using Workbook.Memo.Players;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

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
        Assert.Equal((Standing.Open, Standing.Open), Standings(verdict));
        Assert.Equal(90, verdict.Now.Measured!.Value, 9);
        Assert.Equal(("a pool.", "no pool."), (verdict.EvidenceFor, verdict.EvidenceAgainst));
    }

    [Theory]
    [InlineData("supports", Standing.SupportedUnderStatedReading)]
    [InlineData("weakens", Standing.Contradicted)]
    public void C35_FindingsOneWayOnly_DecideIt(string direction, Standing standing) =>
        Assert.Equal(standing, PoolingVerdicts.C35(SinceTheMemo() with { Later = [new("C35", "finding", direction)] }).Now.Standing);

    [Fact]
    public void C35_WithoutAFinding_StaysOpen_AndWithoutComputeSinceTheMemo_CannotBeTested()
    {
        var evidence = new PlayersEvidence { Notable = [Given.Model("China", "on its date", 1, Given.AfterMemo(0)), Given.Model("China", "unknown", null, Given.AfterMemo(1))] };

        Assert.Equal((Standing.Open, Standing.Open), Standings(PoolingVerdicts.C35(SinceTheMemo())));
        Assert.Equal((Standing.Open, Standing.NotTestableHere), Standings(PoolingVerdicts.C35(evidence with { Later = [new("C35", "a pool", "supports")] })));
    }

    [Fact]
    public void C36_Returns_AreInNoTable() => Assert.Equal(Standing.NotTestableHere, PoolingVerdicts.C36(new PlayersEvidence()).Now.Standing);

    // Twenty developers and 190 services at the memo. With four models each the effective number has no width.
    [Theory]
    [InlineData(19, 190, Standing.Supported)]
    [InlineData(19, 191, Standing.Open)]
    [InlineData(20, 190, Standing.Open)]
    [InlineData(20, 191, Standing.Open)]
    [InlineData(21, 190, Standing.Open)]
    [InlineData(21, 191, Standing.Contradicted)]
    public void C37_NeedsFewerDevelopersAndNoMoreFilings_AndMoreOfBothContradictsIt(int developers, int filed, Standing standing)
    {
        var evidence = new PlayersEvidence
        {
            Notable = [.. Models(20, Given.Early), .. Models(developers, Given.Late)],
            Filings = [Then, Given.Filed(filed, "2026-01-01", "2026-01-02")],
        };

        Assert.Equal((Standing.Open, standing), Standings(PoolingVerdicts.C37(evidence)));
    }

    [Fact]
    public void C37_IntervalsThatOverlap_StayOpen()
    {
        // Ten models of one developer beside 19 and 15 with one: fewer, but by less than the width of either.
        IEnumerable<DevelopedModel> Uneven(int others, DateOnly day) =>
        [
            .. Enumerable.Range(1, 10).Select(i => Given.Model("China", "large", i, day)),
            .. Enumerable.Range(1, others).Select(i => Given.Model("China", $"small {i}", null, day)),
        ];
        var evidence = new PlayersEvidence
        {
            Notable = [.. Uneven(19, Given.Early), .. Uneven(15, Given.Late)],
            Filings = [Then, Given.Filed(190, "2026-01-01", "2026-01-02")],
        };

        Assert.Equal((Standing.Open, Standing.Open), Standings(PoolingVerdicts.C37(evidence)));
    }

    [Theory]
    [InlineData(1, 2, true, true, Standing.NotTestableHere)]
    [InlineData(2, 1, true, true, Standing.NotTestableHere)]
    [InlineData(2, 2, false, true, Standing.NotTestableHere)]
    [InlineData(2, 2, true, false, Standing.NotTestableHere)]
    [InlineData(2, 2, true, true, Standing.Open)]
    public void C37_NeedsTwoModelsAndACountOfServicesAtEachDate(int modelsThen, int modelsSince, bool filedThen, bool filedSince, Standing standing)
    {
        IEnumerable<DevelopedModel> Of(int models, DateOnly day) => Enumerable.Range(1, models).Select(i => Given.Model("China", "one", i, day));
        var evidence = new PlayersEvidence
        {
            Notable = [.. Of(modelsThen, Given.Early), .. Of(modelsSince, Given.Late)],
            Filings = [.. new[] { Then }.Where(_ => filedThen), .. new[] { Given.Filed(150, "2026-01-01", "2026-01-02") }.Where(_ => filedSince)],
        };

        Assert.Equal((Standing.Open, standing), Standings(PoolingVerdicts.C37(evidence)));
    }

    [Fact]
    public void All_OfEvidence_JudgesEachClaimOnceInOrder() =>
        Assert.Equal(Enumerable.Range(25, 13).Select(number => $"C{number}"), PlayersVerdicts.Judges.Claims);

    private static IEnumerable<DevelopedModel> Models(int developers, DateOnly day) =>
        from developer in Enumerable.Range(1, developers)
        from model in Enumerable.Range(1, 4)
        select Given.Model("China", $"developer {developer}", model, day);

    private static PlayersEvidence SinceTheMemo() => new()
    {
        Notable = [.. new[] { 5.0, 3, 1, 0.5, 0.5 }.Select((flop, i) => Given.Model("China", $"developer {i}", flop, Given.AfterMemo(1))), Given.Model("China", "before", 1000)],
    };
}
