using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Tests.Forecasting;

/// <summary>What holds of every method for plain series.</summary>
public sealed class MethodPropertyTests
{
    private static readonly IForecastMethod[] Methods =
    [
        new Naive(), new Naive(4), new Drift(), new LinearTrend(), new ExponentialSmoothing(false), new ExponentialSmoothing(true), new MonthEffects(new ExponentialSmoothing(true), 4), new Calibrated(new Drift(), 2),
    ];

    [Property]
    public Property Forecast_OfAConstant_IsThatConstantForCertain() => Prop.ForAll(Gen.Choose(-1000, 1000).ToArbitrary(), value =>
    {
        foreach (IForecastMethod method in Methods)
        {
            Assert.All(method.Forecast([.. Enumerable.Repeat((double)value, 20)], 5), forecast =>
            {
                Assert.Equal(value, forecast.Mean, 9);
                Assert.Equal(0, forecast.Deviation, 9);
            });
        }
    });

    /// <summary>Powers of two, by which floating-point numbers scale without rounding: a search must then take the very same way.</summary>
    [Property(MaxTest = 30)]
    public Property Forecast_InAnotherUnit_ScalesWithIt() => Prop.ForAll(Series, values =>
    {
        foreach (IForecastMethod method in Methods)
        {
            ImmutableArray<NormalPrediction> one = method.Forecast(values, 6);
            ImmutableArray<NormalPrediction> other = method.Forecast([.. values.Select(value => 8 * value)], 6);
            Assert.Equal(one.Select(forecast => Math.Round(8 * forecast.Mean, 6)), other.Select(forecast => Math.Round(forecast.Mean, 6)));
            Assert.Equal(one.Select(forecast => Math.Round(8 * forecast.Deviation, 6)), other.Select(forecast => Math.Round(forecast.Deviation, 6)));
        }
    });

    [Property(MaxTest = 30)]
    public Property Forecast_FurtherAhead_IsNeverSurer() => Prop.ForAll(Series, values =>
    {
        foreach (IForecastMethod method in Methods)
        {
            double[] deviations = [.. method.Forecast(values, 6).Select(forecast => forecast.Deviation)];
            Assert.Equal(deviations.Order(), deviations);
        }
    });

    [Property]
    public Property Mase_OfTheNaiveInItsOwnPast_IsOne() => Prop.ForAll(Series, values =>
    {
        double error = Enumerable.Range(1, values.Length - 1).Average(t => Math.Abs(values[t] - new Naive().Forecast([0, .. values[..t]], 1)[0].Mean));

        Assert.Equal(1, ScaledError.Mase(error, values), 12);
    });

    private static Arbitrary<double[]> Series => Gen.Choose(0, 200).ArrayOf(24).Where(values => values.Distinct().Count() > 5).Select(values => values.Select(value => value / 4.0).ToArray()).ToArbitrary();
}
