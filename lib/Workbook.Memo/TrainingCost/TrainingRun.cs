namespace Workbook.Memo.TrainingCost;

/// <summary>A training run and the chips it runs on: the inputs of the cost model.</summary>
/// <param name="Flop">Operations of the run, FLOP.</param>
/// <param name="PeakTflops">Dense peak speed of a chip at 16 bits, TFLOP/s.</param>
/// <param name="Utilisation">Share of the peak that useful operations reach, above 0 and at most 1.</param>
/// <param name="ChipPrice">Price of a chip with its share of the machine, USD.</param>
/// <param name="LifeYears">Years over which the price is written off, chips in use all the time.</param>
/// <param name="PowerWatts">Power of a chip, W.</param>
/// <param name="PowerOverhead">Power of the site over power of the chips, at least 1: other parts of the machine and cooling.</param>
/// <param name="ElectricityPrice">Price of electricity, USD a kWh.</param>
/// <param name="Yield">Share of chips made that work, above 0 and at most 1.</param>
/// <param name="PricedYield">The yield at which <paramref name="ChipPrice"/> was quoted; where it equals <paramref name="Yield"/>, yield has no effect.</param>
public sealed record TrainingRun(
    double Flop, double PeakTflops, double Utilisation, double ChipPrice, double LifeYears, double PowerWatts, double PowerOverhead, double ElectricityPrice,
    double Yield = 1, double PricedYield = 1);
