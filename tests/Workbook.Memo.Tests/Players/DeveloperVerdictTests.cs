using Workbook.Memo.Players;
using Workbook.Methods;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Players;

public class DeveloperVerdictTests
{
    [Fact]
    public void C25_FourWithNineTenthsOfTheCompute_DominateUnderThatReading()
    {
        // Four developers with 9 each, and four with 1: 36 of 40.
        var evidence = new PlayersEvidence { Then = [.. Given.Developers("United States", 4, 9), .. Enumerable.Range(1, 4).Select(i => Given.Model("United States", $"small {i}", 1))] };

        Assessment assessment = DeveloperVerdicts.C25(evidence).AtMemo;

        // By models four of eight have half.
        Assert.Equal(Standing.SupportedUnderStatedReading, assessment.Standing);
        Assert.Equal((90, 8), (Math.Round(assessment.Measured!.Value, 9), assessment.Measured.N));
        Assert.Contains("The largest have 90 % of published compute, 50 % of models.", assessment.Reason, StringComparison.Ordinal);
    }

    // Beside 40 developers with one each, four with 15 hold 60 of 100. By models they have four of 44.
    [Theory]
    [InlineData(15, Standing.SupportedUnderStatedReading)]
    [InlineData(14.9, Standing.Contradicted)]
    public void C25_ShareOfTheFourLargest_DominatesFromSixTenths(double each, Standing standing)
    {
        DevelopedModel[] models = [.. Given.Developers("United States", 40, 1), .. Enumerable.Range(1, 4).Select(i => Given.Model("United States", $"large {i}", each))];
        Verdict then = DeveloperVerdicts.C25(new PlayersEvidence { Then = [.. models] }), later = DeveloperVerdicts.C25(new PlayersEvidence { Wide = [.. models] });

        Assert.Equal((standing, Standing.Open), Standings(then));
        Assert.Equal((Standing.Open, standing), Standings(later));
    }

    [Theory]
    [InlineData(15, "concentrated too (60 %), so this does not set the two apart")]
    [InlineData(14.9, "less concentrated (60 %).")]
    public void C25_ChinasCompute_IsConcentratedTooFromTheSameShare(double each, string expected)
    {
        DevelopedModel[] models = [.. Given.Developers("China", 40, 1), .. Enumerable.Range(1, 4).Select(i => Given.Model("China", $"large {i}", each))];

        Assert.Contains(expected, DeveloperVerdicts.C25(new PlayersEvidence { Then = [.. models] }).EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C25_BothShares_SupportItAsWorded_AndWhatCountsIsAChoice()
    {
        var few = new PlayersEvidence { Then = [.. Given.Developers("United States", 6, 1)] };
        Standing Of(PlayersEvidence evidence) => DeveloperVerdicts.C25(evidence).AtMemo.Standing;

        // Four of six have two thirds of both.
        Assert.Equal((Standing.Supported, Standing.Contradicted), (Of(few), Of(few.Choosing("dominance.share", 67))));
        Assert.Equal((Standing.Contradicted, Standing.Supported), (Of(few.Choosing("dominance.few", 3)), Of(few.Choosing("dominance.few", 5))));
        PlayersEvidence uneven = few with { Then = [.. few.Then, Given.Model("United States", "large", 100)] };
        Assert.Equal((Standing.Supported, Standing.Contradicted), (Of(uneven.Choosing("dominance.measures", "compute")), Of(uneven.Choosing("dominance.measures", "models"))));
    }

    [Fact]
    public void C25_WhatHeldAtTheMemoAndNoLonger_WasOvertaken()
    {
        var evidence = new PlayersEvidence { Then = [.. Given.Developers("United States", 4, 9)], Wide = [.. Given.Developers("United States", 40, 1)] };

        Assert.Equal((Standing.Supported, Standing.OvertakenByEvents), Standings(DeveloperVerdicts.C25(evidence)));
    }

    [Fact]
    public void C25_NoKnownCompute_LeavesTheOtherMeasure_AndNoModelLeavesItOpen()
    {
        Assert.Equal(Standing.Contradicted, DeveloperVerdicts.C25(new PlayersEvidence { Then = [.. Given.Developers("United States", 9)] }).AtMemo.Standing);
        Assert.Equal(Standing.Open, DeveloperVerdicts.C25(new PlayersEvidence { Then = [.. Given.Developers("China", 9)] }).AtMemo.Standing);
    }

    [Fact]
    public void C26_RunOfNoCompute_IsNoRun() => Assert.Equal(
        "No training run of both sides has known compute.",
        DeveloperVerdicts.C26(new PlayersEvidence { Then = [Given.Model("United States", "OpenAI", 50), Given.Model("China", "Zhipu AI", 0)] }).EvidenceFor);

    [Fact]
    public void C26_ContractsAndNeed_AreNotTestable_ButTheRunsAreCompared()
    {
        var evidence = new PlayersEvidence { Then = [Given.Model("United States", "Google DeepMind", 50), Given.Model("United States", "another", 90), Given.Model("China", "Zhipu AI", 20)] };

        Verdict verdict = DeveloperVerdicts.C26(evidence);

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), Standings(verdict));
        Assert.Contains("took 2.5 times the compute", verdict.EvidenceFor, StringComparison.Ordinal);
        Assert.StartsWith("The largest published run of the four named by the memo's date (", verdict.EvidenceFor, StringComparison.Ordinal);
        Assert.StartsWith(
            "The largest published run of the four named by 1 October 2024 (", DeveloperVerdicts.C26(evidence with { Day = new DateOnly(2024, 10, 1) }).EvidenceFor, StringComparison.Ordinal);
    }

