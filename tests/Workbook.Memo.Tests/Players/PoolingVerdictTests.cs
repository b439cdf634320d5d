using Workbook.Memo.Gap;
using Workbook.Memo.Players;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Players;

public class PoolingVerdictTests
{
    private static readonly Filing[] FiledThen = [Given.Filed(0, "2023-08-12", "2023-08-13"), Given.Filed(366, "2024-08-12", "2024-08-13", "more than")];

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
    public void C35_FindingThatTellsNeither_DecidesNothing_InWhateverRowItStands()
    {
        LaterFinding neither = new("C35", "aside", "context"), supports = new("C35", "a pool", "supports");

        Assert.Equal(Standing.SupportedUnderStatedReading, PoolingVerdicts.C35(SinceTheMemo() with { Later = [neither, supports] }).Now.Standing);
        Assert.Equal(Standing.SupportedUnderStatedReading, PoolingVerdicts.C35(SinceTheMemo() with { Later = [supports, neither] }).Now.Standing);
        Assert.Equal(Standing.Open, PoolingVerdicts.C35(SinceTheMemo() with { Later = [neither] }).Now.Standing);
    }

    [Fact]
    public void C35_WithoutAFinding_OrWithoutComputeSinceTheMemo_StaysOpen()
    {
        var evidence = new PlayersEvidence { Notable = [Given.Model("China", "on its date", 1, Given.AfterMemo(0)), Given.Model("China", "unknown", null, Given.AfterMemo(1))] };

        Assert.Equal((Standing.Open, Standing.Open), Standings(PoolingVerdicts.C35(SinceTheMemo())));
        Assert.Equal((Standing.Open, Standing.Open), Standings(PoolingVerdicts.C35(evidence with { Later = [new("C35", "a pool", "supports")] })));
    }

    // The three largest hold 90 per cent, the largest alone 50.
    [Theory]
    [InlineData("champions.share", 90, Standing.SupportedUnderStatedReading, Standing.Contradicted)]
    [InlineData("champions.share", 91, Standing.Open, Standing.Open)]
    [InlineData("champions.few", 1, Standing.SupportedUnderStatedReading, Standing.Contradicted)]
    [InlineData("models.list-since", "2026-03", Standing.Open, Standing.Open)]
    public void C35_WhoIsAhead_IsAChoice_AndWithoutAnyNothingIsDecided(string choice, object value, Standing pooled, Standing unpooled)
    {
        Standing Of(string direction) => PoolingVerdicts.C35((SinceTheMemo() with { Later = [new("C35", "finding", direction)] }).Choosing(choice, value)).Now.Standing;

        Assert.Equal((pooled, unpooled), (Of("supports"), Of("weakens")));
    }

    [Fact]
    public void C36_Returns_AreInNoTable_AndItsOwnFindingsAreToldOnBothSides()
    {
        Verdict verdict = PoolingVerdicts.C36(new PlayersEvidence { Later = [new("C36", "no profit", "supports"), new("C36", "a rise", "weakens"), new("C37", "another", "supports")] });

        Assert.Equal((Standing.NotTestableHere, "no profit.", "a rise."), (verdict.Now.Standing, verdict.EvidenceFor, verdict.EvidenceAgainst));
    }

    [Fact]
    public void C37_ItsOwnFindings_AreToldForAndAgainst_ThoseThatTellNeitherAgainst()
    {
        Verdict verdict = PoolingVerdicts.C37(new PlayersEvidence
        {
            Later = [new("C37", "mergers", "supports"), new("C37", "entries", "weakens"), new("C37", "aside", "context"), new("C36", "another", "supports")],
        });

        Assert.Equal(("mergers.", "entries; aside."), (verdict.EvidenceFor, verdict.EvidenceAgainst));
    }

