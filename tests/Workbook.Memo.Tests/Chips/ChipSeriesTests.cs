using Workbook.Charts;
using Workbook.Memo.Chips;
using Workbook.Memo.ExportControls;

namespace Workbook.Memo.Tests.Chips;

public sealed class ChipSeriesTests
{
    [Fact]
    public void Stock_PartOfAllOthers_IsWhatTheNamedOwnersLeave() =>
        Assert.Equal(
            [("China", FewRows.Before, 10.0), ("China", FewRows.After, 3.0), ("All others", FewRows.Before, 90.0), ("All others", FewRows.After, 97.0)],
            ChipSeries.Stock(FewRows.Evidence.Counts, ["China"]).Select(share => (share.Part, share.Day, share.Percent)));

    [Fact]
    public void ByRule_AChipUnderTheReviewOf2026_IsReviewed_AndUnderABoundOf2023NotMet()
    {
        IReadOnlyList<MatrixCell> cells = ChipSeries.ByRule(FewRows.Evidence, ["NVIDIA A100 SXM4 40 GB", "NVIDIA H20"]);

        Assert.Equal(["Oct 2023", "Apr 2025*", "Jan 2026"], cells.Take(3).Select(cell => cell.Column));
        Assert.Equal(["controlled", "not met", "review", "not met", "controlled", "review"], cells.Select(cell => cell.State));
    }

    [Fact]
    public void Threshold_NoSuchBound_NamesTheTestsOfTheRule()
    {
        ExportRule rule = FewRows.Evidence.Rule("October 2023");

        Assert.Equal(4800, rule.Threshold("a.1", "total-processing-performance"));
        ArgumentException error = Assert.Throws<ArgumentException>(() => rule.Threshold("b.1", "interconnect"));
        Assert.StartsWith("The rule 'October 2023' has no bound >= on interconnect in 'b.1'. Its tests: a.1.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rule_Unknown_NamesTheRules() =>
        Assert.Contains("there are October 2023, April 2025 letter, January 2026", Assert.Throws<ArgumentException>(() => FewRows.Evidence.Rule("October 2021")).Message, StringComparison.Ordinal);
}
