using System.Globalization;
using System.Text.Json;

namespace Workbook.Drawing;

/// <summary>What an axis measures in.</summary>
internal enum ScaleKind
{
    Linear,
    Logarithmic,
    Date,
    Category,
}

/// <summary>Places values along an axis, in the axis's own measure: numbers, exponents of ten, days since 1970, or places of categories.</summary>
/// <param name="Kind">What it measures in.</param>
/// <param name="From">Its lower end.</param>
/// <param name="To">Its upper end.</param>
/// <param name="Categories">Names of the places, where it has any.</param>
internal sealed record Scale(ScaleKind Kind, double From, double To, IReadOnlyList<string> Categories)
{
    private const double MillisecondsADay = 86_400_000;

    /// <summary>Where a measure lies between the ends: 0 at the lower, 1 at the upper.</summary>
    public double Share(double measure) => (measure - From) / (To - From);

    /// <summary>A cell of a trace in the axis's measure; nothing where there is none.</summary>
    public double? Measure(JsonElement? cell) => Measure(cell, Kind, Categories);

    /// <summary>A place of an annotation, which on a logarithmic axis is given as the exponent.</summary>
    public double? Placed(JsonElement? cell) => Kind == ScaleKind.Logarithmic ? cell.Number() : Measure(cell);

    /// <summary>Days since 1970 of a text as charts write dates: a year, a month, a day or a time.</summary>
    public static double? Days(string text) =>
        text.Length >= 7 && text[4] == '-' && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTime time)
            ? (time - DateTime.UnixEpoch).TotalDays : null;

    public static double? Measure(JsonElement? cell, ScaleKind kind, IReadOnlyList<string> categories)
    {
        double? number = cell.Number();
        switch (kind)
        {
            case ScaleKind.Logarithmic:
                return number > 0 ? Math.Log10(number.Value) : null;
            case ScaleKind.Date:
                return cell.Text() is string day ? Days(day) : number / MillisecondsADay;
            case ScaleKind.Category when cell.Text() is string name:
                for (int i = 0; i < categories.Count; i++)
                {
                    if (categories[i] == name)
                    {
                        return i;
                    }
                }

                return null;
            default:
                return number ?? (double.TryParse(cell.Text(), CultureInfo.InvariantCulture, out double written) ? written : null);
        }
    }
}
