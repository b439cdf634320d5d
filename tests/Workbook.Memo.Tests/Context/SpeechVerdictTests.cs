using Workbook.Memo.Context;
using Workbook.Memo.Gap;
using Workbook.Publishing;
using static Workbook.Memo.Tests.Context.ContextRows;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Context;

public sealed class SpeechVerdictTests
{
    private static readonly PolicyEvent Vow = Rule("raimondo-reagan-forum", new DateOnly(2023, 12, 2), "none");
    private static readonly (string, DateOnly, double) Leader = ("United States", new DateOnly(2023, 3, 1), 100), Follower = ("China", new DateOnly(2023, 11, 1), 100);

    [Fact]
    public void C04_ALeadOnThatDay_IsSupported_AndTheSpeechOnRecord()
    {
        Verdict verdict = SpeechVerdicts.C04(Timeline(Vow), Now(Leader, Follower, ("United States", new DateOnly(2023, 6, 1), 101)));

        Assert.Equal((Standing.Open, Standing.SupportedUnderStatedReading), Standings(verdict));
        Assert.Equal(Standing.Supported, verdict.Said!.Standing);
        Assert.Equal(9.07, verdict.Now.Measured!.Value, 2);
        Assert.Contains("was ahead of every other, which stood where an American one had stood 9.1 months before", verdict.Now.Reason, StringComparison.Ordinal);
    }

    // The best American model has 100 points; another that is not American has so many.
    [Theory]
    [InlineData("China", 99, Standing.SupportedUnderStatedReading)]
    [InlineData("China", 100, Standing.Contradicted)]
    [InlineData("France", 101, Standing.Contradicted)]
    [InlineData("France; United States", 101, Standing.Open)] // American too, and nobody else has one.
    [InlineData("", 101, Standing.Open)] // Of unknown origin.
    public void C04_AModelFromElsewhereAtOrAboveTheBestAmericanOne_ContradictsIt(string country, double score, Standing expected)
    {
        Lens lens = Lens(Leader, (country, new DateOnly(2023, 11, 1), score));

        Assert.Equal((expected, expected), Standings(SpeechVerdicts.C04(Timeline(Vow), new LeadLenses(lens, lens))));
    }

    [Fact]
    public void C04_AModelAfterTheDay_DoesNotCount() => Assert.Equal(
        Standing.SupportedUnderStatedReading, SpeechVerdicts.C04(Timeline(Vow), Now(Leader, ("China", Vow.FirstDay, 90), ("China", Vow.FirstDay.AddDays(1), 120))).Now.Standing);

    [Theory]
    [InlineData("2023-11-30", Standing.Contradicted)]
    [InlineData("2023-12-01", Standing.Supported)]
    [InlineData("2023-12-31", Standing.Supported)]
    [InlineData("2024-01-01", Standing.Contradicted)]
    [InlineData("2024-12-02", Standing.Contradicted)]
    public void C04AndC06_ARecordOfAnotherMonth_HasAnotherSpeech(string day, Standing expected)
    {
        Timeline timeline = Timeline(Vow with { FirstDay = Day(day) });

        Assert.Equal(expected, SpeechVerdicts.C04(timeline, Now(Leader, Follower)).Said!.Standing);
        Assert.Equal(expected, SpeechVerdicts.C06(timeline, Now(Leader, Follower)).Said!.Standing);
    }

    [Fact]
    public void C04_WithoutARecord_WhatWasSaidIsOpen_AndTheMonthIsAsked()
    {
        Verdict verdict = SpeechVerdicts.C04(Timeline(), Now(Leader, ("China", new DateOnly(2023, 11, 1), 90)));

        Assert.Equal((Standing.Open, Standing.SupportedUnderStatedReading), (verdict.Said!.Standing, verdict.Now.Standing));
        Assert.Contains("On 1 December 2023", verdict.Now.Reason, StringComparison.Ordinal);
        Assert.Equal("The speech is not on record here.", verdict.EvidenceFor);
        Assert.Equal("The speech of 2 December 2023 is on record.", SpeechVerdicts.C04(Timeline(Vow), Now(Leader, Follower)).EvidenceFor);
    }

    [Theory]
    [InlineData(129, Standing.SupportedUnderStatedReading)]
    [InlineData(130, Standing.Contradicted)]
    [InlineData(131, Standing.Contradicted)] // Ahead: no lag is defined.
    public void C06_LastChineseScore_DecidesWhetherItCaughtUp(double score, Standing expected)
    {
        // The leader reaches 130 in January 2025; China's last model comes out in April.
        Verdict verdict = SpeechVerdicts.C06(
            Timeline(Vow), Now(Leader, ("China", new DateOnly(2023, 11, 1), 90), ("United States", new DateOnly(2025, 1, 1), 130), ("China", new DateOnly(2025, 4, 1), score)));

        Assert.Equal((Standing.Open, expected), Standings(verdict));
        Assert.Equal(score > 130, verdict.Now.Measured is null);
    }

