using System.Collections.Immutable;

namespace Workbook.Memo.Forecasting;

/// <summary>A method that forecasts a series from nothing but its own past.</summary>
public interface IForecastMethod
{
    /// <summary>Standard name, for readers.</summary>
    string Name { get; }

    /// <summary>Fewest past values that the method needs.</summary>
    int MinimumHistory { get; }

    /// <summary>Forecasts the values that follow.</summary>
    /// <param name="past">The series, earliest first, one value a period, without gaps.</param>
    /// <param name="ahead">How many periods ahead, at least 1.</param>
    /// <returns>One distribution a period, in order.</returns>
    /// <exception cref="ArgumentException">There are fewer past values than the method needs, or one is not finite.</exception>
    ImmutableArray<NormalPrediction> Forecast(IReadOnlyList<double> past, int ahead);
}
