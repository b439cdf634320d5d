using Workbook.Memo.Interruption;

namespace Workbook.Memo.Tests.Interruption;

public sealed class EffectIntervalTests
{
    [Fact]
    public void IntervalOf_ReachesACriticalValueOfStandardErrorsEitherWay_AndSaysWhichItIs()
    {
        PowerOfTest power = Power(coverage: 0.94);

        Assert.Equal(new EffectInterval(-5, 7), power.IntervalOf(new Effect(1, 2, 12)));
        Assert.Equal("95 %, allowing for months that resemble their neighbours", power.IntervalName);
    }

    [Fact]
    public void IntervalName_WhereFreshDrawsFindAnotherCoverage_SaysThatOne() =>
        Assert.Equal("86 %, allowing for months that resemble their neighbours", Power(coverage: 0.863).IntervalName);

    [Theory]
    [InlineData(53, 1)]
    [InlineData(36, 2)]
    public void IntervalOf_NoiseNeverTold_HoldsTheTruthInNinetyFiveSeriesOfAHundred(int periods, int inEachPeriod)
    {
        // As the series of releases: 53 months, the last 21 of them after; each series is its own only witness of its noise.
        const int Series = 250;
        int start = periods - 21;
        var random = new Random(20241130);
        var noise = new TiedNoise(0.35, 1);
        int held = 0;
        for (int one = 0; one < Series; one++)
        {
            TimedValue[] values = [.. noise.Draw(random, periods * inEachPeriod).Select((value, i) => new TimedValue(i / inEachPeriod, value))];
            InterruptedFit fit = InterruptedTimeSeries.Fit(values, start, 3);
            EffectInterval interval = InterruptedPower.Simulate(values, fit, 12, seed: one, draws: 120).IntervalOf(fit.EffectAfter(12));
            held += interval.LeavesOutZero ? 0 : 1;
        }

        Assert.InRange(held / (double)Series, 0.93, 0.97);
    }

    private static PowerOfTest Power(double coverage) => new([(0, 1)], 3, 0.05, 0, 0.95, coverage, 1);
}
