using Workbook.Memo.Players;

namespace Workbook.Memo.Tests.Players;

public class EffectiveNumberTests
{
    [Fact]
    public void Of_Counts_IsSimpsonsEstimate()
    {
        // (3·2 + 2·1 + 1·0) / (6·5) = 8/30.
        EffectiveNumber number = EffectiveNumber.Of([3, 2, 1]);

        Assert.Equal(8.0 / 30, number.Hhi, 12);
        Assert.Equal(30.0 / 8, number.Value!.Value, 12);
        Assert.Equal(6, number.N);
    }

    [Fact]
    public void Of_TenEqualHolders_IsUnbiased_WhereThePlainIndexIsTooHigh()
    {
        var random = new Random(1);
        List<EffectiveNumber> estimates = [];
        List<double> plain = [];
        for (int sample = 0; sample < 400; sample++)
        {
            int[] counts = new int[10];
            for (int draw = 0; draw < 40; draw++)
            {
                counts[random.Next(10)]++;
            }

            estimates.Add(EffectiveNumber.Of(counts));
            plain.Add(Concentration.Of(counts.Select(count => (double)count)).Hhi);
        }

        Assert.Equal(0.1, estimates.Average(estimate => estimate.Hhi), 0.002);
        Assert.InRange(plain.Average(), 0.1 + 0.015, 0.1 + 0.03);
    }

    [Fact]
    public void Of_UnequalHolders_CoversThePlantedNumberAboutAsOftenAsItSays()
    {
        // Shares 0.4, 0.3, 0.2, 0.1: the index is 0.30.
        var random = new Random(2);
        int covered = 0;
        for (int sample = 0; sample < 1000; sample++)
        {
            int[] counts = new int[4];
            for (int draw = 0; draw < 100; draw++)
            {
                double at = random.NextDouble();
                counts[at < 0.4 ? 0 : at < 0.7 ? 1 : at < 0.9 ? 2 : 3]++;
            }

            EffectiveNumber number = EffectiveNumber.Of(counts);
            covered += number.Low <= 1 / 0.3 && (number.High is null || number.High >= 1 / 0.3) ? 1 : 0;
        }

        Assert.InRange(covered, 920, 975);
    }

    [Fact]
    public void Of_NobodyDrawnTwice_HasNoNumberAndNoUpperEnd()
    {
        EffectiveNumber number = EffectiveNumber.Of([1, 1, 1]);

        Assert.Equal((null, null), (number.Value, number.High));
    }

    [Theory]
    [InlineData(new[] { 1 })]
    [InlineData(new[] { 3, -1 })]
    public void Of_TooFewDrawsOrANegativeCount_IsRefused(int[] counts) => Assert.Throws<ArgumentException>(() => EffectiveNumber.Of(counts));
}
