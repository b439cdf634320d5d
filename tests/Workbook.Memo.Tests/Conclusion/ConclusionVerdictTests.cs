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
    public void RankOf_EqualOnes_HaveTheLastOfTheirRanks()
    {
        // AI and robots stand in each other's only text; space stands in none of theirs.
        var mentions = FieldMentions.Of(Corpus(Text(2023, "ai", "robotics"), Text(2024, "space")), PolicyMemo.Date);

        Assert.Equal((2, 2, 3), (mentions.RankOf("ai"), mentions.RankOf("robotics"), mentions.RankOf("space")));
    }

    // AI: in both texts on others, 1. Robots and space: (1/2 + 0) / 2 = 0.25. Without either text AI and the other are level.
    [Fact]
    public void C83_FirstByOneText_StaysOpen_UnlessNoneIsLeftOut()
    {
        Corpus corpus = Corpus(Text(2023, "ai", "robotics"), Text(2024, "ai", "space"));
        Verdict verdict = ConclusionVerdicts.C83(corpus), asTheyAre = ConclusionVerdicts.C83(corpus with { Choices = corpus.Choices.With("thread.left-out", 0) });

        Assert.Contains("which is rank 1 of 3, but no longer first when one of 2 texts is left out", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Equal((Standing.Open, Standing.SupportedUnderStatedReading), (verdict.AtMemo.Standing, asTheyAre.AtMemo.Standing));
    }

    [Fact]
    public void C83_FirstWhicheverTextIsLeftOut_IsSupportedUnderThatReading()
    {
        Verdict verdict = ConclusionVerdicts.C83(Corpus(Text(2022, "ai", "quantum"), Text(2023, "ai", "robotics"), Text(2024, "ai", "space")));

        Assert.Equal(Standing.SupportedUnderStatedReading, verdict.AtMemo.Standing);
        Assert.Contains("which is rank 1 of 4, whichever text is left out", verdict.AtMemo.Reason, StringComparison.Ordinal);
    }

    // Manufacturing stands with robots, quantum technology and space; AI with three of the four. Without the first text the two are level.
    [Fact]
    public void C83_AnotherFieldTheBetterCompanion_StaysOpen_WhateverIsLeftOut()
    {
        Verdict verdict = ConclusionVerdicts.C83(Corpus(
            Text(2022, "manufacturing", "robotics"), Text(2022, "ai", "manufacturing", "robotics"), Text(2023, "ai", "manufacturing", "space"), Text(2024, "ai", "manufacturing", "quantum")));

        Assert.Equal(Standing.Open, verdict.AtMemo.Standing);
        Assert.Contains("which is rank 2 of 5. Being", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Contains("manufacturing, named by 100 % of the texts on others", verdict.EvidenceAgainst, StringComparison.Ordinal);
    }

    // One text on robots names AI, the others do not.
    [Theory]
    [InlineData(1, Standing.Open)] // 50 %.
    [InlineData(2, Standing.Contradicted)] // 33 %.
    public void C83_AiInFewerThanHalfOfTheTextsOnOthers_Contradicts(int without, Standing expected)
    {
        Verdict verdict = ConclusionVerdicts.C83(Corpus([Text(2024, "ai", "robotics"), .. Enumerable.Range(0, without).Select(_ => Text(2023, "robotics", "space") with { Terms = ImmutableDictionary<string, int>.Empty.Add("word of robotics", 1) })]));

        Assert.Equal(expected, verdict.AtMemo.Standing);
    }

    [Fact]
    public void C83_AiNeverNamed_Contradicts_AndNothingButAiCannotBeTested()
    {
        Assert.Equal(Standing.Contradicted, ConclusionVerdicts.C83(Corpus(Text(2023, "robotics", "space"))).AtMemo.Standing);
        Assert.Equal(Standing.NotTestableHere, ConclusionVerdicts.C83(Corpus(Text(2023, "ai"))).AtMemo.Standing);
    }

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
    public void C84_NoneBesideAi_Contradicts() =>
        Assert.Equal(Standing.Contradicted, ConclusionVerdicts.C84(Corpus(Text(2023, "ai", "robotics"), Text(2024, "manufacturing", "quantum", "biotech", "space"))).AtMemo.Standing);

    // Each of the four fields stands beside AI in two texts.
    [Theory]
    [InlineData(2, Standing.SupportedUnderStatedReading)]
    [InlineData(3, Standing.Contradicted)]
    public void C84_InHowManyTexts_IsChosen(int texts, Standing expected)
    {
        Corpus corpus = Corpus(Text(2023, "ai", "manufacturing", "quantum", "biotech", "space"), Text(2024, "ai", "manufacturing", "quantum", "biotech", "space"));

        Assert.Equal(expected, ConclusionVerdicts.C84(corpus with { Choices = corpus.Choices.With("conclusion.texts", texts) }).AtMemo.Standing);
    }

    [Fact]
    public void C83AndC84_TextsAfterTheMemo_CountOnlyNow()
    {
        Corpus later = Corpus(Text(2025, "ai", "manufacturing", "quantum"), Text(2026, "ai", "biotech", "space"), Text(2026, "ai", "robotics"));

        Assert.All(
            [ConclusionVerdicts.C83(later), ConclusionVerdicts.C84(later)],
            verdict => Assert.Equal((Standing.NotTestableHere, Standing.SupportedUnderStatedReading), Standings(verdict)));
    }

    [Theory]
    [InlineData("2020-09-18", 1)]
    [InlineData("2020-09-19", 2)]
    public void Mentions_ReachBackFourYears(string day, int texts)
    {
        PolicyText first = Text(2020, "ai") with { Day = Day(day) };

        Assert.Equal(texts, FieldMentions.Of(Corpus(first, Text(2024, "ai")), PolicyMemo.Date).Texts);
        Corpus longer = Corpus(first, Text(2024, "ai"));
        Assert.Equal(2, FieldMentions.Of(longer with { Choices = longer.Choices.With("conclusion.years", 5) }, PolicyMemo.Date).Texts);
    }

    private static PolicyText Text(int year, params string[] fields) => new(
        $"text-{year}", "other", new DateOnly(year, 1, 1), "", 1000, true, fields.ToImmutableDictionary(field => "word of " + field, _ => 1));

    private static Corpus Corpus(params PolicyText[] texts) => new([.. texts], [], []) { Groups = Groups };
}
