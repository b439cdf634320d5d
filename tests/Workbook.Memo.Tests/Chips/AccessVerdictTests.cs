using Workbook.Methods;
using Workbook.Publishing;
using Workbook.Memo.Chips;

namespace Workbook.Memo.Tests.Chips;

public sealed class AccessVerdictTests
{
    [Fact]
    public void C38_FastestFreeChipAgainstFastest_AndShareOfStock()
    {
        Verdict verdict = AccessVerdicts.C38(FewRows.Evidence);

        // H20 at 2000 against H100 at 16000; 30 of 1000 against 10 of 100.
        Assert.Equal((Standing.Supported, 12.5, 3), (verdict.AtMemo.Standing, verdict.AtMemo.Measured!.Value, verdict.AtMemo.Measured.N));
        Assert.Equal((Standing.Supported, 3.0, 1.5, 6.0), (verdict.Now.Standing, verdict.Now.Measured!.Value, verdict.Now.Measured.Low, verdict.Now.Measured.High));
    }

    [Fact]
    public void C38_ShareThatGrew_IsOpen()
    {
        ChipsEvidence grown = FewRows.Evidence with
        {
            Counts = [.. FewRows.Evidence.Counts.Where(count => count.To != FewRows.After || count.Owner == "all"), FewRows.Stock("China", FewRows.After, 500)],
        };

        Assert.Equal(Standing.Open, AccessVerdicts.C38(grown).Now.Standing);
    }

    [Fact]
    public void C41_ChipAboveTheBound_IsControlledThen_AndReviewedCaseByCaseNow()
    {
        Verdict verdict = AccessVerdicts.C41(FewRows.Evidence);

        Assert.Equal((Standing.SupportedUnderStatedReading, Standing.OvertakenByEvents), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.Contains("5000 TPP (a.1: >= 4800 )", verdict.AtMemo.Reason, StringComparison.Ordinal);
        Assert.Contains("1 chips on sale were faster", verdict.AtMemo.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void C41_ChipBelowTheBound_Contradicts()
    {
        ChipsEvidence slower = FewRows.WithChip(FewRows.Chip(AccessVerdicts.NamedChip, "NVIDIA", "2020-05-14", 4700, 6, 1500, 300, 400));

        Assert.Equal(Standing.Contradicted, AccessVerdicts.C41(slower).AtMemo.Standing);
    }

    [Fact]
    public void C41_WithoutTheRuleOfJanuary2026_StaysAsItWas()
    {
        ChipsEvidence without = FewRows.Evidence with { Rules = [.. FewRows.Evidence.Rules.Where(rule => rule.Name != "January 2026")] };

        Assert.Equal(Standing.SupportedUnderStatedReading, AccessVerdicts.C41(without).Now.Standing);
    }

    [Fact]
    public void OwnerShare_Highest_IsTheEarliestOfEqualOnes() =>
        Assert.Equal((FewRows.Before, 10.0), OwnerShare.Highest(FewRows.Evidence.Counts, "China", FewRows.Before));

    [Fact]
    public void OwnerShare_UnknownQuarter_SaysWhatThereIs()
    {
        var error = Assert.Throws<InvalidOperationException>(() => OwnerShare.Of(FewRows.Evidence.Counts, "China", new DateOnly(2024, 9, 18)));

        Assert.Equal("chip-counts has no cumulative figure of 'China' for 2024-09-18; it has the last days of quarters.", error.Message);
    }
}
