namespace Workbook.Memo.ExportControls;

/// <summary>Whether export rules cover a chip. The rules are data: nothing here knows a threshold.</summary>
/// <remarks>
/// Only a chip's own figures are tested. Who buys it, for what, and in which machine it sits are outside, and so is whether a licence is given.
/// </remarks>
public static class ChipClassifier
{
    /// <summary>Classifies a chip under a rule.</summary>
    /// <remarks>
    /// Properties are ranges. Whether a rule covers a chip changes only at thresholds, so it is enough to try each range's ends, each threshold
    /// inside it and the value just below and just above: the outcome is exact for every combination of values in the ranges. Performance density
    /// is taken as free within its own range, though it moves with performance; that can only turn a certain outcome into "depends".
    /// </remarks>
    public static Classification Classify(ChipSpecification chip, ExportRule rule)
    {
        List<ControlTest> tests = [.. rule.Tests.Where(test => test.IsFor(chip.DataCentre))];
        string[] metrics = [.. tests.SelectMany(test => test.Bounds).Select(bound => bound.Metric).Distinct()];
        var met = new Dictionary<ControlTest, int>();
        int covered = 0, tried = 0;
        foreach (IReadOnlyDictionary<string, double> point in Points(chip, tests, metrics))
        {
            List<ControlTest> here = [.. tests.Where(test => test.Bounds.All(bound => bound.Holds(point[bound.Metric])))];
            here.ForEach(test => met[test] = met.GetValueOrDefault(test) + 1);
            covered += here.Count > 0 ? 1 : 0;
            tried++;
        }

        ControlOutcome outcome = covered == 0 ? ControlOutcome.NotControlled : covered == tried ? ControlOutcome.Controlled : ControlOutcome.Depends;
        return new Classification(
            chip.Name, rule.Name, outcome, [.. tests.Where(test => met.GetValueOrDefault(test) >= (met.ContainsValue(tried) ? tried : 1))],
            outcome == ControlOutcome.Depends ? [.. metrics.Where(metric => !chip[metric].IsKnown)] : []);
    }

    private static IEnumerable<IReadOnlyDictionary<string, double>> Points(ChipSpecification chip, List<ControlTest> tests, string[] metrics)
    {
        IEnumerable<Dictionary<string, double>> points = [new Dictionary<string, double>(StringComparer.Ordinal)];
        foreach (string metric in metrics)
        {
            double[] values = [.. Telling(chip[metric], tests.SelectMany(test => test.Bounds).Where(bound => bound.Metric == metric).Select(bound => bound.Threshold))];
            points = [.. points.SelectMany(point => values.Select(value => new Dictionary<string, double>(point, StringComparer.Ordinal) { [metric] = value }))];
        }

        return points;
    }

    private static IEnumerable<double> Telling(ValueRange range, IEnumerable<double> thresholds) => thresholds
        .SelectMany(threshold => new[] { Math.BitDecrement(threshold), threshold, Math.BitIncrement(threshold) })
        .Where(value => value > range.Low && value < range.High)
        .Append(range.Low)
        .Append(range.High)
        .Distinct();
}
