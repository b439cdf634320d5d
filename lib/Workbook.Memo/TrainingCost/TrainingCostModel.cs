namespace Workbook.Memo.TrainingCost;

/// <summary>What a training run costs.</summary>
/// <param name="ChipHours">Hours of chips used.</param>
/// <param name="Hardware">Write-off of the chips, USD.</param>
/// <param name="Energy">Electricity, USD.</param>
public sealed record TrainingCost(double ChipHours, double Hardware, double Energy)
{
    /// <summary>Hardware and energy, USD. Staff, failed runs and experiments are not in it.</summary>
    public double Total => Hardware + Energy;
}

/// <summary>Cost of the final training run as write-off of chips plus electricity.</summary>
/// <remarks>
/// The method follows Cottier, Rahman and others (2024), "The rising costs of training frontier AI models": chip-hours = operations / (peak × utilisation),
/// each charged a linear write-off and its energy. A yield other than the one priced in raises the price of a working chip in inverse proportion:
/// all of a wafer's cost is passed on, none of it subsidised, which is the most that yield can do.
/// </remarks>
public static class TrainingCostModel
{
    private const double HoursPerYear = 365.25 * 24;

    /// <summary>Computes the cost.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share is not above 0 and at most 1, or another input is out of its range.</exception>
    public static TrainingCost Of(TrainingRun run)
    {
        ThrowIfNoShare(run.Utilisation, nameof(run.Utilisation));
        ThrowIfNoShare(run.Yield, nameof(run.Yield));
        ThrowIfNoShare(run.PricedYield, nameof(run.PricedYield));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(run.PeakTflops);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(run.LifeYears);
        ArgumentOutOfRangeException.ThrowIfLessThan(run.PowerOverhead, 1);
        double hours = run.Flop / (run.PeakTflops * 1e12 * run.Utilisation) / 3600;
        double price = run.ChipPrice * run.PricedYield / run.Yield;
        double kilowatts = run.PowerWatts * run.PowerOverhead / 1000;
        return new TrainingCost(hours, hours * price / (run.LifeYears * HoursPerYear), hours * kilowatts * run.ElectricityPrice);
    }

    private static void ThrowIfNoShare(double value, string name)
    {
        if (value is not (> 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(name, value, "A share above 0 and at most 1 is expected.");
        }
    }
}
