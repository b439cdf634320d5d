using Workbook.Data;
using Workbook.Memo.Gap;
using Workbook.Publishing;
using static Workbook.Memo.Tests.Gap.GapRows;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Gap;

/// <summary>Verdicts for another day, yardstick and pair than the memo's.</summary>
public sealed class PremiseTests
{
    private static readonly DateOnly Other = new(2025, 3, 1), Spoke = new(2024, 6, 30);
    private static readonly CountryPair France = new(Leader, "France");

    [Fact]
    public void C18_AnotherDay_ReadsLensesAndViewsOfThatDay()
    {
        // On the other day 300 days behind, inside the range; the view of 2024 is not of its year.
        Lens index = LensOf(Yardstick, Model("leader", Leader, Other.AddDays(-100), 1), Model("follower", Follower, Other, 1), Model("last", Leader, Other.AddDays(1), 0));
        GapEvidence evidence = Of([Behind(300, Other)], [index, Behind(300, Other)], Other, views: View(3, 36));

        Verdict verdict = RangeVerdicts.C18(evidence);

        Assert.Equal((Standing.Supported, Standing.Supported), Standings(verdict));
        Assert.Equal(300 / FrontierLag.DaysPerMonth, verdict.Now.Measured!.Value, 9);
        Assert.Contains("of 1 March 2025, with what is known now: 1 of 1 yardsticks and 1 of 1 families lie inside the range", verdict.Now.Reason, StringComparison.Ordinal);
        Assert.Equal((Standing.Open, "No confirmed view of that time on this pair was public by then."), (verdict.Said!.Standing, verdict.Said.Reason));
    }

    [Fact]
    public void C18_AnotherYardstick_DecidesWhatTheDaysSinceSay()
    {
        Lens other = Index(100) with { Id = "other", Title = "Other test" };
        GapEvidence evidence = Of([Behind(300, PolicyMemo.Date)], [Index(300), other, Behind(300, PolicyMemo.Date)], yardstick: "other", views: View(6, 24));

        Assert.Contains("Other test's lag had a median of 3.3 months", RangeVerdicts.C18(evidence).Now.Reason, StringComparison.Ordinal);
        Assert.Equal(Standing.OvertakenByEvents, RangeVerdicts.C18(evidence.Choosing("gap.when", "since")).Now.Standing);
    }