    // Sixty to twenty is three, by the exact interval at least 1.8 and at most 5.3.
    [Fact]
    public void C27_AllOfTheInterval_DecidesOnEitherSideOfTheThreshold()
    {
        var evidence = new PlayersEvidence { Then = Field(60, 20) };
        CountRatio ratio = CountRatio.Of(60, 20);
        Standing At(double threshold) => DeveloperVerdicts.C27(evidence.Choosing("players.much-larger", threshold)).AtMemo.Standing;

        Assert.Equal((1.8, 5.3), (Math.Round(ratio.Low, 1), Math.Round(ratio.High!.Value, 1)));
        Assert.Equal((Standing.Supported, Standing.Open), (At(ratio.Low), At(ratio.Low + 0.001)));
        Assert.Equal((Standing.Open, Standing.Contradicted), (At(ratio.High!.Value), At(ratio.High.Value + 0.001)));
        Assert.Equal(Standing.Supported, DeveloperVerdicts.C27(evidence).AtMemo.Standing);
        Measurement measured = DeveloperVerdicts.C27(evidence).AtMemo.Measured!;
        Assert.Equal((3.0, ratio.Low, ratio.High, 80), (measured.Value, measured.Low, measured.High, measured.N));
    }

    [Fact]
    public void C27_CountOfOneCountryAlone_IsOpen()
    {
        Verdict verdict = DeveloperVerdicts.C27(new PlayersEvidence { Then = Field(15, 0), Notable = Field(0, 10) });

        Assert.Equal((Standing.Open, Standing.Open), Standings(verdict));
    }

    // Above with all of its interval: 60 to 20. Below: 10 to 60. Neither: 20 to 10, from 0.9 to 4.8.
    [Theory]
    [InlineData(60, 60, 60, Standing.Supported)]
    [InlineData(60, 60, 10, Standing.SupportedUnderStatedReading)]
    [InlineData(60, 10, 10, Standing.Open)]
    [InlineData(20, 10, 10, Standing.Open)]
    [InlineData(10, 10, 10, Standing.Contradicted)]
    public void C27_FamiliesOfCounts_HaveAVoteEach(int developers, int funded, int published, Standing standing)
    {
        static int Other(int china) => china == 60 ? 20 : china == 20 ? 10 : 60;
        var evidence = new PlayersEvidence
        {
            Then = Field(developers, Other(developers)),
            Funded = [Given.Funded("China", funded), Given.Funded("United States", Other(funded))],
            Counts = [new CountClaim("China", "models", "A", published, Given.Early), new CountClaim("United States", "models", "A", Other(published), Given.Early)],
        };

        Assert.Equal(standing, DeveloperVerdicts.C27(evidence).AtMemo.Standing);
        Assert.Equal(
            DeveloperVerdicts.C27(new PlayersEvidence { Then = evidence.Then }).AtMemo.Standing, DeveloperVerdicts.C27(evidence.Choosing("players.counts", "developers")).AtMemo.Standing);
    }

