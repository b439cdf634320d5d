using Workbook.Charts;

namespace Workbook.Tests.Charts;

public class ThemeTests
{
    public static TheoryData<string> Colours => [.. Theme.Standard.Entities.Values.Concat(Theme.Standard.Sequence).Append(Theme.Standard.Accent).Distinct()];

    [Theory]
    [MemberData(nameof(Colours))]
    public void Colour_OnWhiteAndOnNearBlack_HasAContrastOfThreeToOne(string colour)
    {
        Assert.True(Contrast(colour, "#ffffff") >= 3, $"{colour} on white: {Contrast(colour, "#ffffff")}");
        Assert.True(Contrast(colour, "#14171a") >= 3, $"{colour} on near-black: {Contrast(colour, "#14171a")}");
    }

    [Fact]
    public void WithOpacity_Colour_BecomesRgba() => Assert.Equal("rgba(217,72,43,0.5)", Theme.WithOpacity("#d9482b", 0.5));

    // Contrast ratio and relative luminance as WCAG 2.2 defines them.
    private static double Contrast(string one, string other)
    {
        double[] luminances = [Luminance(one), Luminance(other)];
        return (luminances.Max() + 0.05) / (luminances.Min() + 0.05);
    }

    private static double Luminance(string colour)
    {
        double Channel(int start)
        {
            double value = Convert.ToInt32(colour.Substring(start, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }
}
