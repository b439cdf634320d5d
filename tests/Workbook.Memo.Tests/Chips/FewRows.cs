using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Chips;
using Workbook.Memo.ExportControls;
using Workbook.Memo.Gap;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Chips;

/// <summary>Evidence of a few made-up rows, so that each verdict can be worked by hand.</summary>
internal static class FewRows
{
    public static readonly DateOnly Before = new(2022, 9, 30), After = new(2025, 12, 31);

    private static readonly ImmutableArray<Citation> Source = [new("made-up", "rows", null, "Rows", "Made up", "https://example.org", "CC0-1.0", "0")];

    public static ChipsEvidence Evidence { get; } = new()
    {
        Chips =
        [
            Chip("NVIDIA A100 SXM4 40 GB", "NVIDIA", "2020-05-14", tpp: 5000, density: 6, memory: 1500, speed: 300, power: 400),
            Chip("NVIDIA H100 SXM", "NVIDIA", "2022-09-20", tpp: 16000, density: 20, memory: 3000, speed: 1000, power: 700),
            Chip("NVIDIA H20", "NVIDIA", "2023-11-09", tpp: 2000, density: 2.5, memory: 4000, speed: 125, power: 350),
            Chip("Huawei Ascend 910", "Huawei", "2019-08-23", tpp: 4000, density: 9, memory: 1000, speed: 250, power: 300),
            Chip("Huawei Ascend 910B", "Huawei", "2022-03-17", tpp: 4500, density: 7, memory: 1200, speed: 280, power: 400),
            Chip("US old", "NVIDIA", "2019-01-01", tpp: 2000, density: 2, memory: 900, speed: 100, power: 300),
        ],
        Rules = [.. ExportRule.From(
        [
            Bound("October 2023", "a.1", "total-processing-performance", ">=", 4800, "licence required", "2023-11-17"),
            Bound("April 2025 letter", "memory", "memory-bandwidth", ">=", 4000, "licence required", "2025-04-09"),
            Bound("January 2026", "review", "total-processing-performance", "<", 21000, "case-by-case review", "2026-01-15"),
        ])],
        Makers = [Maker("Huawei Ascend 910B", "SMIC", "2022-03-17"), Maker("Huawei Ascend 910B", null, "2022-03-17", "b"), Maker("Huawei Ascend 910C", "SMIC; TSMC", "2024-10-15", "c")],
        Counts =
        [
            Stock("China", Before, 10), Stock("all", Before, 100), Stock("China", After, 30), Stock("all", After, 1000),
            Delivered(2024, 900_000), Delivered(2025, 400_000),
        ],
        Supply =
        [
            Report("S01", "output", 100_000, "2025-02-26"), Report("S02", "output", 0, "2025-02-26"), Report("S03", "output", 300_000, "2025-02-26"), Report("S04", "output", 100_000, "2025-02-26"),
            Report("S07", "yield", 40, "2024-11-30"), Report("S09", "yield", 20, "2024-06-28"), Report("S10", "output", 200_000, "2024-06-28"), Report("S11", "training", 80, "2024-06-28"), Report("S15", "planned", 750_000, "2024-07-04"),
            Report("S16", "planned", 250_000, "2024-07-04"), Report("L01", "output", 600_000, "2025-09-08"), Report("L02", "output", 300_000, "2025-09-08"), Report("L03", "output", 600_000, "2025-09-30"),
            Report("L04", "yield", 30, "2026-06-15") with { Upper = 40 },
        ],
        Prices = [Price("NVIDIA H100 SXM5 80GB", 20_000), Price("NVIDIA H100 SXM5 80GB", 30_000), Price("NVIDIA H100 SXM5 80GB", 40_000), Price("NVIDIA HGX H20", 12_000)],
        Utilisations = [0.3, 0.4, 0.5],
        PricedModels = [Priced("China", 1, 1400), Priced("China", 2, 1410), Priced("United States", 4, 1400), Priced("United States", 8, 1410)],
        ModelsThen = [Model("United States", "2022-01-01", 2), Model("China", "2022-01-01", 1), Model("United States", "2024-01-01", 30), Model("China", "2024-01-01", 10)],
        ModelsNow = [Model("United States", "2022-01-01", 2), Model("China", "2022-01-01", 1), Model("United States", "2025-01-01", 200), Model("China", "2025-01-01", 10)],
        Lists =
        [
            new(ModelVintage.OfTheMemo, [Model("United States", "2022-01-01", 2), Model("China", "2022-01-01", 1), Model("United States", "2024-01-01", 30), Model("China", "2024-01-01", 10)]),
            new(ModelVintage.Default, [Model("United States", "2022-01-01", 2), Model("China", "2022-01-01", 1), Model("United States", "2025-01-01", 200), Model("China", "2025-01-01", 10)]),
        ],
        Sources = new[] { "accelerators", "export-rules", "chip-counts", "chip-supply", "hardware-prices", "training-costs", "api-prices", "arena-scores", "models-then", "models-now" }
            .ToImmutableDictionary(name => name, _ => Source),
    };

    /// <summary>The evidence with one choice made otherwise.</summary>
    public static ChipsEvidence Choosing(this ChipsEvidence evidence, string choice, object value) => evidence with { Choices = evidence.Choices.With(choice, value) };

    public static MakerStatement Maker(string chip, string? foundry, string known, string page = "a") => new(chip, foundry, Day(known), page);

    public static LensModel Model(string country, string day, double flop) => new(new ScoredModel(country + day, Day(day), flop), country, null);

    public static ChipCount Quarter(string type, string to, double units) => new("NVIDIA", "China", type, "quarter", Day(to), units, units, units, units, false);

    public static ChipsEvidence WithChip(AcceleratorChip chip) => Evidence with { Chips = [.. Evidence.Chips.Where(other => other.Name != chip.Name), chip] };

    public static ChipsEvidence WithReport(string key, Func<SupplyReport, SupplyReport> change) =>
        Evidence with { Supply = [.. Evidence.Supply.Select(report => report.Claim == key ? change(report) : report)] };

    public static AcceleratorChip Chip(string name, string maker, string released, double tpp, double density, double memory, double speed, double power) => new(
        name, maker, maker == "NVIDIA" ? "United States" : "China", Day(released),
        ChipSpecification.Exactly(name, tpp, tpp / density, 600, memory), ValueRange.Of(speed), ValueRange.Of(power), ValueRange.Of(10_000));

    public static ChipCount Stock(string owner, DateOnly to, double h100e) => new("NVIDIA", owner, "all", "cumulative", to, h100e, h100e, h100e / 2, h100e * 2, false);

    public static RuleBound Bound(string rule, string test, string metric, string op, double threshold, string effect, string from) =>
        new(rule, test, metric, op, threshold, "", "any", effect, Day(from), null);

    private static ChipCount Delivered(int year, double units) => new("NVIDIA", "China", "all", "quarter", new DateOnly(year, 12, 31), units, units, units, units, false);

    private static SupplyReport Report(string key, string metric, double value, string known) => new(key, "Huawei Ascend 910B", metric, value, null, metric == "yield" ? "percent" : "chips", 2024, Day(known));

    private static ChipPrice Price(string chip, double usd) => new(chip, new DateOnly(2024, 1, 1), "purchase", usd);

    private static PricedModel Priced(string country, double usd, double points) => new(FormattableString.Invariant($"{country} {usd}"), "x", country, usd, points);
}
