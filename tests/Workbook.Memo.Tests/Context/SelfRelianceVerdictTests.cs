using Workbook.Data;
using Workbook.Publishing;
using Workbook.Memo.Context;
using static Workbook.Memo.Tests.Context.ContextRows;

namespace Workbook.Memo.Tests.Context;

public sealed class SelfRelianceVerdictTests
{
    private static readonly SpeechReports Silent = new([], []);

    private const string Old = Workbook.Memo.Context.Corpus.OldTerm, New = Workbook.Memo.Context.Corpus.NewTerm;

    [Fact]
    public void C07_OldIdeaInNewWords_HoldsOnlyAsTheIdea()
    {
        Verdict verdict = SelfRelianceVerdicts.C07(Corpus(Report(1980, Old), Report(1990, Old), Report(2000), Report(2021, New), Report(2024, New)));

        Assert.Equal(Standing.SupportedUnderStatedReading, verdict.AtMemo.Standing);
        Assert.Equal(80, verdict.AtMemo.Measured!.Value);
        Assert.Contains("runs from 2021", verdict.AtMemo.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C07_PhraseThroughout_IsSupported_AndNoneAtAll_Contradicted()
    {
        Assert.Equal(Standing.Supported, SelfRelianceVerdicts.C07(Corpus(Report(2016, New), Report(2020, New), Report(2024, New))).AtMemo.Standing);
        Assert.Equal(Standing.Contradicted, SelfRelianceVerdicts.C07(Corpus(Report(2016), Report(2020), Report(2024))).AtMemo.Standing);
    }

    [Fact]
    public void Began_LongBreak_StartsANewRun() =>
        Assert.Equal(new DateOnly(2021, 3, 5), SelfRelianceVerdicts.Began(Corpus(Report(1996, New), Report(2021, New), Report(2024, New)), New));

    [Fact]
    public void C07_OfTheCatalogue_DatesThePhraseToThePlanProposalOf2020() =>
        Assert.Equal(new DateOnly(2020, 10, 29), SelfRelianceVerdicts.Began(Workbook.Memo.Context.Corpus.From(Datasets.Catalogue), New));

    [Fact]
    public void C09_TermAsCommonBefore_Contradicts()
    {
        PolicyText[] since = [Report(2013, "创新驱动"), Report(2014)];

        Assert.Equal(50, SelfRelianceVerdicts.C09(Corpus([Report(2011), Report(2012), .. since]), Silent).AtMemo.Measured!.Value);
        Assert.Equal(Standing.Contradicted, SelfRelianceVerdicts.C09(Corpus([Report(2011), Report(2012, "创新驱动"), .. since]), Silent).AtMemo.Standing);
    }

    [Fact]
    public void C09AndC10_TextOfTheSpeech_SettlesWhatWasSaid_FromItsDay()
    {
        var silent = new SpeechReport(SpeechReports.Quoted, new DateOnly(2024, 6, 24), "a text", false, false, false, false, false, new DateOnly(2024, 6, 28));
        SpeechReports Text(SpeechReport report) => new([report], []);

        Assert.Equal(Standing.Supported, SelfRelianceVerdicts.C09(Corpus(Report(2011), Report(2014)), Text(silent with { InnovationDriven = true })).AtMemo.Standing);
        Assert.Equal(Standing.Supported, SelfRelianceVerdicts.C10(Corpus(Report(2020)), Text(silent with { PowerBy2035 = true })).AtMemo.Standing);
        Assert.Equal(Standing.Contradicted, SelfRelianceVerdicts.C10(Corpus(Report(2020)), Text(silent with { PowerBy2035 = true, KnownFrom = new DateOnly(2025, 3, 31) })).AtMemo.Standing);
    }

    [Fact]
    public void C10_GoalWithoutTheYear_HoldsOnlyInPart()
    {
        PolicyText goal = Report(2020, "科技强国");

        Assert.Equal(Standing.SupportedUnderStatedReading, SelfRelianceVerdicts.C10(Corpus(goal), Silent).AtMemo.Standing);
        Assert.Equal(Standing.Supported, SelfRelianceVerdicts.C10(Corpus(goal with { TitleZh = "二〇三五年远景目标" }), Silent).AtMemo.Standing);
        Assert.Equal(Standing.Contradicted, SelfRelianceVerdicts.C10(Corpus(Report(2020)), Silent).AtMemo.Standing);
    }

    [Fact]
    public void All_OfTheCatalogue_JudgesTwelveClaimsWithSources()
    {
        IReadOnlyList<Verdict> all = ContextVerdicts.All(Datasets.Catalogue);

        Assert.Equal(["C03", "C04", "C06", "C07", "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C15"], all.Select(verdict => verdict.Claim));
        Assert.All(all, verdict => Assert.NotEmpty(verdict.Sources));
    }
}
