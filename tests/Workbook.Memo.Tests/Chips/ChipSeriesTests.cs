using Workbook.Charts;
using Workbook.Memo.Chips;
using Workbook.Memo.ExportControls;
using Workbook.Memo.Gap;

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
    public void Standing_NamesTheChipsSpokenOf_ByTheirPerformance()
    {
        Assert.Equal("H100, A100", ChipPlane.Standing(FewRows.Evidence, PolicyMemo.Date, ControlOutcome.Controlled));
        Assert.Equal("910B, H20", ChipPlane.Standing(FewRows.Evidence, PolicyMemo.Date, ControlOutcome.NotControlled));
        Assert.Equal("none", ChipPlane.Standing(FewRows.Evidence, PolicyMemo.Date, ControlOutcome.Depends));
    }

    [Fact]
    public void LargestRuns_BeginIn2020()
    {
        LensModel[] models = [FewRows.Model("China", "2019-12-31", 1), FewRows.Model("China", "2020-01-01", 2), FewRows.Model("China", "2021-01-01", 3), FewRows.Model("United States", "2021-02-01", 9)];

        Assert.Equal([(new DateOnly(2020, 1, 1), 2.0), (new DateOnly(2021, 1, 1), 3.0)], ChipSeries.LargestRuns(models, "China", "United States", 2024).Points.Select(point => ((DateOnly)point.X, point.Y!.Value)));
    }

    // The axes begin at 250 TPP and 0.4 TPP/mm²; a chip of planar transistors has no density.
    [Theory]
    [InlineData(251, 1, true)]
    [InlineData(250, 1, false)]
    [InlineData(1000, 0.41, true)]
    [InlineData(1000, 0.4, false)]
    public void Known_IsWhatLiesInsideTheAxes(double performance, double density, bool expected)
    {
        AcceleratorChip chip = FewRows.Chip("chip", "NVIDIA", "2022-01-01", 1000, 1, 100, 100, 100);
        chip = chip with { Specification = chip.Specification with { TotalProcessingPerformance = ValueRange.Of(performance), DieArea = ValueRange.Of(performance / density) } };

        Assert.Equal(expected, ChipPlane.Known(FewRows.Evidence with { Chips = [chip] }).Count == 1);
    }

    [Fact]
    public void Known_ChipWhoseDensityMayBeNone_HasNoPlaceOnALogarithmicAxis()
    {
        AcceleratorChip chip = FewRows.Chip("chip", "NVIDIA", "2022-01-01", 1000, 1, 100, 100, 100);
        chip = chip with { Specification = chip.Specification with { TotalProcessingPerformance = new ValueRange(0, 1000) } };

        Assert.Empty(ChipPlane.Known(FewRows.Evidence with { Chips = [chip] }));
    }

    [Fact]
    public void Fastest_WithoutAChip_SaysSo_AndIsDashed()
    {
        LineSeries all = ChipSeries.Fastest(FewRows.Evidence, "China", [2022]), without = ChipSeries.Fastest(FewRows.Evidence, "China", [2022], "Huawei Ascend 910B");

        Assert.Equal(("China", false, 280.0), (all.Name, all.Dashed, all.Points.Single().Y));
        Assert.Equal(("China without 910B", true, 250.0), (without.Name, without.Dashed, without.Points.Single().Y));
    }

    [Fact]
    public void WithoutDensity_CountsDataCentreChipsOfKnownPerformanceAndUnknownArea()
    {
        AcceleratorChip Changed(Func<ChipSpecification, ChipSpecification> change) => FewRows.Evidence.Chips[0] with { Specification = change(FewRows.Evidence.Chips[0].Specification) };
        ChipSpecification NoArea(ChipSpecification chip) => chip with { DieArea = ValueRange.Unknown };

        Assert.Equal(1, ChipPlane.WithoutDensity(FewRows.Evidence with
        {
            Chips =
            [
                FewRows.Evidence.Chips[1], Changed(NoArea), Changed(chip => NoArea(chip) with { DataCentre = false }),
                Changed(chip => NoArea(chip) with { TotalProcessingPerformance = ValueRange.Unknown }),
            ],
        }));
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
