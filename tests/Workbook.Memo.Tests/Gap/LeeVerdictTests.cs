using Workbook.Memo.Gap;
using Workbook.Publishing;
using static Workbook.Memo.Tests.Gap.GapRows;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Gap;

public sealed class LeeVerdictTests
{
    private static readonly DateOnly Spoke = new(2024, 6, 30), Later = new(2024, 10, 16), End = new(2025, 1, 1);
    private static readonly StatedLag OnRecord = View(6, 9) with { Who = "Kai-Fu Lee: top Chinese LLMs", FirstDay = new DateOnly(2024, 9, 11), Date = "2024-09-11" };

    // Six months are 182.6 days, nine are 273.9.
    [Theory]
    [InlineData(182, Standing.Contradicted)]
    [InlineData(183, Standing.SupportedUnderStatedReading)]
    [InlineData(273, Standing.SupportedUnderStatedReading)]
    [InlineData(274, Standing.Contradicted)]
    public void C19_FirmsLagOnTheDay_IsReadAgainstSixToNineMonths(int days, Standing expected)
    {
        Verdict verdict = LeeVerdicts.C19(EvidenceOf([FirmBehind(days)], [FirmBehind(250)], OnRecord));

        Assert.Equal((expected, Standing.SupportedUnderStatedReading), Standings(verdict));
        Assert.Equal(days / FrontierLag.DaysPerMonth, verdict.AtMemo.Measured!.Value);
        Assert.Equal(expected, LeeVerdicts.C19(EvidenceOf([FirmBehind(250)], [FirmBehind(days)], OnRecord)).Now.Standing);
    }

    [Theory]
    [InlineData(182.0, "lee.low", 5.9, Standing.SupportedUnderStatedReading)]
    [InlineData(274.0, "lee.high", 9.1, Standing.SupportedUnderStatedReading)]
    [InlineData(183.0, "lee.low", 6.1, Standing.Contradicted)]
    [InlineData(273.0, "lee.high", 8.9, Standing.Contradicted)]
    public void C19_WhatWasSaid_IsAChoice(double days, string choice, double value, Standing expected) =>
        Assert.Equal(expected, LeeVerdicts.C19(EvidenceOf([], [FirmBehind((int)days)]).Choosing(choice, value)).Now.Standing);

    [Theory]
    [InlineData("lee.low")]
    [InlineData("lee.high")]
    public void C19_EndsOfWhatWasSaid_BelongToIt(string end) => Assert.Equal(
        Standing.SupportedUnderStatedReading, LeeVerdicts.C19(EvidenceOf([], [FirmBehind(250)]).Choosing(end, 250 / FrontierLag.DaysPerMonth)).Now.Standing);

    // The firm has five models by the day.
    [Theory]
    [InlineData(5, Standing.SupportedUnderStatedReading)]
    [InlineData(6, Standing.Open)]
    public void C19_FewerModelsOfTheFirmThanCount_LeaveItOpen(int least, Standing expected) =>
        Assert.Equal(expected, LeeVerdicts.C19(EvidenceOf([], [FirmBehind(250)]).Choosing("gap.least-models", least)).Now.Standing);

    [Fact]
    public void C19_DayOfTheStatement_IsAChoice()
    {
        // 150 days behind in June are 223 in September.
        GapEvidence evidence = EvidenceOf([], [FirmBehind(150)]);

        Assert.Equal(Standing.Contradicted, LeeVerdicts.C19(evidence).Now.Standing);
        Assert.Equal(Standing.SupportedUnderStatedReading, LeeVerdicts.C19(evidence.Choosing("lee.day", "2024-09-11")).Now.Standing);
    }

