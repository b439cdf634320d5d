using Workbook.Methods;

namespace Workbook.Memo.Chips;

/// <summary>List prices at equal score, Chinese against US models.</summary>
/// <param name="Ratio">Chinese over US price of a million tokens written, at equal score; below 1 is cheaper.</param>
/// <param name="Low">Lower end of the 95 % percentile bootstrap over models.</param>
/// <param name="High">Upper end.</param>
/// <param name="Chinese">Number of Chinese models.</param>
/// <param name="American">Number of US models.</param>
public sealed record PriceComparison(double Ratio, double? Low, double? High, int Chinese, int American)
{
    /// <summary>Seed of the bootstrap: the memo's date.</summary>
    public const int Seed = 20240918;

    /// <summary>Draws of the bootstrap.</summary>
    public const int Draws = 2000;

    /// <summary>Compares.</summary>
    /// <remarks>
    /// Least squares of the logarithm of the price on the score with one slope and a level for each country: the levels' difference is the
    /// ratio at equal score. The slope is taken within countries, so that scores that one country alone reaches do not drive it.
    /// </remarks>
    /// <exception cref="ArgumentException">A country has no model, or all models of each country score the same.</exception>
    public static PriceComparison Of(IReadOnlyList<PricedModel> models)
    {
        PricedModel[] chinese = [.. models.Where(model => model.Country == "China")];
        PricedModel[] american = [.. models.Where(model => model.Country == "United States")];
        double ratio = RatioOf([chinese, american])
            ?? throw new ArgumentException("A price at equal score needs models of both countries and more than one score within a country.", nameof(models));
        BootstrapInterval interval = PercentileBootstrap.Of([chinese, american], RatioOf, Seed, Draws);
        return new PriceComparison(ratio, interval.Low, interval.High, chinese.Length, american.Length);
    }

    private static double? RatioOf(IReadOnlyList<PricedModel[]> groups)
    {
        if (groups.Any(group => group.Length == 0))
        {
            return null;
        }

        double covariance = 0, variance = 0;
        double[] meanScores = new double[2], meanPrices = new double[2];
        for (int g = 0; g < 2; g++)
        {
            meanScores[g] = groups[g].Average(model => model.Points);
            meanPrices[g] = groups[g].Average(model => Math.Log(model.OutputUsd));
            foreach (PricedModel model in groups[g])
            {
                covariance += (model.Points - meanScores[g]) * (Math.Log(model.OutputUsd) - meanPrices[g]);
                variance += (model.Points - meanScores[g]) * (model.Points - meanScores[g]);
            }
        }

        double slope = covariance / variance;
        return variance > 0 ? Math.Exp(meanPrices[0] - meanPrices[1] - (slope * (meanScores[0] - meanScores[1]))) : null;
    }
}
