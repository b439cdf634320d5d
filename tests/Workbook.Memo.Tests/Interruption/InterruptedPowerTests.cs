using Workbook.Memo.Interruption;

namespace Workbook.Memo.Tests.Interruption;

public sealed class InterruptedPowerTests
{
    private static readonly TimedValue[] Values = [.. InterruptedTimeSeriesTests.Noisy()];
    private static readonly InterruptedFit Fit = InterruptedTimeSeries.Fit(Values, 20, 3);
    private static readonly PowerOfTest Power = InterruptedPower.Simulate(Values, Fit, periods: 0, seed: 1, draws: 1000);

    [Fact]
    public void Of_NoEffect_IsTheShareOfFalseAlarmsAllowed() => Assert.Equal(0.05, Power.Of(0), 3);

    [Fact]
    public void Of_LargerEffect_IsSeenMoreOften_WhateverItsSign()
    {
        Assert.True(Power.Of(0.2) < Power.Of(0.5));
        Assert.Equal(1, Power.Of(100));
        Assert.Equal(1, Power.Of(-100));
    }

    [Fact]
    public void SmallestSeen_HasThePowerAskedFor() => Assert.Equal(0.8, Power.Of(Power.SmallestSeen()), 2);

    [Fact]
    public void SmallestSeen_WithWhiteNoise_IsNearTheTextbooksMultipleOfTheStandardError()
    {
        // For a normal estimate power 0.8 at 5 % needs 1.96 + 0.84 = 2.8 standard errors; simulated critical values differ a little.
        double error = Math.Sqrt(Power.Effects.Average(effect => effect.Value * effect.Value));

        Assert.InRange(Power.SmallestSeen() / error, 2.5, 3.6);
    }

    [Fact]
    public void NominalAlarms_WithRobustErrorsOnFewPoints_AreMoreThanAllowed() => Assert.InRange(Power.NominalAlarms, 0.05, 0.25);

    [Fact]
    public void Simulate_SameSeed_GivesTheSamePower() =>
        Assert.Equal(Power.SmallestSeen(), InterruptedPower.Simulate(Values, Fit, periods: 0, seed: 1, draws: 1000).SmallestSeen());
}