    [Fact]
    public void C37_ModelsOfTheMemosDate_AreOfTheYearBeforeIt()
    {
        var evidence = new PlayersEvidence { Notable = [.. Models(2, PolicyMemo.Date)] };

        Assert.Contains("There are not two Chinese models in each of two years.", PoolingVerdicts.C37(evidence).Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C37_CountOfTheMemosDate_IsOfThePaceBefore()
    {
        Consolidation change = Consolidation.Between(new PlayersEvidence { Filings = [Given.Filed(0, "2023-09-18", "2023-09-19"), Given.Filed(366, "2024-09-18", "2024-09-19")] });

        Assert.Equal(FrontierLag.DaysPerMonth, change.PaceBefore!.Value, 9);
    }

    [Fact]
    public void C37_YearBefore_EndsOnTheMemosDate_OrOnTheDayAsked()
    {
        var evidence = new PlayersEvidence { Notable = [.. Models(2, Given.Early), .. Models(2, Given.Late)] };

        Assert.Contains(" in the year to the memo, ", PoolingVerdicts.C37(evidence).Now.Reason, StringComparison.Ordinal);
        Assert.Contains(" in the year to 1 October 2024, ", PoolingVerdicts.C37(evidence with { Day = new DateOnly(2024, 10, 1) }).Now.Reason, StringComparison.Ordinal);
    }

    // Twenty developers at the memo, and 366 services filed in the 366 days to it. With four models each the effective number has no width.
    [Theory]
    [InlineData(19, 364, Standing.Supported)]
    [InlineData(19, 365, Standing.SupportedUnderStatedReading)]
    [InlineData(19, 366, Standing.SupportedUnderStatedReading)]
    [InlineData(20, 364, Standing.SupportedUnderStatedReading)]
    [InlineData(20, 366, Standing.Open)]
    [InlineData(21, 364, Standing.SupportedUnderStatedReading)]
    [InlineData(21, 365, Standing.Open)]
    [InlineData(21, 366, Standing.Contradicted)]
    public void C37_FewerDevelopersAndSlowerFilings_HaveAVoteEach(int developers, int filed, Standing standing)
    {
        var evidence = new PlayersEvidence { Notable = [.. Models(20, Given.Early), .. Models(developers, Given.Late)], Filings = [.. FiledThen, .. FiledSince(filed)] };

        Assert.Equal((Standing.Open, standing), Standings(PoolingVerdicts.C37(evidence)));
    }

    [Fact]
    public void C37_IntervalsThatOverlap_CannotTell()
    {
        // Ten models of one developer beside 19 and 15 with one: fewer, but by less than the width of either.
        IEnumerable<DevelopedModel> Uneven(int others, DateOnly day) =>
        [
            .. Enumerable.Range(1, 10).Select(i => Given.Model("China", "large", i, day)),
            .. Enumerable.Range(1, others).Select(i => Given.Model("China", $"small {i}", null, day)),
        ];
        var evidence = new PlayersEvidence { Notable = [.. Uneven(19, Given.Early), .. Uneven(15, Given.Late)] };

        Assert.Equal((Standing.Open, Standing.Open), Standings(PoolingVerdicts.C37(evidence)));
        Assert.Contains("Of 1 measures 0 say that the field became narrower, 0 that it became wider.", PoolingVerdicts.C37(evidence).Now.Reason, StringComparison.Ordinal);
    }

    // By compute two equal developers at the memo, and since then one, two or three.
    [Theory]
    [InlineData(1, Standing.Supported)]
    [InlineData(2, Standing.Open)]
    [InlineData(3, Standing.Contradicted)]
    public void C37_ComputeInPlaceOfModels_IsAChoice(int developers, Standing standing)
    {
        IEnumerable<DevelopedModel> Of(int count, DateOnly day) => Enumerable.Range(1, count).Select(i => Given.Model("China", $"developer {i}", 8, day));
        var evidence = new PlayersEvidence { Notable = [.. Of(2, Given.Early), .. Of(developers, Given.Late)] };

        Assert.Equal(standing, PoolingVerdicts.C37(evidence.Choosing("consolidation.measures", "compute")).Now.Standing);
    }

    [Theory]
    [InlineData(1, 2, "models", Standing.Open)]
    [InlineData(2, 1, "models", Standing.Open)]
    [InlineData(0, 2, "compute", Standing.Open)]
    [InlineData(2, 0, "compute", Standing.Open)]
    [InlineData(2, 2, "models", Standing.Open)]
    public void C37_WithoutModelsOfBothYears_NothingVotes(int then, int since, string measure, Standing standing)
    {
        IEnumerable<DevelopedModel> Of(int models, DateOnly day) => Enumerable.Range(1, models).Select(i => Given.Model("China", "one", i, day));
        PlayersEvidence evidence = new PlayersEvidence { Notable = [.. Of(then, Given.Early), .. Of(since, Given.Late)] }.Choosing("consolidation.measures", measure);

        Assessment now = PoolingVerdicts.C37(evidence).Now;

        Assert.Equal(standing, now.Standing);
        Assert.StartsWith($"Of {(then == 2 && since == 2 ? 1 : 0)} measures", now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C37_PaceOfFilings_NeedsTwoCountsOnEachSide_ExactOnesSince()
    {
        Standing Of(params Filing[] filings) => PoolingVerdicts.C37(new PlayersEvidence { Filings = [.. filings] }).Now.Standing;
        Filing[] since = [.. FiledSince(100)];

        Assert.Equal(Standing.Supported, Of([.. FiledThen, .. since]));
        Assert.Equal((Standing.Open, Standing.Open), (Of([FiledThen[1], .. since]), Of([.. FiledThen, since[1]])));
        Assert.Equal(Standing.Open, Of([.. FiledThen, since[0] with { Qualifier = "more than" }, since[1]]));
        Assert.Equal(Standing.Open, Of([.. FiledThen, since[0] with { LastDay = PolicyMemo.Date }, since[1]]));
        Assert.Equal(Standing.Open, Of([.. FiledThen, .. since.Select(filing => filing with { Counts = "applications registered" })]));
    }

    [Fact]
    public void C37_PaceOfFilings_IsOfTheLastYearOrTheNextLonger()
    {
        // From 1 January 2025 to 1 January 2026 a hundred more, although half a year before many were filed.
        Consolidation change = Consolidation.Between(new PlayersEvidence
        {
            Filings = [Given.Filed(0, "2024-12-31", "2025-01-01"), Given.Filed(900, "2025-01-01", "2025-01-02"), Given.Filed(990, "2025-06-01", "2025-06-02"), Given.Filed(1000, "2026-01-01", "2026-01-02")],
        });

        Assert.Equal(100 * FrontierLag.DaysPerMonth / 365, change.PaceAfter!.Value, 9);
        Assert.Null(change.PaceBefore);
    }

    [Fact]
    public void Assess_UnknownMeasure_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Consolidation.Between(new PlayersEvidence()).Assess(["tigers"]));

    [Fact]
    public void All_OfEvidence_JudgesEachClaimOnceInOrder() =>
        Assert.Equal(Enumerable.Range(25, 13).Select(number => $"C{number}"), PlayersVerdicts.Judges.Claims);

    /// <summary>So many services filed in the 365 days of 2025.</summary>
    private static Filing[] FiledSince(int filed) => [Given.Filed(1000, "2025-01-01", "2025-01-02"), Given.Filed(1000 + filed, "2026-01-01", "2026-01-02")];

    private static IEnumerable<DevelopedModel> Models(int developers, DateOnly day) =>
        from developer in Enumerable.Range(1, developers)
        from model in Enumerable.Range(1, 4)
        select Given.Model("China", $"developer {developer}", model, day);

    private static PlayersEvidence SinceTheMemo() => new()
    {
        Notable = [.. new[] { 5.0, 3, 1, 0.5, 0.5 }.Select((flop, i) => Given.Model("China", $"developer {i}", flop, Given.AfterMemo(1))), Given.Model("China", "before", 1000)],
    };
}