    // At the end China is level with an American score of so many days before, and America has a better model.
    [Theory]
    [InlineData(91, 3, Standing.Contradicted)] // 2.99 months.
    [InlineData(92, 3, Standing.SupportedUnderStatedReading)] // 3.02 months.
    [InlineData(0, 0, Standing.SupportedUnderStatedReading)]
    public void C06_HowManyMonthsAreStillLevel_IsChosen(int days, int months, Standing expected)
    {
        DateOnly end = new(2025, 4, 1);
        Timeline timeline = Timeline(Vow).Choosing("catchup.months", months);
        Verdict verdict = SpeechVerdicts.C06(timeline, Now(Leader, Follower, ("United States", end.AddDays(-days), 120), ("United States", end, 121), ("China", end, 120)));

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.Equal(days / FrontierLag.DaysPerMonth, verdict.Now.Measured!.Value, 9);
    }

    // On the day of the vow China is level with the score of 276 days before.
    [Theory]
    [InlineData(276, Standing.SupportedUnderStatedReading, "no nearer")]
    [InlineData(275, Standing.Contradicted, "nearer, but not level")]
    public void C06_WhereCatchingUpIsComingNearer_ASmallerDistanceContradicts(int days, Standing expected, string found)
    {
        DateOnly end = new(2025, 4, 1);
        LeadLenses lenses = Now(Leader, Follower, ("United States", end.AddDays(-days), 120), ("United States", end, 121), ("China", end, 120));
        Verdict verdict = SpeechVerdicts.C06(Timeline(Vow).Choosing("catchup.meaning", "nearer"), lenses);

        Assert.Equal(expected, verdict.Now.Standing);
        Assert.EndsWith($": {found}.", verdict.Now.Reason, StringComparison.Ordinal);
        Assert.Equal(Standing.SupportedUnderStatedReading, SpeechVerdicts.C06(Timeline(Vow), lenses).Now.Standing);
    }

    [Fact]
    public void C06_NoChineseModelByTheVow_MattersOnlyWhereItIsAskedFor()
    {
        LeadLenses lenses = Now(Leader, ("China", new DateOnly(2024, 1, 1), 90));

        Assert.Equal((Standing.Open, Standing.SupportedUnderStatedReading), Standings(SpeechVerdicts.C06(Timeline(Vow), lenses)));
        Assert.Equal(Standing.Open, SpeechVerdicts.C06(Timeline(Vow).Choosing("catchup.meaning", "nearer"), lenses).Now.Standing);
        Assert.Equal(Standing.Open, SpeechVerdicts.C06(Timeline(Vow), Now(Leader)).Now.Standing);
    }

    [Theory]
    [InlineData("2024-06-24", "2024-06-24", Standing.Supported, 2)]
    [InlineData("2024-06-24", null, Standing.Supported, 1)]
    [InlineData(null, "2024-06-24", Standing.Supported, 1)]
    [InlineData("2024-06-25", "2024-06-24", Standing.Open, 1)]
    [InlineData("2024-06-24", "2024-06-23", Standing.Open, 1)]
    [InlineData("2024-06-23", "2024-06-23", Standing.Contradicted, 0)]
    [InlineData(null, "2024-06-23", Standing.Contradicted, 0)]
    [InlineData(null, null, Standing.Open, 0)]
    public void C08_RecordsOfAnotherDayAlone_ContradictIt(string? speech, string? text, Standing expected, int agree)
    {
        Verdict verdict = SpeechVerdicts.C08(Timeline(Speeches(speech)), Corpus(Texts(text)));

        Assert.Equal((expected, expected), Standings(verdict));
        Assert.Equal(agree, verdict.AtMemo.Measured!.Value);
        Assert.Equal(speech is null, verdict.EvidenceFor.StartsWith("No press report", StringComparison.Ordinal));
        Assert.Equal(text is null, verdict.EvidenceFor.EndsWith("No text of the evening news is on record.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("events", Standing.Supported)]
    [InlineData("texts", Standing.Contradicted)]
    public void C08_WhichRecordsCount_IsChosen(string records, Standing expected) => Assert.Equal(
        expected, SpeechVerdicts.C08(Timeline(Speeches("2024-06-24")).Choosing("speech.records", records), Corpus(Texts("2024-06-23"))).Now.Standing);

    [Fact]
    public void C08_ARecordPublishedAfterTheMemo_CountsOnlyNow() => Assert.Equal(
        (Standing.Open, Standing.Supported),
        Standings(SpeechVerdicts.C08(Timeline(Rule("xi-speech-2024", new DateOnly(2024, 6, 24), "none") with { KnownFrom = new DateOnly(2024, 9, 19) }), Corpus())));

    private static LeadLenses Now(params (string Country, DateOnly Day, double Score)[] models) => new(null, Lens(models));

    private static PolicyEvent[] Speeches(string? day) => day is null ? [] : [Rule("xi-speech-2024", Day(day), "none")];

    private static PolicyText[] Texts(string? day) => day is null ? [] : [Report(2024) with { Id = "st_conf_2024", Day = Day(day) }];
}
