using System.Collections.Immutable;
using Workbook.Publishing;

namespace Workbook.Memo.Chips;

/// <summary>Chips in China from one maker, by one way, in H100 equivalents.</summary>
/// <param name="Name">Maker and way, for readers.</param>
/// <param name="H100e">The estimate.</param>
/// <param name="Low">5th percentile; <see langword="null"/> where the source has none.</param>
/// <param name="High">95th percentile.</param>
public sealed record StockPart(string Name, double H100e, double? Low, double? High);

/// <summary>China's modelled stock of AI chips at the end of a quarter, by maker and way, beside that of the world.</summary>
/// <remarks>Chips rented abroad are not in it. NVIDIA's smuggled chips are among those it sold, so that they enter China's part and not the world's sum once more.</remarks>
/// <param name="Day">Last day of the quarter.</param>
/// <param name="Nvidia">NVIDIA's chips sold under the rules.</param>
/// <param name="Huawei">Huawei's.</param>
/// <param name="Cambricon">Cambricon's.</param>
/// <param name="Smuggled">NVIDIA's chips that came against the rules.</param>
/// <param name="World">All designers' chips, in H100 equivalents.</param>
public sealed record ChinaStock(DateOnly Day, StockPart Nvidia, StockPart Huawei, StockPart Cambricon, StockPart Smuggled, double World)
{
    private const string China = "China", Unlawful = "China (smuggled)", All = "all";

    /// <summary>The parts, the surest first.</summary>
    public ImmutableArray<StockPart> Parts => [Nvidia, Huawei, Cambricon, Smuggled];

    /// <summary>Chips made by Chinese firms, in H100 equivalents.</summary>
    public double HomeMade => Huawei.H100e + Cambricon.H100e;

    /// <summary>All chips in China, in H100 equivalents.</summary>
    public double Total => Without + Smuggled.H100e;

    /// <summary>The same without smuggled ones.</summary>
    public double Without => Nvidia.H100e + HomeMade;

    /// <summary>China's part of the world's stock, with smuggled chips; the range moves them alone from their 5th to their 95th percentile, since percentiles do not add.</summary>
    public Measurement Share => new(
        100 * Total / World, "% of all designers' H100 equivalents", Percent(Without + Smuggled.Low), Percent(Without + Smuggled.High));

    /// <summary>The same without smuggled chips; the range moves NVIDIA's lawful ones alone.</summary>
    public Measurement ShareWithout => new(
        100 * Without / World, "% of all designers' H100 equivalents, without smuggled chips", Percent(HomeMade + Nvidia.Low), Percent(HomeMade + Nvidia.High));

    /// <summary>The stock at the end of each quarter for which every part is known, earliest first; none where the counts have no such quarter.</summary>
    /// <param name="counts">A vintage of chip-counts that has Chinese makers.</param>
    public static IReadOnlyList<ChinaStock> Series(IEnumerable<ChipCount> counts)
    {
        List<ChipCount> stock = [.. counts.Where(count => count is { Period: "cumulative", Chip: All, Incomplete: false })];
        return [.. stock.Select(count => count.To).Distinct().Order().Select(On).OfType<ChinaStock>()];

        ChinaStock? On(DateOnly day)
        {
            List<ChipCount> then = [.. stock.Where(count => count.To == day)];
            ChipCount? nvidia = Of(then, "NVIDIA", China), huawei = Of(then, "Huawei", China), cambricon = Of(then, "Cambricon", China), smuggled = Of(then, "NVIDIA", Unlawful);
            return nvidia is null || huawei is null || cambricon is null || smuggled is null ? null : new ChinaStock(
                day, Part("NVIDIA, sold under the rules", nvidia), Part("Huawei", huawei), Part("Cambricon", cambricon), Part("NVIDIA, smuggled", smuggled),
                then.Where(count => count.Owner == All).Sum(count => count.H100e) + huawei.H100e + cambricon.H100e);
        }
    }

    private static ChipCount? Of(List<ChipCount> counts, string designer, string owner) => counts.Find(count => count.Designer == designer && count.Owner == owner);

    private static StockPart Part(string name, ChipCount count) => new(name, count.H100e, count.H100eLow, count.H100eHigh);

    private double? Percent(double? h100e) => 100 * h100e / World;
}