    [Theory]
    [InlineData("2024-06-30", 6, 9, "Kai-Fu Lee", Standing.Supported)]
    [InlineData("2024-06-01", 7, 8, "Kai-Fu Lee", Standing.Supported)]
    [InlineData("2024-06-01", 5, 9, "Kai-Fu Lee", Standing.Contradicted)]
    [InlineData("2024-06-01", 6, 10, "Kai-Fu Lee", Standing.Contradicted)]
    [InlineData("2024-06-01", 6, 9, "Somebody", Standing.Open)]
    [InlineData("2024-07-01", 6, 9, "Kai-Fu Lee", Standing.Open)]
    [InlineData("2023-06-01", 6, 9, "Kai-Fu Lee", Standing.Open)]
    public void C19_Said_NeedsARecordOfThatMonth(string day, double low, double high, string who, Standing expected) => Assert.Equal(
        expected, LeeVerdicts.C19(EvidenceOf([], [], View(low, high) with { Who = who, FirstDay = Day(day) })).Said!.Standing);

    [Fact]
    public void C19_WhatHeIsOnRecordWith_IsTold()
    {
        Assert.Equal("He is on record with: 11 September 2024, judgement: 6 to 9 months.", LeeVerdicts.C19(EvidenceOf([], [], OnRecord)).EvidenceFor);
        Assert.Equal("He is on record with: nothing.", LeeVerdicts.C19(EvidenceOf([], [], OnRecord with { LowMonths = null }, View(1, 2))).EvidenceFor);
    }