    [Fact]
    public void C16_AnotherPair_IsMeasured_AndTheReasonSaysForWhom()
    {
        Lens[] lenses = [BehindOf("France", 100), BehindOf("France", 300), Index(300)];

        Verdict verdict = LensVerdicts.C16(Of(lenses, lenses, pair: France));

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.SupportedUnderStatedReading), Standings(verdict));
        Assert.Equal(200 / FrontierLag.DaysPerMonth, verdict.Now.Measured!.Value, 9);
        Assert.EndsWith("Computed for France behind the United States; the claim speaks of China behind the United States.", verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C16_QuietNight_IsToldAsSuch() =>
        Assert.EndsWith("the index alone moved by 0.0 months.", LensVerdicts.C16(Of([Behind(100, PolicyMemo.Date)], [Index(300), Behind(100, PolicyMemo.Date)])).EvidenceAgainst, StringComparison.Ordinal);

    [Fact]
    public void C16AndC18_NothingThatCounts_AreOpen()
    {
        GapEvidence evidence = Of([], [Index(300)]);

        Assert.Equal((Standing.Open, Standing.Open), Standings(LensVerdicts.C16(evidence)));
        Assert.Equal((Standing.Open, Standing.Open), Standings(RangeVerdicts.C18(evidence)));
    }

    [Fact]
    public void C17_AnotherDay_CountsWhatWasKnownByIt()
    {
        StatedLag later = View(6, 9) with { FirstDay = Other, Lens = "training compute" };

        Assert.Equal(0, LensVerdicts.C17(Of([], [], views: later)).Now.Measured!.N);
        Assert.Equal(new Measurement(1, "estimates by size", N: 1), LensVerdicts.C17(Of([], [], Other, views: later)).Now.Measured);
    }

    [Fact]
    public void C20_DayAfterALaterRelease_IsNoLongerTooEarly()
    {
        Lens arena = LensOf(
            "arena",
            [
                Model("leader", Leader, Spoke.AddDays(-300), 1), Model("Yi-Large", Follower, Spoke, 1),
                Model("new leader", Leader, Other.AddDays(-100), 2), Model("Yi-Lightning", Follower, Other.AddDays(-1), 2),
                .. Enumerable.Range(1, 3).Select(i => Model($"Yi-{i}", Follower, Spoke, 0)),
            ]);

        Assert.Equal(Standing.SupportedUnderStatedReading, LeeVerdicts.C20(Of([arena], [arena], Other)).AtMemo.Standing);
        Assert.Equal(Standing.Open, LeeVerdicts.C20(Of([arena], [arena])).AtMemo.Standing);
    }

    [Fact]
    public void C19AndC20_NoBoardByTheDay_AreOpenThen()
    {
        Lens arena = LensOf("arena", Model("leader", Leader, Spoke.AddDays(-300), 1), Model("Yi-Large", Follower, Spoke, 1));
        GapEvidence evidence = Of([], [arena], views: View(6, 9) with { Who = "Lee, of top Chinese models" });

        Assert.Equal(Standing.Open, LeeVerdicts.C19(evidence).AtMemo.Standing);
        Assert.Equal(Standing.Open, LeeVerdicts.C20(evidence).AtMemo.Standing);
    }

    [Theory]
    [InlineData("2024-09-18", "ECI", "China", "No yardstick 'ECI'; there are eci-2026-08, gpqa-diamond,")]
    [InlineData("2026-04-08", "eci", "China", "By Epoch Capabilities Index, April 2026 nothing is known after 8 April 2026; choose a day before it")]
    [InlineData("2024-09-18", "metr-time-horizon", "China", "By METR time horizon China had 1 models by 18 September 2024, and a lag needs 5;")]
    [InlineData("2024-09-18", "gsm8k", "China", "By GSM8K the United States never reached the best score of China on 18 September 2024,")]
    [InlineData("2024-09-18", "eci", "United States", "Leader and follower are both United States; choose two countries.")]
    public void Evidence_PremisesByWhichNothingCanBeMeasured_AreRefusedInOneSentence(string day, string yardstick, string follower, string refusal) =>
        Assert.StartsWith(
            refusal,
            Assert.Throws<ArgumentException>(() => new GapEvidence(Datasets.Catalogue, Day(day), yardstick, new CountryPair(Leader, follower))).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Evidence_OfTheCatalogueOnAnotherDay_KnowsTheBoardOfThatDayAndNoLaterModel()
    {
        var evidence = new GapEvidence(Datasets.Catalogue, Other, "gpqa-diamond");

        Assert.Equal(["compute-2025-03", "arena"], evidence.Then.Select(lens => lens.Id));
        Assert.True(evidence.Then.SelectMany(lens => lens.Models).All(model => model.Model.Date <= Other));
        Assert.Equal(("GPQA Diamond", "GPQA Diamond lag", "1 March 2025"), (evidence.Index.Title, evidence.LagName, evidence.DayName));
    }

    [Fact]
    public void PublicThen_DayBeforeAnyVintage_HasNoComputeAndNoBoard() => Assert.Empty(Lenses.PublicThen(Datasets.Catalogue, new DateOnly(2024, 2, 1)));

    [Fact]
    public void LagWithoutEach_ModelsThatCarryTheLag_AreNamedWithWhatItBecomes()
    {
        Lens lens = LensOf(
            "eci", Model("old", Leader, PolicyMemo.Date.AddDays(-300), 1), Model("new", Leader, PolicyMemo.Date.AddDays(-100), 2), Model("level", Follower, PolicyMemo.Date, 1));

        Assert.Equal([new LeftOut("old", 100 / FrontierLag.DaysPerMonth)], lens.LagWithoutEach(PolicyMemo.Date, CountryPair.OfTheMemo).Where(left => left.Months is not null));
    }

    private static Lens BehindOf(string country, int days) => LensOf(
        "test", [Model("leader", Leader, PolicyMemo.Date.AddDays(-days), 1), .. Enumerable.Range(1, 5).Select(i => Model($"follower {i}", country, PolicyMemo.Date, 1))]);

    private static GapEvidence Of(
        Lens[] then, Lens[] today, DateOnly? day = null, string? yardstick = null, CountryPair? pair = null, StatedLag? views = null) =>
        new(Datasets.Catalogue, [.. then], [.. today], views is null ? [] : [views], day, yardstick, pair);
}
