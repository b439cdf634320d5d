using Workbook.Memo.Gap;
using Workbook.Methods;
using Workbook.Publishing;
using static Workbook.Memo.Tests.Gap.GapRows;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Gap;

public sealed class LeeVerdictTests
{
    private static readonly DateOnly Spoke = new(2024, 6, 30), Later = new(2024, 10, 16), End = new(2025, 1, 1);
    private static readonly StatedLag OnRecord = View(6, 9) with { Who = "Lee, of top Chinese models" };

    // Six months are 182.6 days, nine are 273.9.
    [Theory]
    [InlineData(182, Standing.Open)]
    [InlineData(183, Standing.SupportedUnderStatedReading)]
    [InlineData(273, Standing.SupportedUnderStatedReading)]
    [InlineData(274, Standing.Open)]
    public void C19_FirmsLagOnTheDay_IsReadAgainstSixToNineMonths(int days, Standing expected)
    {
        Verdict verdict = LeeVerdicts.C19(EvidenceOf([FirmBehind(days)], [FirmBehind(250)], OnRecord));

        Assert.Equal((expected, Standing.SupportedUnderStatedReading), Standings(verdict));
        Assert.Equal(days / FrontierLag.DaysPerMonth, verdict.AtMemo.Measured!.Value);
        Assert.Equal(expected, LeeVerdicts.C19(EvidenceOf([FirmBehind(250)], [FirmBehind(days)], OnRecord)).Now.Standing);
    }

    [Fact]
    public void C19_NoModelOfTheFirmByTheDay_CannotBeTested()
    {
        Lens late = LensOf("arena", Model("leader", Leader, Spoke.AddDays(-200), 1), Model("Yi-Large", Follower, Spoke.AddDays(1), 1));
        Lens others = LensOf("arena", Model("leader", Leader, Spoke.AddDays(-200), 1), Model("another", Follower, Spoke, 1));
        Verdict verdict = LeeVerdicts.C19(EvidenceOf([late], [others], OnRecord));

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), Standings(verdict));
        Assert.Equal((null, null), (verdict.AtMemo.Measured, verdict.Now.Measured));
    }

    // On the day of the speech the firm is 300 days behind. A later model, 77 days before the board ends, is level with a score that the
    // leader reached so many days before the end.
    [Theory]
    [InlineData(299, Standing.Supported)] // 299 days at the end.
    [InlineData(300, Standing.OvertakenByEvents)] // 300 at the end, but 223 when the model came.
    [InlineData(376, Standing.OvertakenByEvents)] // 299 when the model came.
    [InlineData(377, Standing.Contradicted)] // 300 when the model came: never below.
    public void C20_LagOfTheFirmSince_HasFallen_FellAndGrewBack_OrNeverFell(int leaderBeforeEnd, Standing expected)
    {
        Lens arena = LensOf(
            "arena", Model("leader", Leader, Spoke.AddDays(-300), 1), Model("yi-large", Follower, Spoke, 1),
            Model("new leader", Leader, End.AddDays(-leaderBeforeEnd), 2), Model("Yi-Lightning", Follower, Later, 2), Model("last", Leader, End, 0));
        Verdict verdict = LeeVerdicts.C20(EvidenceOf([FirmBehind(300)], [arena]));

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.Equal((leaderBeforeEnd - 300) / FrontierLag.DaysPerMonth, verdict.Now.Measured!.Value, 9);
        Assert.Equal(2, verdict.Now.Measured.N);
    }

    [Fact]
    public void C20_WithoutALaterModel_TheLagOnlyGrows_WhichWasTooEarlyToTellThen()
    {
        Lens arena = FirmBehind(300) with { Models = [.. FirmBehind(300).Models, Model("last", Leader, End, 0)] };
        Verdict verdict = LeeVerdicts.C20(EvidenceOf([arena], [arena]));

        Assert.Equal((Standing.Open, Standing.Contradicted), Standings(verdict));
        Assert.Equal((PolicyMemo.Date.DayNumber - Spoke.DayNumber) / FrontierLag.DaysPerMonth, verdict.AtMemo.Measured!.Value, 9);
    }

    [Fact]
    public void C20_NoLagOnTheDayOfTheSpeech_CannotBeTested()
    {
        Lens late = LensOf("arena", Model("leader", Leader, Spoke.AddDays(-300), 1), Model("Yi-Large", Follower, Spoke.AddDays(1), 1));
        Verdict verdict = LeeVerdicts.C20(EvidenceOf([late], [late]));

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), Standings(verdict));
    }

    /// <summary>A board on which the firm is so many days behind when its head spoke; another Chinese model does not count.</summary>
    private static Lens FirmBehind(int days) => LensOf(
        "arena", Model("leader", Leader, Spoke.AddDays(-days), 1), Model("newer leader", Leader, Spoke.AddDays(-10), 2),
        Model("Yi-Large", Follower, Spoke, 1), Model("another", Follower, Spoke, 2));
}
