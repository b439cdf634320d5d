using System.Collections.Immutable;

namespace Workbook.Memo.Forecasting;

/// <summary>One method on one series: how it did in the past, and what it says of what follows.</summary>
/// <param name="Method">The method.</param>
/// <param name="Backtest">Scores from rolling origins in the past.</param>
/// <param name="Ahead">Forecasts of the values after the past.</param>
public sealed record MethodOutlook(IForecastMethod Method, ForecastScores Backtest, ImmutableArray<Prediction> Ahead)
{
    /// <summary>Scores against what came; the first forecasts where less came than was forecast.</summary>
    public ForecastScores Against(IReadOnlyList<double> came) =>
        ForecastScores.Of([.. came.Take(Ahead.Length).Select((value, h) => new ScoredForecast(0, h + 1, Ahead[h], value))]);
}

/// <summary>Several methods on one short series, the best of them found in its past alone.</summary>
/// <param name="Methods">The methods, simplest first.</param>
/// <param name="Origins">Past moments that each was tried from.</param>
public sealed record Outlook(ImmutableArray<MethodOutlook> Methods, int Origins)
{
    /// <summary>Windows of the backtest that fit side by side; the others overlap them.</summary>
    public double DisjointWindows { get; init; }

    /// <summary>Candidates for series without a season.</summary>
    public static ImmutableArray<IForecastMethod> Candidates { get; } =
        [new Naive(), new Drift(), new LinearTrend(), new ExponentialSmoothing(WithTrend: false), new ExponentialSmoothing(WithTrend: true)];

    /// <summary>The method with the lowest score in the past; of equals the simplest.</summary>
    public MethodOutlook Best => Methods.MinBy(method => method.Backtest.Crps)!;

    /// <summary>Tries every candidate in the past and forecasts with each.</summary>
    /// <param name="past">The series, earliest first, without gaps.</param>
    /// <param name="scale">The scale on which it is forecast.</param>
    /// <param name="ahead">How far ahead to forecast.</param>
    /// <param name="first">First origin of the backtest; at least 8, which a damped trend needs.</param>
    /// <param name="window">Periods scored from each origin.</param>
    /// <exception cref="ArgumentException">The past has no room for a window after the first origin.</exception>
    public static Outlook Of(IReadOnlyList<double> past, ValueScale scale, int ahead, int first, int window)
    {
        if (first + window > past.Count)
        {
            throw new ArgumentException($"A backtest from value {first} over {window} periods needs {first + window} values; there are {past.Count}.", nameof(past));
        }

        return new Outlook(
            [.. Candidates.Select(method => new MethodOutlook(
                method,
                ForecastScores.Of(RollingOrigin.Run(past.Count, first, window, 1, origin => scale.Forecast(method, past.Take(origin), window), at => past[at])),
                [.. scale.Forecast(method, past, ahead)]))],
            past.Count - window - first + 1) { DisjointWindows = RollingOrigin.DisjointWindows(past.Count, first, window) };
    }

    /// <summary>A method by its name.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public MethodOutlook this[string name] => Methods.FirstOrDefault(method => method.Method.Name == name)
        ?? throw new ArgumentException($"No method '{name}'; there are {string.Join(", ", Methods.Select(method => method.Method.Name))}.", nameof(name));
}
