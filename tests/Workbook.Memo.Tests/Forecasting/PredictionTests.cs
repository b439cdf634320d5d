using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MathNet.Numerics.Distributions;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Tests.Forecasting;

public sealed class PredictionTests
{
    [Fact]
    public void Crps_OfANormalAtItsMean_CanBeWorkedByHand()
    {
        // Gneiting and Raftery (2007), equation 21, at z = 0: σ (2 / √(2π) − 1 / √π) = 3 (0.797885 − 0.564190).
        Assert.Equal(3 * 0.233695, new NormalPrediction(10, 3).Crps(10), 5);
    }

    [Fact]
    public void Crps_OfANormalOneDeviationOff_CanBeWorkedByHand()
    {
        // z = 1: 1 · (2 · 0.841345 − 1) + 2 · 0.241971 − 0.564190 = 0.68269 + 0.48394 − 0.56419.
        Assert.Equal(0.60244, new NormalPrediction(0, 1).Crps(1), 5);
    }

    [Fact]
    public void Crps_OfASample_CanBeWorkedByHand()
    {
        // Of {0, 2, 6} against 3: (3 + 1 + 3) / 3 away; the nine pairs are 0, 2, 6, 2, 0, 4, 6, 4, 0 apart, half their mean is 24 / 18.
        Assert.Equal((7 / 3.0) - (24 / 18.0), new SamplePrediction([6, 0, 2]).Crps(3), 12);
    }

    [Fact]
    public void Crps_OfACoinOfTwoCounts_CanBeWorkedByHand()
    {
        // Poisson of mean ln 2 is 0 with probability ½. Against 0 the score is Σ (1 − F(k))² = 0.5² + 0.15343² + 0.03330² + 0.00556² + …
        double second = 1 - (0.5 * (1 + Math.Log(2))), third = second - (0.25 * Math.Pow(Math.Log(2), 2)), fourth = third - (0.5 * Math.Pow(Math.Log(2), 3) / 6);

        Assert.Equal(0.25 + (second * second) + (third * third) + (fourth * fourth), new NegativeBinomialPrediction(Math.Log(2), 0).Crps(0), 5);
    }

    [Property]
    public Property Crps_OfACertainAndRightForecast_IsZero() => Prop.ForAll(Numbers, value =>
    {
        Assert.Equal(0, new NormalPrediction(value, 0).Crps(value));
        Assert.Equal(0, new SamplePrediction([value, value]).Crps(value), 9);
    });

    [Property]
    public Property Crps_OfACertainForecast_IsTheAbsoluteError() => Prop.ForAll(Numbers, Numbers, (said, came) =>
    {
        Assert.Equal(Math.Abs(said - came), new NormalPrediction(said, 0).Crps(came), 9);
        Assert.Equal(Math.Abs(said - came), new SamplePrediction([said]).Crps(came), 9);
        Assert.Equal(Math.Abs(said - came), new NormalPrediction(said, 0).Transform(value => value).Crps(came), 6);
    });

    [Property]
    public Property Crps_InAnotherUnit_ScalesWithIt() => Prop.ForAll(Numbers, Numbers, (mean, came) =>
    {
        Assert.Equal(1000 * new NormalPrediction(mean, 2).Crps(came), new NormalPrediction(1000 * mean, 2000).Crps(1000 * came), 6);
        Assert.Equal(1000 * new SamplePrediction([mean, 1]).Crps(came), new SamplePrediction([1000 * mean, 1000]).Crps(1000 * came), 6);
        Assert.Equal(0.25 * new NegativeBinomialPrediction(7, 0.3).Crps(9), new NegativeBinomialPrediction(7, 0.3, 0.25).Crps(9 * 0.25), 9);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1.3)]
    [InlineData(-2.5)]
    public void Crps_FromNinetyNineQuantiles_IsNearTheClosedForm(double came)
    {
        var normal = new NormalPrediction(0, 1);

        Assert.InRange(normal.Transform(value => value).Crps(came) / normal.Crps(came), 0.985, 1.001);
    }

    [Property]
    public Property Quantile_OfCounts_IsTheFirstToReachTheLevel() => Prop.ForAll(Gen.Choose(1, 80).ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), Gen.Choose(1, 99).ToArbitrary(), (mean, tenths, percent) =>
    {
        double dispersion = tenths / 10.0;
        double quantile = new NegativeBinomialPrediction(mean, dispersion).Quantile(percent / 100.0);

        // The library's distribution is the oracle: r = 1/a failures, success probability 1 / (1 + aμ).
        double Below(double count) => count < 0 ? 0 : tenths == 0 ? Poisson.CDF(mean, count) : NegativeBinomial.CDF(1 / dispersion, 1 / (1 + (dispersion * mean)), count);
        Assert.True(Below(quantile) >= (percent / 100.0) - 1e-9 && Below(quantile - 1) < (percent / 100.0) + 1e-9);
    });

    [Fact]
    public void Interval_OfANormal_HasTheTextbooksEnds()
    {
        (double low, double high) = new NormalPrediction(100, 10).Interval(0.95);

        Assert.Equal((80.400, 119.600), (Math.Round(low, 3), Math.Round(high, 3)));
    }

    [Fact]
    public void Interval_ThroughAnExponential_KeepsItsLevel()
    {
        (double low, double high) = new NormalPrediction(2, 0.5).Transform(Math.Exp).Interval(0.8);

        Assert.Equal(Math.Exp(2 - (0.5 * 1.281552)), low, 5);
        Assert.Equal(Math.Exp(2 + (0.5 * 1.281552)), high, 5);
    }

    [Fact]
    public void Pinball_OfNineTenths_CostsNineTimesAsMuchBelowAsAbove()
    {
        Assert.Equal(0.9 * 5, PinballLoss.Of(quantile: 10, observed: 15, level: 0.9), 12);
        Assert.Equal(0.1 * 5, PinballLoss.Of(quantile: 10, observed: 5, level: 0.9), 12);
    }

    private static Arbitrary<double> Numbers => Gen.Choose(-5000, 5000).Select(number => number / 100.0).ToArbitrary();
}
