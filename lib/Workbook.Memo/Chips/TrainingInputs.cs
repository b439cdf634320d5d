using Workbook.Memo.ExportControls;
using Workbook.Memo.Methods;
using Workbook.Memo.TrainingCost;

namespace Workbook.Memo.Chips;

/// <summary>Inputs of the training-cost model with the ranges that the catalogue leaves open.</summary>
public static class TrainingInputs
{
    /// <summary>Where no table of the catalogue gives a range.</summary>
    public const string Assumption = "assumption";

    /// <summary>A run on the Ascend 910B: every input from the catalogue that it has, the rest assumed and named so.</summary>
    /// <remarks>
    /// Yield is no input of its own: it acts through the price of a working chip only, and would count twice beside it. The price's range takes in
    /// what the chip would cost at the lower reported yield, all of it passed on, if its price was quoted at the higher.
    /// </remarks>
    public static IReadOnlyList<RangedInput<TrainingRun>> OnAscend910B(ChipsEvidence evidence)
    {
        AcceleratorChip chip = evidence.Chip(DomesticVerdicts.NamedChip);
        double[] shares = [.. evidence.Utilisations.Order()];
        double chinese = ConstraintVerdicts.Largest(evidence.ModelsThen, "China", "United States", PolicyMemo.Date);
        double hindsight = ConstraintVerdicts.Largest(evidence.ModelsNow, "China", "United States", PolicyMemo.Date);
        double american = ConstraintVerdicts.Largest(evidence.ModelsThen, "United States", "China", PolicyMemo.Date);
        double other = evidence.Chip(RelativeCost.Restricted).Price.Low;
        double dearest = evidence.Chip(RelativeCost.Reference).Price.High;
        (double low, double high) = Yields(evidence);
        return
        [
            new("Operations", "FLOP", Math.Min(hindsight, chinese), chinese, american, "largest Chinese run as known at two times, largest US run", (run, value) => run with { Flop = value }),
            new("Speed at 16 bits", "TFLOP/s", chip.SixteenBit.Low, Middle(chip.SixteenBit), chip.SixteenBit.High, "sources that conflict", (run, value) => run with { PeakTflops = value }),
            new("Utilisation", "share", Percentile.Of(shares, 0.05), Percentile.Of(shares, 0.5), Percentile.Of(shares, 0.95), "5th to 95th percentile of published runs", (run, value) => run with { Utilisation = value }),
            new("Price of a working chip", "USD", Math.Min(other, chip.Price.Low), chip.Price.Low, Math.Max(Math.Max(dearest, chip.Price.High), chip.Price.Low * high / low), "prices of H20, 910B and H100, and the 910B's at the lower of two reported yields", (run, value) => run with { ChipPrice = value }),
            new("Years of use", "years", 3, 4, 5, Assumption, (run, value) => run with { LifeYears = value }),
            new("Power of a chip", "W", chip.Power.Low, Middle(chip.Power), chip.Power.High, "sources that conflict", (run, value) => run with { PowerWatts = value }),
            new("Power overhead", "times", 1.1, 1.4, 1.8, Assumption, (run, value) => run with { PowerOverhead = value }),
            new("Price of electricity", "USD/kWh", 0.04, 0.08, 0.15, Assumption, (run, value) => run with { ElectricityPrice = value }),
        ];
    }

    /// <summary>The two reports on the yield of the Ascend 910B's process, as shares.</summary>
    public static (double Low, double High) Yields(ChipsEvidence evidence) => (evidence.Report("S09").Value / 100, evidence.Report("S07").Value / 100);

    /// <summary>Base of every input, to start from.</summary>
    public static TrainingRun Start { get; } = new(0, 1, 1, 0, 1, 0, 1, 0);

    /// <summary>The same run on another chip: its speed, price and power, at full yield.</summary>
    public static TrainingRun On(AcceleratorChip chip, TrainingRun run) => run with
    {
        PeakTflops = Middle(chip.SixteenBit), ChipPrice = Middle(chip.Price), PowerWatts = Middle(chip.Power), Yield = 1, PricedYield = 1,
    };

    private static double Middle(ValueRange range) => (range.Low + range.High) / 2;
}
