using Workbook.Charts;

namespace Workbook.Memo.ExportControls;

/// <summary>The parts of the plane of performance and density that a rule's tests cover, taken from the rule's own bounds.</summary>
public static class RuleRegions
{
    /// <summary>One rectangle a test, named by what follows from it; tests on other properties have no place in this plane and are left out.</summary>
    public static IReadOnlyList<ScatterRegion> Of(ExportRule rule, bool dataCentre = true) =>
        [.. rule.Tests
            .Where(test => test.IsFor(dataCentre) && test.Bounds.All(bound => bound.Metric is "total-processing-performance" or "performance-density"))
            .Select(test => new ScatterRegion(
                test.Effect, From(test, "total-processing-performance"), To(test, "total-processing-performance"), From(test, "performance-density"), To(test, "performance-density")))];

    private static double? From(ControlTest test, string metric) => Bound(test, metric, '>');

    private static double? To(ControlTest test, string metric) => Bound(test, metric, '<');

    private static double? Bound(ControlTest test, string metric, char direction) =>
        test.Bounds.FirstOrDefault(bound => bound.Metric == metric && bound.Operator[0] == direction)?.Threshold;
}
