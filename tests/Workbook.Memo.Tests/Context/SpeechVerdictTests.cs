using Workbook.Publishing;
using Workbook.Memo.Context;
using Workbook.Memo.Gap;
using static Workbook.Memo.Tests.Context.ContextRows;

namespace Workbook.Memo.Tests.Context;

public sealed class SpeechVerdictTests
{
    private static readonly PolicyEvent Vow = Rule("raimondo-reagan-forum", new DateOnly(2023, 12, 2), "none");
    private static readonly (string, DateOnly, double) Leader = ("United States", new DateOnly(2023, 3, 1), 100), Follower = ("China", new DateOnly(2023, 11, 1), 100);

    [Fact]
    public void C04_SpeechOnRecord_IsSupportedWithTheLeadOfThatDay()
    {
        Verdict verdict = SpeechVerdicts.C04(Timeline(Vow), Lens(Leader, Follower));

        Assert.Equal((Standing.Supported, Standing.Supported), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.Equal(9.07, verdict.Now.Measured!.Value, 2);
        Assert.Equal(Standing.NotTestableHere, SpeechVerdicts.C04(Timeline(), Lens(Leader, Follower)).Now.Standing);
    }

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

        Assert.Equal(expected, SpeechVerdicts.C06(Timeline(Vow), lens).Now.Standing);
    }

    [Fact]
    public void C08_RecordsOfAnotherDay_ContradictIt()
    {
        PolicyEvent speech = Rule("xi-speech-2024", new DateOnly(2024, 6, 24), "none");
        PolicyText text = Report(2024) with { Id = "st_conf_2024", Day = new DateOnly(2024, 6, 24) };

        Assert.Equal(2, SpeechVerdicts.C08(Timeline(speech), Corpus(text)).AtMemo.Measured!.Value);
        Assert.Equal(Standing.Contradicted, SpeechVerdicts.C08(Timeline(speech with { FirstDay = new DateOnly(2024, 6, 25) }), Corpus(text)).AtMemo.Standing);
        Assert.Equal(Standing.NotTestableHere, SpeechVerdicts.C08(Timeline(), Corpus()).AtMemo.Standing);
    }
}
