using System.Collections.Immutable;

namespace Workbook.Memo.Forecasting;

/// <summary>A way to forecast a share: on the angular scale by a method for plain series, or by a regression of the counts.</summary>
/// <param name="Name">Name for readers.</param>
/// <param name="Forecast">From a past and the totals of the months ahead to one distribution a month, in per cent. The totals only say how much chance to expect.</param>
public sealed record ShareMethod(string Name, Func<CountSeries, IReadOnlyList<int>, ImmutableArray<Prediction>> Forecast)
{
    private const int RecentMonths = 60;

    /// <summary>The method for plain series behind it; <see langword="null"/> for a regression of counts.</summary>
    public IForecastMethod? Plain { get; private init; }

    /// <summary>The candidates, simplest first.</summary>
    public static ImmutableArray<ShareMethod> Candidates { get; } =
    [
        Angular(new Naive()), Angular(new Naive(12)), Angular(new Drift()), Angular(new ExponentialSmoothing(WithTrend: false)), Angular(new ExponentialSmoothing(WithTrend: true)),
        Angular(new MonthEffects(new ExponentialSmoothing(WithTrend: true))),
        Counts("Count trend, all months", int.MaxValue), Counts("Count trend, last five years", RecentMonths),
    ];

    /// <summary>A method for plain series, on the angular scale.</summary>
    public static ShareMethod Angular(IForecastMethod method) => new(method.Name, (past, totals) =>
        [.. method.Forecast(past.Angles(), totals.Count).Select((prediction, h) => prediction.Transform(value => AngularScale.ToPercent(value, totals[h])))]) { Plain = method };

    /// <summary>The method with its spread multiplied; a regression of counts stays as it is.</summary>
    public ShareMethod Stretched(double factor) => Plain is null ? this : Angular(new Calibrated(Plain, factor));

    /// <summary>A negative-binomial trend with month effects, fitted to the last months.</summary>
    public static ShareMethod Counts(string name, int window) => new(name, (past, totals) =>
    {
        CountTrend trend = CountTrend.Fit(past, window);
        return [.. totals.Select((total, h) => trend.Predict(past.First + past.Length + h, total))];
    });
}
