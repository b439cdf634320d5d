using System.Collections.Immutable;
using Workbook.Memo.Conclusion;
using Workbook.Memo.Context;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Conclusion;

public sealed class ConclusionVerdictTests
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Groups =
        FieldMentions.Fields.ToImmutableDictionary(field => field, field => ImmutableArray.Create("word of " + field));

    [Fact]
    public void Companionship_IsTheMeanShareOfOtherFieldsTextsThatNameTheFieldToo()
    {
        // AI stands in 1 of 2 texts on robots and in 1 of 1 on space: (1/2 + 1/1) / 2 = 0.75.
        var mentions = FieldMentions.Of(Corpus(Text(2023, "ai", "robotics", "space"), Text(2024, "robotics")), PolicyMemo.Date);

        Assert.Equal(0.75, mentions.Companionship("ai"));
        Assert.Equal(2, mentions.Texts);
    }

    [Fact]
    public void Mentions_LeaveOutTextsOfEarlierYearsAndOfLaterDays()
    {
        var mentions = FieldMentions.Of(Corpus(Text(2019, "ai"), Text(2023, "ai"), Text(2025, "ai")), PolicyMemo.Date);

        Assert.Equal(1, mentions.Naming("ai"));
    }

    [Fact]
    public void C83_FirstByOneText_StaysOpen()
    {
        // AI: (0 + 1/2 + 1) / 3 = 0.5; robots: (1/2 + 1 + 0) / 3 = 0.5. Without the third text it is 0.25 against 1.
        Verdict verdict = ConclusionVerdicts.C83(Corpus(Text(2022, "manufacturing", "robotics"), Text(2023, "ai", "robotics"), Text(2024, "ai", "space")));

        Assert.Contains("but no longer first when one of 1 texts is left out", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Equal(Standing.Open, verdict.AtMemo.Standing);
    }

    [Fact]
    public void C83_AiNamedWithEveryOther_IsSupportedUnderThatReading() => Assert.Equal(
        Standing.SupportedUnderStatedReading, ConclusionVerdicts.C83(Corpus(Text(2023, "ai", "robotics"), Text(2024, "ai", "space"))).AtMemo.Standing);

    [Fact]
    public void C83_AnotherFieldTheBetterCompanion_StaysOpen()
    {
        // Manufacturing stands in every text; AI in one of three.
        Verdict verdict = ConclusionVerdicts.C83(Corpus(Text(2022, "manufacturing", "robotics"), Text(2023, "manufacturing", "space"), Text(2024, "manufacturing", "ai")));

        Assert.Equal(Standing.Open, verdict.AtMemo.Standing);
        Assert.Contains("manufacturing", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("robotics space")]
    [InlineData("ai")]
    public void C83_WithoutAiOrWithoutAnother_CannotBeTested(string fields) =>
        Assert.Equal(Standing.NotTestableHere, ConclusionVerdicts.C83(Corpus(Text(2023, fields.Split(' ')))).AtMemo.Standing);

    [Fact]
    public void C84_AllFourFieldsBesideAi_IsSupportedUnderThatReading_AndCountsThem()
    {
        Verdict verdict = ConclusionVerdicts.C84(Corpus(Text(2022, "ai", "manufacturing", "quantum"), Text(2023, "ai", "biotech", "space"), Text(2024, "quantum")));

        Assert.Equal(Standing.SupportedUnderStatedReading, verdict.AtMemo.Standing);
        Assert.Equal((4, 2), (verdict.AtMemo.Measured!.Value, verdict.AtMemo.Measured.N));
        Assert.StartsWith(
            "Read as named in the same official texts: of 2 that name AI, 1 name manufacturing, 1 name quantum technology, 1 name biotechnology, 1 name space.",
            verdict.AtMemo.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manufacturing quantum biotech space", Standing.SupportedUnderStatedReading)]
    [InlineData("quantum biotech space", Standing.Open)]
    [InlineData("manufacturing biotech space", Standing.Open)]
    [InlineData("manufacturing quantum space", Standing.Open)]
    [InlineData("manufacturing quantum biotech", Standing.Open)]
    public void C84_AFieldNeverBesideAi_LeavesItOpen(string beside, Standing expected)
    {
        Verdict verdict = ConclusionVerdicts.C84(Corpus(Text(2023, ["ai", .. beside.Split(' ')])));

        Assert.Equal((expected, expected), Standings(verdict));
    }

    [Fact]
    public void C83AndC84_TextsAfterTheMemo_CountOnlyNow()
    {
        Corpus later = Corpus(Text(2023, "robotics"), Text(2025, "ai", "manufacturing", "quantum"), Text(2026, "ai", "biotech", "space"));

        Assert.All(
            [ConclusionVerdicts.C83(later with { Texts = later.Texts[1..] }), ConclusionVerdicts.C84(later)],
            verdict => Assert.Equal((Standing.NotTestableHere, Standing.SupportedUnderStatedReading), Standings(verdict)));
    }

    [Theory]
    [InlineData("2020-09-18", 1)]
    [InlineData("2020-09-19", 2)]
    public void Mentions_ReachBackFourYears(string day, int texts)
    {
        PolicyText first = Text(2020, "ai") with { Day = Day(day) };

        Assert.Equal(texts, FieldMentions.Of(Corpus(first, Text(2024, "ai")), PolicyMemo.Date).Texts);
    }

    private static PolicyText Text(int year, params string[] fields) => new(
        $"text-{year}", "other", new DateOnly(year, 1, 1), "", 1000, true, fields.ToImmutableDictionary(field => "word of " + field, _ => 1));

    private static Corpus Corpus(params PolicyText[] texts) => new([.. texts], [], []) { Groups = Groups };
}
