using Workbook.Charts;
using Workbook.Memo.ExportControls;

namespace Workbook.Memo.Chips;

/// <summary>Chips in the plane of the two measures of the rule of October 2023, as the notebook draws them.</summary>
public static class ChipPlane
{
    private const double LeastPerformance = 250, LeastDensity = 0.4;

    /// <summary>Short names of the chips that the text speaks of, and the side on which each stands clear of its neighbours.</summary>
    private static readonly Dictionary<string, (string Label, LabelSide Side)> Named = new(StringComparer.Ordinal)
    {
        ["NVIDIA A100 SXM4 40 GB"] = ("A100", LabelSide.Below), ["NVIDIA H20"] = ("H20", LabelSide.Below), ["NVIDIA H100 SXM"] = ("H100", LabelSide.Above),
        ["NVIDIA B200"] = ("B200", LabelSide.Below), ["Huawei Ascend 910B"] = ("910B", LabelSide.Above), ["Biren BR100"] = ("BR100", LabelSide.Below),
        ["NVIDIA L20"] = ("L20", LabelSide.Left), ["AMD Instinct MI210"] = ("MI210", LabelSide.Right),
    };

    /// <summary>Total processing performance, TPP.</summary>
    public static Axis Performance { get; } = new("Total processing performance", "TPP") { Logarithmic = true, From = LeastPerformance, To = 80000 };

    /// <summary>Performance density, TPP/mm².</summary>
    public static Axis Density { get; } = new("Performance density", "TPP/mm²") { Logarithmic = true, From = LeastDensity, To = 60 };

    /// <summary>Data-centre chips of both countries whose two measures are known and inside the axes.</summary>
    public static IReadOnlyList<AcceleratorChip> Known(ChipsEvidence evidence) =>
        [.. evidence.Chips.Where(chip => chip is { Country: "China" or "United States", Specification.DataCentre: true }
            && chip.Specification.TotalProcessingPerformance is { IsKnown: true, High: > LeastPerformance }
            && chip.Specification.PerformanceDensity is { IsKnown: true, Low: > 0, High: > LeastDensity })];

    /// <summary>Data-centre chips of known performance that no source gives a die area for.</summary>
    public static int WithoutDensity(ChipsEvidence evidence) => evidence.Chips.Count(chip =>
        chip.Specification is { DataCentre: true, TotalProcessingPerformance.IsKnown: true, PerformanceDensity.IsKnown: false });

    /// <summary>A chip at the geometric middle of its ranges, with bars where sources disagree.</summary>
    /// <param name="chip">The chip.</param>
    /// <param name="named">Whether the chips that the text speaks of carry their short names.</param>
    public static ScatterPoint Place(AcceleratorChip chip, bool named = true)
    {
        (ValueRange tpp, ValueRange density) = (chip.Specification.TotalProcessingPerformance, chip.Specification.PerformanceDensity);
        (string? label, LabelSide side) = named ? Named.GetValueOrDefault(chip.Name) : default;
        return new ScatterPoint(chip.Name, Math.Sqrt(tpp.Low * tpp.High), Math.Sqrt(density.Low * density.High), chip.Country!)
        {
            XRange = (tpp.Low, tpp.High), YRange = (density.Low, density.High), Label = label, LabelSide = side,
        };
    }

    /// <summary>Short names of the chips that the text speaks of and that stand so on a day, in the order of their performance; "none" where there is none.</summary>
    public static string Standing(ChipsEvidence evidence, DateOnly day, ControlOutcome outcome) =>
        string.Join(", ", Known(evidence)
            .Where(chip => Named.ContainsKey(chip.Name) && evidence.StandingOn(day, chip.Specification) == outcome)
            .OrderByDescending(chip => chip.Specification.TotalProcessingPerformance.Low)
            .Select(chip => Named[chip.Name].Label)) is { Length: > 0 } names ? names : "none";
}
