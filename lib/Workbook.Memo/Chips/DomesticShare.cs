using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>Ascend chips as part of Ascend and NVIDIA chips delivered in China in a year, in chips.</summary>
public static class DomesticShare
{
    /// <summary>Reports of Ascend chips made or planned for a year, each one figure or range; figures on the 910B and 910C of one page add up.</summary>
    private static readonly Dictionary<int, string[][]> Reports = new() { [2024] = [["S01", "S02"], ["S10"]], [2025] = [["S03", "S04"], ["L01"]] };

    /// <summary>Lowest and highest share over the reports, with NVIDIA's modelled median deliveries.</summary>
    /// <exception cref="ArgumentException">There is no report for the year.</exception>
    public static Measurement Of(ChipsEvidence evidence, int year)
    {
        if (!Reports.TryGetValue(year, out string[][]? sets))
        {
            throw new ArgumentException(FormattableString.Invariant($"No reports of Ascend output for {year}; there are for {string.Join(", ", Reports.Keys)}."), nameof(year));
        }

        double foreign = evidence.Counts
            .Where(count => count is { Designer: "NVIDIA", Owner: "China", Chip: "all", Period: "quarter" } && count.To.Year == year)
            .Sum(count => count.Units);
        double[] domestic = [.. sets.SelectMany(set => new[] { set.Sum(key => evidence.Report(key).Value), set.Sum(key => evidence.Report(key).Upper ?? evidence.Report(key).Value) })];
        double[] shares = [.. domestic.Order().Select(chips => 100 * chips / (chips + foreign))];
        return new Measurement((shares[0] + shares[^1]) / 2, "% of chips (middle of the range)", shares[0], shares[^1], sets.Length);
    }
}
