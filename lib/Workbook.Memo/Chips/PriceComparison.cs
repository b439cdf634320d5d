using MathNet.Numerics.LinearAlgebra;

namespace Workbook.Memo.Chips;

/// <summary>List prices at equal score, Chinese against US models.</summary>
/// <param name="Ratio">Chinese over US price of a million tokens written, at equal score; below 1 is cheaper.</param>
/// <param name="Low">Lower end of the 95 % interval, vendors taken as clusters; <see langword="null"/> where a country has fewer than two.</param>
/// <param name="High">Upper end.</param>
/// <param name="Chinese">Number of Chinese models.</param>
/// <param name="American">Number of US models.</param>
/// <param name="ChineseVendors">Number of their vendors.</param>
/// <param name="AmericanVendors">Number of US vendors.</param>
/// <param name="Freedom">Degrees of freedom behind the interval: what all those models are worth, given how few vendors set prices.</param>
public sealed record PriceComparison(
    double Ratio, double? Low, double? High, int Chinese, int American, int ChineseVendors, int AmericanVendors, double Freedom)
{
    /// <summary>Level of the interval.</summary>
    public const double Level = 0.95;

    /// <summary>Number of vendors.</summary>
    public int Vendors => ChineseVendors + AmericanVendors;

    /// <summary>Compares.</summary>
    /// <remarks>
    /// Least squares of the logarithm of the price on the score with one slope and a level for each country: the levels' difference is the
    /// ratio at equal score. The slope is taken within countries, so that scores that one country alone reaches do not drive it. A vendor
    /// prices all its models by one policy, and variants of a model share a price: the interval takes vendors, not models, as independent.
    /// </remarks>
    /// <exception cref="ArgumentException">A country has no model, or all models of each country score the same.</exception>
    public static PriceComparison Of(IReadOnlyList<PricedModel> models)
    {
        PricedModel[] both = [.. models.Where(model => model.Country is "China" or "United States")];
        ILookup<string, PricedModel> byCountry = both.ToLookup(model => model.Country);
        if (byCountry.Count < 2 || byCountry.All(country => country.Select(model => model.Points).Distinct().Count() == 1))
        {
            throw new ArgumentException("A price at equal score needs models of both countries and more than one score within a country.", nameof(models));
        }

        double mean = both.Average(model => model.Points);
        Matrix<double> terms = Matrix<double>.Build.Dense(both.Length, 3, (row, column) => column switch
        {
            0 => 1,
            1 => both[row].Country == "China" ? 1 : 0,
            _ => both[row].Points - mean,
        });
        var regression = new ClusteredRegression(terms, [.. both.Select(model => model.Developer)], coefficient: 1);
        (double level, double error) = regression.Fit([.. both.Select(model => Math.Log(model.OutputUsd))]);
        int Vendors(string country) => byCountry[country].Select(model => model.Developer).Distinct().Count();
        (int chinese, int american) = (Vendors("China"), Vendors("United States"));
        bool enough = Math.Min(chinese, american) > 1;
        double reach = enough ? regression.Reach(Level) * error : 0;
        return new PriceComparison(
            Math.Exp(level), enough ? Math.Exp(level - reach) : null, enough ? Math.Exp(level + reach) : null,
            byCountry["China"].Count(), byCountry["United States"].Count(), chinese, american, enough ? regression.Freedom : 0);
    }
}