    [Fact]
    public void C19_NoModelOfTheFirmByTheDay_IsOpen()
    {
        Lens late = LensOf("arena", Model("leader", Leader, Spoke.AddDays(-200), 1), Model("Yi-Large", Follower, Spoke.AddDays(1), 1));
        Lens others = LensOf("arena", Model("leader", Leader, Spoke.AddDays(-200), 1), Model("another", Follower, Spoke, 1));
        Verdict verdict = LeeVerdicts.C19(EvidenceOf([late], [others], OnRecord));

        Assert.Equal((Standing.Open, Standing.Open), Standings(verdict));
        Assert.Equal((null, null), (verdict.AtMemo.Measured, verdict.Now.Measured));
        Assert.Contains("an undefined number of months behind", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    // On the day of the speech the firm is 300 days behind. A later model, 77 days before the board ends, is level with a score that the
    // leader reached so many days before the end. A month has 30.4 days.
    [Theory]
    [InlineData(269, Standing.SupportedUnderStatedReading)] // 31 days fewer at the end.
    [InlineData(270, Standing.OvertakenByEvents)] // 30 days fewer at the end, 107 when the model came.
    [InlineData(346, Standing.OvertakenByEvents)] // 31 days fewer when the model came.
    [InlineData(347, Standing.Contradicted)] // 30 days fewer when the model came: not rapid.
    public void C20_LagOfTheFirmSince_HasFallen_FellAndGrewBack_OrNeverFell(int leaderBeforeEnd, Standing expected)
    {
        Verdict verdict = LeeVerdicts.C20(EvidenceOf([FirmBehind(300)], [WithLater(leaderBeforeEnd)]));

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.Equal((leaderBeforeEnd - 300) / FrontierLag.DaysPerMonth, verdict.Now.Measured!.Value, 9);
        Assert.Equal((6, "After he spoke 1 models of the firm were first rated, of 6 in all."), (verdict.Now.Measured.N, verdict.EvidenceFor));
    }

    [Theory]
    [InlineData(299, Standing.SupportedUnderStatedReading)]
    [InlineData(300, Standing.OvertakenByEvents)]
    [InlineData(376, Standing.OvertakenByEvents)]
    [InlineData(377, Standing.Contradicted)]
    public void C20_WhereAnyFallIsRapid_NoFallIsNone(int leaderBeforeEnd, Standing expected) =>
        Assert.Equal(expected, LeeVerdicts.C20(EvidenceOf([], [WithLater(leaderBeforeEnd)]).Choosing("lee.fall", 0)).Now.Standing);

    [Fact]
    public void C20_AFallOfJustAsMuch_IsRapid() => Assert.Equal(
        Standing.SupportedUnderStatedReading,
        LeeVerdicts.C20(EvidenceOf([], [WithLater(200)]).Choosing("lee.fall", (300 / FrontierLag.DaysPerMonth) - (200 / FrontierLag.DaysPerMonth))).Now.Standing);

    [Theory]
    [InlineData(6, Standing.SupportedUnderStatedReading)]
    [InlineData(7, Standing.Open)]
    public void C20_FewerModelsOfTheFirmThanCount_LeaveItOpen(int least, Standing expected) =>
        Assert.Equal(expected, LeeVerdicts.C20(EvidenceOf([], [WithLater(200)]).Choosing("gap.least-models", least)).Now.Standing);

    [Fact]
    public void C20_WithoutALaterModel_TheLagOnlyGrows_WhichWasTooEarlyToTellThen()
    {
        Lens arena = FirmBehind(300) with { Models = [.. FirmBehind(300).Models, Model("last", Leader, End, 0)] };
        Verdict verdict = LeeVerdicts.C20(EvidenceOf([arena], [arena]));

        Assert.Equal((Standing.Open, Standing.Contradicted), Standings(verdict));
        Assert.Equal((PolicyMemo.Date.DayNumber - Spoke.DayNumber) / FrontierLag.DaysPerMonth, verdict.AtMemo.Measured!.Value, 9);
        Assert.Contains("Too early to tell", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Contains("with no later release", verdict.Now.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C20_BoardThatEndsOnTheDayOfTheSpeech_HasALagForBothDays() =>
        Assert.Equal((Standing.Contradicted, 0.0), LeeVerdicts.C20(EvidenceOf([], [FirmBehind(300)])).Now is var now ? (now.Standing, now.Measured!.Value) : default);

    [Fact]
    public void C20_WhetherHeSaidSo_IsOpen_AndRecordsOfThatMonthAreCounted()
    {
        Assert.Equal((Standing.Open, 0.0), Said(OnRecord));
        Assert.Equal((Standing.Open, 1.0), Said(OnRecord with { FirstDay = Spoke }));

        static (Standing, double) Said(StatedLag record) =>
            LeeVerdicts.C20(EvidenceOf([], [], record)).Said is Assessment said ? (said.Standing, said.Measured!.Value) : default;
    }

    [Fact]
    public void C20_NoLagOnTheDayOfTheSpeech_IsOpen()
    {
        Lens late = LensOf("arena", Model("leader", Leader, Spoke.AddDays(-300), 1), Model("Yi-Large", Follower, Spoke.AddDays(1), 1));
        Verdict verdict = LeeVerdicts.C20(EvidenceOf([late], [late]));

        Assert.Equal((Standing.Open, Standing.Open), Standings(verdict));
        Assert.Equal((Standing.Open, Standing.Open), Standings(LeeVerdicts.C20(EvidenceOf([], []))));
    }

    /// <summary>A board on which the firm is so many days behind when its head spoke, by the best of five models; another Chinese model does not count.</summary>
    private static Lens FirmBehind(int days) => LensOf(
        "arena",
        [
            Model("leader", Leader, Spoke.AddDays(-days), 1), Model("newer leader", Leader, Spoke.AddDays(-10), 2),
            Model("Yi-Large", Follower, Spoke, 1), Model("another", Follower, Spoke, 2),
            .. Enumerable.Range(1, 4).Select(i => Model($"yi-small-{i}", Follower, Spoke.AddDays(-i), 0)),
        ]);

    /// <summary>Three hundred days behind when he spoke; a later model is level with a score of so many days before the end.</summary>
    private static Lens WithLater(int leaderBeforeEnd) => LensOf(
        "arena",
        [
            Model("leader", Leader, Spoke.AddDays(-300), 1), Model("yi-large", Follower, Spoke, 1),
            Model("new leader", Leader, End.AddDays(-leaderBeforeEnd), 2), Model("Yi-Lightning", Follower, Later, 2), Model("last", Leader, End, 0),
            .. Enumerable.Range(1, 4).Select(i => Model($"yi-small-{i}", Follower, Spoke.AddDays(-i), 0)),
        ]);
}
