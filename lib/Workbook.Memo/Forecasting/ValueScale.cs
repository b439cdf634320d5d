namespace Workbook.Memo.Forecasting;

/// <summary>The scale on which a series is forecast.</summary>
/// <param name="Forward">From the value to the scale; increasing.</param>
/// <param name="Back">The way back.</param>
public sealed record ValueScale(Func<double, double> Forward, Func<double, double> Back)
{
    /// <summary>As it is.</summary>
    public static ValueScale Plain { get; } = new(value => value, value => value);

    /// <summary>Logarithms: errors and growth are relative. For values above zero.</summary>
    public static ValueScale Logarithmic { get; } = new(Math.Log, Math.Exp);

    /// <summary>The angular scale, for shares in per cent.</summary>
    public static ValueScale Angular { get; } = new(AngularScale.OfPercent, AngularScale.ToPercent);

    /// <summary>Forecasts made on this scale, brought back.</summary>
    public IReadOnlyList<Prediction> Forecast(IForecastMethod method, IEnumerable<double> past, int ahead) =>
        [.. method.Forecast([.. past.Select(Forward)], ahead).Select(prediction => prediction.Transform(Back))];
}
