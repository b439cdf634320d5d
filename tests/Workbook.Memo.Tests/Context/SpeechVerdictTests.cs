using Workbook.Memo.Context;
using Workbook.Memo.Gap;
using Workbook.Methods;
using Workbook.Publishing;
using static Workbook.Memo.Tests.Context.ContextRows;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Context;

public sealed class SpeechVerdictTests
{
    private static readonly PolicyEvent Vow = Rule("raimondo-reagan-forum", new DateOnly(2023, 12, 2), "none");
    private static readonly (string, DateOnly, double) Leader = ("United States", new DateOnly(2023, 3, 1), 100), Follower = ("China", new DateOnly(2023, 11, 1), 100);

    [Fact]
    public void C04_SpeechOnRecord_IsSupportedWithTheLeadOfThatDay()
    {
        Verdict verdict = SpeechVerdicts.C04(Timeline(Vow), Lens(Leader, Follower));

        Assert.Equal((Standing.Supported, Standing.Supported), Standings(verdict));
        Assert.Equal(9.07, verdict.Now.Measured!.Value, 2);
        Assert.Equal(Standing.NotTestableHere, SpeechVerdicts.C04(Timeline(), Lens(Leader, Follower)).Now.Standing);
    }

    [Theory]
    [InlineData("2023-11-30", Standing.NotTestableHere)]
    [InlineData("2023-12-01", Standing.Supported)]
    [InlineData("2023-12-31", Standing.Supported)]
    [InlineData("2024-01-01", Standing.NotTestableHere)]
    public void C04_ASpeechOfAnotherMonth_IsNotTheSpeech(string day, Standing expected) =>
        Assert.Equal((expected, expected), Standings(SpeechVerdicts.C04(Timeline(Vow with { FirstDay = Day(day) }), Lens(Leader, Follower))));

    [Theory]
    [InlineData("2024-09-18", Standing.Supported)]
    [InlineData("2024-09-19", Standing.NotTestableHere)]
    public void C04_ARecordPublishedAfterTheMemo_CountsOnlyNow(string known, Standing atMemo) =>
        Assert.Equal((atMemo, Standing.Supported), Standings(SpeechVerdicts.C04(Timeline(Vow with { KnownFrom = Day(known) }), Lens(Leader, Follower))));

    [Theory]
    [InlineData(110, Standing.Open)]
    [InlineData(101, Standing.Supported)]
    [InlineData(130, Standing.Contradicted)]
    public void C06_LastChineseScore_DecidesWhetherItCaughtUp(double score, Standing expected)
    {
        // The leader reaches 101 in January 2024, 110 in August and 130 in April 2025, when China's last model comes out.
        Lens lens = Lens(
            Leader, Follower, ("United States", new DateOnly(2024, 1, 1), 101), ("United States", new DateOnly(2024, 8, 1), 110),
            ("United States", new DateOnly(2025, 4, 1), 130), ("China", new DateOnly(2025, 4, 1), score));

        Assert.Equal((Standing.Open, expected), Standings(SpeechVerdicts.C06(Timeline(Vow), lens)));
    }

    // On the day of the vow China is level with the score of 276 days before. Its last model, on the day that the index ends, is level with a score of so many days before.
    [Theory]
    [InlineData(276, Standing.Supported)]
    [InlineData(275, Standing.Open)]
    [InlineData(1, Standing.Open)]
    [InlineData(0, Standing.Contradicted)]
    public void C06_IsSupportedFromTheOldDistance_AndContradictedAtNone(int days, Standing expected)
    {
        DateOnly end = new(2025, 4, 1);
        Verdict verdict = SpeechVerdicts.C06(Timeline(Vow), Lens(Leader, Follower, ("United States", end.AddDays(-days), 120), ("China", end, 120)));

        Assert.Equal((Standing.Open, expected), Standings(verdict));
        Assert.Equal(days / FrontierLag.DaysPerMonth, verdict.Now.Measured!.Value, 9);
    }

    [Fact]
    public void C06_NoChineseModelByTheVow_CannotBeTested() => Assert.Equal(
        (Standing.Open, Standing.NotTestableHere), Standings(SpeechVerdicts.C06(Timeline(Vow), Lens(Leader, ("China", new DateOnly(2024, 1, 1), 100)))));

    [Theory]
    [InlineData("2024-06-24", "2024-06-24", Standing.Supported, 2)]
    [InlineData("2024-06-24", null, Standing.Supported, 1)]
    [InlineData(null, "2024-06-24", Standing.Supported, 1)]
    [InlineData("2024-06-25", "2024-06-24", Standing.Contradicted, 1)]
    [InlineData("2024-06-24", "2024-06-23", Standing.Contradicted, 1)]
    [InlineData(null, null, Standing.NotTestableHere, 0)]
    public void C08_RecordsOfAnotherDay_ContradictIt(string? speech, string? text, Standing expected, int agree)
    {
        PolicyEvent[] speeches = speech is null ? [] : [Rule("xi-speech-2024", Day(speech), "none")];
        PolicyText[] texts = text is null ? [] : [Report(2024) with { Id = "st_conf_2024", Day = Day(text) }];
        Verdict verdict = SpeechVerdicts.C08(Timeline(speeches), Corpus(texts));

        Assert.Equal((expected, expected), Standings(verdict));
        Assert.Equal(agree, verdict.AtMemo.Measured!.Value);
    }

    [Fact]
    public void C08_ARecordPublishedAfterTheMemo_CountsOnlyNow() => Assert.Equal(
        (Standing.NotTestableHere, Standing.Supported),
        Standings(SpeechVerdicts.C08(Timeline(Rule("xi-speech-2024", new DateOnly(2024, 6, 24), "none") with { KnownFrom = new DateOnly(2024, 9, 19) }), Corpus())));
}
