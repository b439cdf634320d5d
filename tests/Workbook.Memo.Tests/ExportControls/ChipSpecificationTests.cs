using Workbook.Memo.ExportControls;

namespace Workbook.Memo.Tests.ExportControls;

public sealed class ChipSpecificationTests
{
    [Theory]
    [InlineData("fp16", 312, 4992)]
    [InlineData("int8", 624, 4992)]
    [InlineData("fp4", 9000, 36000)]
    public void TotalProcessingPerformance_IsDenseRatingTimesBits(string format, double tops, double expected) =>
        Assert.Equal(expected, TotalProcessingPerformance.Of([KeyValuePair.Create(format, tops)]));

    [Fact]
    public void TotalProcessingPerformance_TakesTheLargestFormat_AndIgnoresOtherQuantities() => Assert.Equal(
        2048, TotalProcessingPerformance.Of([KeyValuePair.Create("fp16", 96.0), KeyValuePair.Create("int8", 256.0), KeyValuePair.Create("power", 9999.0)]));

    [Fact]
    public void TotalProcessingPerformance_NoRating_IsNothing() => Assert.Null(TotalProcessingPerformance.Of([KeyValuePair.Create("power", 400.0)]));

    [Fact]
    public void From_SourcesThatDisagree_GiveARange()
    {
        ChipSpecification chip = ChipSpecification.From("X", true, 7, [Value("fp16", 256, 1), Value("fp16", 376, 2), Value("int8", 640, 3), Value("die-area", 640, 4)]);

        Assert.Equal(new ValueRange(4096, 6016), chip.TotalProcessingPerformance);
        Assert.Equal(new ValueRange(6.4, 9.4), chip.PerformanceDensity);
    }

    [Fact]
    public void From_ValuesThatMeasureSomethingElse_AreLeftOut()
    {
        ChipSpecification chip = ChipSpecification.From("X", true, 7, [Value("fp16", 256, 1), Value("die-area", 1228, 1) with { Applicable = false }]);

        Assert.False(chip.DieArea.IsKnown);
        Assert.False(chip.PerformanceDensity.IsKnown);
    }

    [Fact]
    public void From_PlanarProcess_HasNoApplicableDieArea_SoNoDensity()
    {
        ChipSpecification planar = ChipSpecification.From("X", true, 28, [Value("fp16", 100, 1), Value("die-area", 500, 1)]);

        Assert.Equal(new ValueRange(0, 0), planar.PerformanceDensity);
    }

    [Fact]
    public void Indexer_UnknownMetric_NamesThoseThereAre()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => ChipSpecification.Exactly("X", 1)["speed"]);

        Assert.StartsWith("No chip has a property 'speed'; rules may ask total-processing-performance,", error.Message, StringComparison.Ordinal);
    }

    private static SpecificationValue Value(string quantity, double value, long record) => new("X", quantity, value, true, "by hand", record);
}
