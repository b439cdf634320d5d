namespace Workbook.Memo.Rules;

/// <summary>How differences of a series are put for readers.</summary>
/// <param name="Unit">Unit that readers see.</param>
/// <param name="Of">Turns a difference of the series into that unit.</param>
/// <param name="FromPercent">Turns a change in percent into that unit.</param>
public sealed record EffectScale(string Unit, Func<double, double> Of, Func<double, double> FromPercent)
{
    /// <summary>A difference of natural logarithms as a change in percent.</summary>
    public static EffectScale Percent { get; } = new("%", difference => 100 * (Math.Exp(difference) - 1), percent => percent);

    /// <summary>A difference of natural logarithms as a factor.</summary>
    public static EffectScale Factor { get; } = new("times", Math.Exp, percent => 1 + (percent / 100));

    /// <summary>A difference of decimal logarithms as it is. As a factor it would look exact where it is only large.</summary>
    public static EffectScale PowersOfTen { get; } = new("powers of ten", difference => difference, percent => Math.Log10(1 + (percent / 100)));
}