    [Fact]
    public void C27_OfPublishedCounts_TheNewestOfBothCountriesDecides()
    {
        CountClaim Claim(string country, string by, double models, int month) => new(country, "models", by, models, new DateOnly(2024, month, 1));
        var evidence = new PlayersEvidence
        {
            Counts = [Claim("China", "old", 60, 1), Claim("United States", "old", 20, 1), Claim("China", "new", 10, 2), Claim("United States", "new", 60.4, 2), Claim("China", "one", 99, 3)],
        };

        Assessment assessment = DeveloperVerdicts.C27(evidence).AtMemo;

        Assert.Equal(Standing.Contradicted, assessment.Standing);
        Assert.Contains("new: models 10 to 60", assessment.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C27_OnlyLanguageModels_IsAChoice()
    {
        var evidence = new PlayersEvidence { Then = [.. Field(60, 20), .. Given.Developers("United States", 90).Select(model => model with { Developers = ["other " + model.Name], IsLanguage = false })] };

        Assert.Equal(Standing.Contradicted, DeveloperVerdicts.C27(evidence).AtMemo.Standing);
        Assert.Equal(Standing.Supported, DeveloperVerdicts.C27(evidence.Choosing("players.models", "language")).AtMemo.Standing);
    }

    [Fact]
    public void C27_LaterVintage_CountsOnlyNow_AndWhichIsAChoice()
    {
        var evidence = new PlayersEvidence { Then = Field(10, 60), Wide = Field(60, 20), Notable = Field(20, 10) };

        Assert.Equal((Standing.Contradicted, Standing.Supported), Standings(DeveloperVerdicts.C27(evidence)));
        Assert.Equal((Standing.Contradicted, Standing.Open), Standings(DeveloperVerdicts.C27(evidence.Choosing("models.list", "2026-07"))));
    }

    // The list of March 2026 ends on 19 February 2026.
    [Theory]
    [InlineData("2024-12-31", 12, Standing.Supported)]
    [InlineData("2025-01-01", 12, Standing.Open)]
    [InlineData("2025-01-01", 11, Standing.Supported)]
    [InlineData("2024-01-01", 12, Standing.Supported)]
    [InlineData("2023-12-31", 12, Standing.Open)]
    [InlineData("2024-02-19", 30, Standing.Supported)] // Never before the memo's own year.
    public void C27_TheNewestYearThatTheListHasFilledIn_Counts(string day, int months, Standing standing)
    {
        var evidence = new PlayersEvidence { Wide = [.. Field(60, 20).Select(model => model with { Date = Day(day) })] };

        Assert.Equal(standing, DeveloperVerdicts.C27(evidence.Choosing("lists.filled", months)).Now.Standing);
    }

    [Fact]
    public void C28_FewerHoldersOfASmallerSum_IsNoDilution()
    {
        // 80 over 20 against 10 over 5: China's holders have half, and are fewer.
        PlayersEvidence evidence = Shared(80, 10, 20, 5);

        Verdict verdict = DeveloperVerdicts.C28(evidence);

        Assert.Equal((Standing.Contradicted, 0.0), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value));
        Assert.Equal((0.0, 0.0), (verdict.AtMemo.Measured.Low, verdict.AtMemo.Measured.High));
        Assert.Contains("Chinese holders have less each by 1 of 1 measures", verdict.AtMemo.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C28_WhereTheIntervalReachesToNoGap_NumbersMayAccountForNothing()
    {
        // Of a larger sum among twice as many each has less, and at the lower end of the ratio of holders, 1.57, more.
        Assessment assessment = DeveloperVerdicts.C28(Shared(60, 100, 100, 200)).AtMemo;

        Assert.Equal((Standing.Open, 0.0, 100.0), (assessment.Standing, assessment.Measured!.Low, assessment.Measured.High));
    }

    // China has 200 holders, the United States 100. Of a sum half that of the United States each holds a quarter, and numbers are half of why (ln 2 of
    // ln 4). The ratio of holders lies between 1.57 and 2.57, so that the part lies between 0.39 and 0.58.
    [Fact]
    public void C28_AllOfTheIntervalOfWhatNumbersAccountFor_DecidesOnEitherSide()
    {
        PlayersEvidence evidence = Shared(200, 100, 100, 200);
        CountRatio ratio = CountRatio.Of(200, 100);
        double low = 100 * (Math.Log(ratio.Low) / Math.Log(2 * ratio.Low)), high = 100 * (Math.Log(ratio.High!.Value) / Math.Log(2 * ratio.High.Value));
        Standing At(double percent) => DeveloperVerdicts.C28(evidence.Choosing("dilution.part", percent)).AtMemo.Standing;
        Measurement measured = DeveloperVerdicts.C28(evidence).AtMemo.Measured!;

        Assert.Equal((Standing.Supported, Standing.Open), (At(low - 0.01), At(low + 0.01)));
        Assert.Equal((Standing.Open, Standing.Contradicted), (At(high - 0.01), At(high + 0.01)));
        Assert.Equal((50, Math.Round(low, 9), Math.Round(high, 9), 300), (Math.Round(measured.Value, 9), Math.Round(measured.Low!.Value, 9), Math.Round(measured.High!.Value, 9), measured.N));
    }

    [Fact]
    public void C28_JustThePartAsked_IsDilution_AndAnIntervalThatEndsThere_CannotTell()
    {
        // The same sum: what each lacks is all by numbers. Of 20 to 10 the interval of the ratio reaches below one, where they account for nothing.
        Assert.Equal(Standing.Supported, DeveloperVerdicts.C28(Shared(100, 100, 100, 200).Choosing("dilution.part", 100)).AtMemo.Standing);
        Assert.Equal(Standing.Open, DeveloperVerdicts.C28(Shared(100, 100, 10, 20).Choosing("dilution.part", 100)).AtMemo.Standing);
    }

    [Fact]
    public void C27AndC28_LevelCounts_AreToldAsLevel()
    {
        PlayersEvidence level = Shared(100, 100, 10, 10);
        Verdict dilution = DeveloperVerdicts.C28(level with { Wide = level.Then });

        Assert.Contains("10 to 10", DeveloperVerdicts.C27(level).EvidenceFor, StringComparison.Ordinal);
        Assert.Equal("United States ahead: none.", DeveloperVerdicts.C27(level).EvidenceAgainst);
        Assert.Equal("Chinese holders have less each by 0 of 1 measures, and are more by 0.", dilution.EvidenceFor);
        Assert.StartsWith("The sum is smaller by 0 of 1: private AI investment 2023", dilution.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Fact]
    public void C28_MeasuresThatDisagree_AreHalfEach()
    {
        // The same money over twice the holders is all dilution; a tenth of the compute over as many is none.
        PlayersEvidence evidence = Shared(100, 100, 100, 200, flop: (1000, 10));

        Assessment assessment = DeveloperVerdicts.C28(evidence).AtMemo;

        Assert.Equal((Standing.SupportedUnderStatedReading, 100.0), (assessment.Standing, assessment.Measured!.Value));
    }

    [Fact]
    public void C28_HoldersWithNoLessEach_AreNoEvidenceEitherWay()
    {
        // Twice the sum over twice the holders: nobody has less, and there is nothing for numbers to account for.
        Verdict alone = DeveloperVerdicts.C28(Shared(100, 200, 100, 200));

        Assert.Equal((Standing.Open, (Measurement?)null), (alone.AtMemo.Standing, alone.AtMemo.Measured));
        Assert.Contains("less each by 0 of 1 measures", alone.AtMemo.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C28_MoneyOfTheNewestYearOfBoth_AndAmongWhom_AreRead()
    {
        PlayersEvidence evidence = Shared(200, 100, 100, 200) with { Funded = [Given.Funded("United States", 100), Given.Funded("China", 10)] };
        PlayersEvidence later = evidence with { Investments = [.. evidence.Investments, Given.Money("quid-nominal", "United States", 2024, 999)] };

        Assert.Equal(50, DeveloperVerdicts.C28(later).AtMemo.Measured!.Value, 9);
        Assert.Equal(Standing.Open, DeveloperVerdicts.C28(evidence.Choosing("dilution.holders", "funded")).AtMemo.Standing);
        Assert.Equal(Standing.Open, DeveloperVerdicts.C28(evidence.Choosing("dilution.money", "oecd-preqin")).AtMemo.Standing);
        Assert.Contains("United States 2.0 times the total, 0.5 times the developers, 4.0 times for each", DeveloperVerdicts.C28(Now(evidence)).EvidenceAgainst, StringComparison.Ordinal);

        static PlayersEvidence Now(PlayersEvidence evidence) => evidence with { Wide = evidence.Then };
    }

    [Fact]
    public void C28_NothingKnown_IsOpen() => Assert.Equal(Standing.Open, DeveloperVerdicts.C28(new PlayersEvidence()).Now.Standing);

    private static PlayersEvidence Shared(double unitedStates, double china, int holders, int others, (double UnitedStates, double China)? flop = null) => new()
    {
        Investments = [Given.Money("quid-nominal", "United States", 2023, unitedStates), Given.Money("quid-nominal", "China", 2023, china)],
        Then =
        [
            .. Given.Developers("United States", holders), .. Given.Developers("China", others),
            .. flop is null ? [] : Enumerable.Range(1, 100).SelectMany(i => new[]
            {
                Given.Model("United States", $"United States {i}", flop.Value.UnitedStates), Given.Model("China", $"China {i}", flop.Value.China),
            }),
        ],
    };

    private static System.Collections.Immutable.ImmutableArray<DevelopedModel> Field(int china, int unitedStates) =>
        [.. Given.Developers("China", china).Concat(Given.Developers("United States", unitedStates)).Select(model => model with { IsLanguage = true })];
}
