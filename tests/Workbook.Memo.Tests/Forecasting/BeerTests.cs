using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Tests.Forecasting;

/// <summary>
/// Quarterly beer production in Australia, megalitres: 1992 to 2007 forecasts 2008 to the second quarter of 2010. The worked example of Hyndman and
/// Athanasopoulos, Forecasting: Principles and Practice, 3rd edition, section 5.8, whose table gives the mean absolute and scaled errors tested here.
/// </summary>
public sealed class BeerTests
{
    private static readonly double[] Past =
    [
        443, 410, 420, 532, 433, 421, 410, 512, 449, 381, 423, 531, 426, 408, 416, 520, 409, 398, 398, 507, 432, 398, 406, 526, 428, 397, 403, 517, 435, 383, 424, 521,
        421, 402, 414, 500, 451, 380, 416, 492, 428, 408, 406, 506, 435, 380, 421, 490, 435, 390, 412, 454, 416, 403, 408, 482, 438, 386, 405, 491, 427, 383, 394, 473,
    ];

    private static readonly double[] Came = [420, 390, 410, 488, 415, 398, 419, 488, 414, 374];

    public static TheoryData<string, double, double> Table => new()
    {
        { "Naive", 57.40, 4.01 },
        { "Seasonal naive", 13.40, 0.94 },
        { "Drift", 58.88, 4.12 },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Forecast_OfBeer_HasThePublishedErrors(string name, double absolute, double scaled)
    {
        IForecastMethod method = new IForecastMethod[] { new Naive(), new Naive(4), new Drift() }.Single(one => one.Name == name);

        double error = method.Forecast(Past, Came.Length).Zip(Came, (said, came) => Math.Abs(said.Median - came)).Average();

        Assert.Equal(absolute, error, 2);
        Assert.Equal(scaled, ScaledError.Mase(error, Past, season: 4), 2);
    }
}
