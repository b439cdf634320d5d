using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>Ascend chips as part of Ascend and NVIDIA chips delivered in China in a year, in chips, or home-made ones in H100 equivalents.</summary>
public static class DomesticShare
{
    /// <summary>Reports of Ascend chips made or planned for a year, each one figure or range; figures on the 910B and 910C of one page add up.</summary>
    private static readonly Dictionary<int, string[][]> Reports = new() { [2024] = [["S01", "S02"], ["S10"]], [2025] = [["S03", "S04"], ["L01"]] };

    /// <summary>Lowest and highest share over the reports and the estimate of September 2026 where it is given, with NVIDIA's modelled median deliveries under the rules.</summary>
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
        List<ChipCount> modelled = [.. evidence.LaterCounts.Where(count => count is { Designer: "Huawei", Period: "quarter" } && count.To.Year == year)];
        double[] domestic =
        [
            .. sets.SelectMany(set => new[] { set.Sum(key => evidence.Report(key).Value), set.Sum(key => evidence.Report(key).Upper ?? evidence.Report(key).Value) }),
            .. modelled.Count == 0 ? Array.Empty<double>() : [modelled.Sum(count => count.Units)],
        ];
        double[] shares = [.. domestic.Order().Select(chips => 100 * chips / (chips + foreign))];
        return new Measurement((shares[0] + shares[^1]) / 2, "% of chips (middle of the range)", shares[0], shares[^1], sets.Length + (modelled.Count == 0 ? 0 : 1));
    }

    /// <summary>
    /// Huawei's and Cambricon's chips as part of what was added to China's stock in a year, in H100 equivalents, by the estimates of September 2026: with smuggled
    /// chips among the foreign ones, and as the upper end without them; <see langword="null"/> where the estimates do not have the year and the one before.
    /// </summary>
    public static Measurement? InH100e(ChipsEvidence evidence, int year)
    {
        ChinaStock? end = evidence.ChinaStocks.FirstOrDefault(stock => stock.Day == new DateOnly(year, 12, 31));
        ChinaStock? start = evidence.ChinaStocks.FirstOrDefault(stock => stock.Day == new DateOnly(year - 1, 12, 31));
        if (end is null || (start is null && year > FirstYear))
        {
            return null;
        }

        // Home-made and smuggled chips are counted from 2024 on; NVIDIA's lawful ones from 2022.
        double home = end.HomeMade - (start?.HomeMade ?? 0), smuggled = end.Smuggled.H100e - (start?.Smuggled.H100e ?? 0);
        double sold = end.Nvidia.H100e - (start?.Nvidia.H100e ?? SoldBy(evidence, new DateOnly(year - 1, 12, 31)));
        double with = 100 * home / (home + sold + smuggled), without = 100 * home / (home + sold);
        return new Measurement(with, "% of H100 equivalents added", with, without);
    }

    private const int FirstYear = 2024;

    private static double SoldBy(ChipsEvidence evidence, DateOnly day) =>
        evidence.LaterCounts.FirstOrDefault(count => count is { Designer: "NVIDIA", Owner: "China", Period: "cumulative" } && count.To == day)?.H100e ?? 0;
}
