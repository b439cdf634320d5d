namespace Workbook.Memo.Forecasting;

/// <summary>Parameters and starting state of exponential smoothing with a trend that fades.</summary>
/// <remarks>
/// Error-correction form: with the error e of the one-step forecast l + φb, the level becomes l + φb + αe and the trend φb + βe.
/// β = 0 and b = 0 leave simple exponential smoothing; φ = 1 is Holt's linear trend. β is αβ* of the component form.
/// </remarks>
/// <param name="Alpha">Weight of an error for the level.</param>
/// <param name="Beta">Weight of an error for the trend.</param>
/// <param name="Phi">What is left of the trend after a period.</param>
/// <param name="Level">Level before the first value.</param>
/// <param name="Trend">Trend before the first value.</param>
public readonly record struct SmoothingState(double Alpha, double Beta, double Phi, double Level, double Trend)
{
    /// <summary>The one-step forecast.</summary>
    public double Next => Level + (Phi * Trend);

    /// <summary>The state after a value came.</summary>
    public SmoothingState After(double value)
    {
        double error = value - Next;
        return this with { Level = Next + (Alpha * error), Trend = (Phi * Trend) + (Beta * error) };
    }

    /// <summary>The state after a whole series, and the sum of squared one-step errors on the way.</summary>
    public (SmoothingState Last, double SquaredErrors) Over(IReadOnlyList<double> values)
    {
        SmoothingState state = this;
        double sum = 0;
        for (int t = 0; t < values.Count; t++)
        {
            double error = values[t] - state.Next;
            sum += error * error;
            state = state.After(values[t]);
        }

        return (state, sum);
    }

    /// <summary>The level h periods ahead: l + (φ + φ² + … + φʰ) b.</summary>
    public double Ahead(int h) => Level + (Faded(h) * Trend);

    /// <summary>Variance h periods ahead in units of the variance of one-step errors: 1 + Σ (α + β (φ + … + φʲ))² / …, for j below h.</summary>
    /// <remarks>Hyndman, Koehler, Ord and Snyder (2008), Forecasting with Exponential Smoothing, table 6.1, class 1 models.</remarks>
    public double VarianceAhead(int h)
    {
        double sum = 1;
        for (int j = 1; j < h; j++)
        {
            double weight = Alpha + (Beta * Faded(j));
            sum += weight * weight;
        }

        return sum;
    }

    private double Faded(int h)
    {
        double sum = 0, power = 1;
        for (int i = 0; i < h; i++)
        {
            power *= Phi;
            sum += power;
        }

        return sum;
    }
}
