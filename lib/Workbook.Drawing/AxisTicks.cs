using System.Globalization;
using System.Text.Json;

namespace Workbook.Drawing;

/// <summary>A line of the grid and what stands at it.</summary>
/// <param name="At">Its place in the axis's measure.</param>
/// <param name="Lines">Its text.</param>
internal readonly record struct Tick(double At, string[] Lines);

/// <summary>Round numbers, whole years or months, powers of ten, or names along an axis.</summary>
internal static class AxisTicks
{
    private const int MostNameLetters = 30, LastYear = 9000, FirstToLast = 365 * 2 * 900;

    private static readonly int[] MonthSteps = [1, 2, 3, 6, 12, 24, 60, 120];

    /// <summary>The ticks within the scale.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="axis">The axis in the layout.</param>
    /// <param name="most">About how many there is room for.</param>
    /// <param name="nameWidth">Where names are broken, in pixels.</param>
    public static IReadOnlyList<Tick> Of(Scale scale, JsonElement? axis, int most, double nameWidth = MostNameLetters * 7)
    {
        string? format = axis.Member("tickformat").Text();
        IReadOnlyList<JsonElement> values = axis.Member("tickvals").Items();
        IEnumerable<Tick> ticks = values.Count > 0
            ? values.Select((value, i) => (At: scale.Measure(value), Text: axis.Member("ticktext").TextAt(i) ?? value.ToString())).Where(tick => tick.At is not null).Select(tick => new Tick(tick.At!.Value, Lettering.Lines(tick.Text)))
            : scale.Kind switch
            {
                ScaleKind.Category => scale.Categories.Select((name, i) => new Tick(i, Lettering.Wrapped(name, nameWidth))),
                ScaleKind.Date => Dates(scale, most),
                ScaleKind.Logarithmic => Powers(scale, format),
                _ => Numbers(scale, axis.Member("dtick").Number() ?? Step((scale.To - scale.From) / most, format), format),
            };
        double slack = (scale.To - scale.From) * 1e-6;
        return [.. ticks.Where(tick => tick.At >= scale.From - slack && tick.At <= scale.To + slack)];
    }

    private static double Step(double rough, string? format)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
        return format?.EndsWith('d') == true ? Math.Max(1, step * power) : step * power;
    }

    private static IEnumerable<Tick> Numbers(Scale scale, double step, string? format)
    {
        for (long i = (long)Math.Ceiling((scale.From / step) - 1e-6); i * step <= scale.To + (step * 1e-6) && i < 10000; i++)
        {
            yield return new Tick(i * step, [NumberFormat.Of(i * step, format)]);
        }
    }

    private static IEnumerable<Tick> Powers(Scale scale, string? format)
    {
        double span = scale.To - scale.From;
        int[] steps = span > 3 ? [1] : span > 1.5 ? [1, 3] : [1, 2, 5];
        int every = Math.Max(1, (int)Math.Ceiling(span / 8));
        for (int power = (int)Math.Floor(scale.From); power <= Math.Ceiling(scale.To); power++)
        {
            foreach (int step in power % every == 0 ? steps : [])
            {
                string text = Math.Abs(power) > 5 ? $"10<sup>{power.ToString(CultureInfo.InvariantCulture)}</sup>" : NumberFormat.Of(step * Math.Pow(10, power), format is "~s" or "~g" ? null : format);
                yield return new Tick(Math.Log10(step) + power, Lettering.Lines(text));
            }
        }
    }

    private static IEnumerable<Tick> Dates(Scale scale, int most)
    {
        DateTime from = Day(scale.From), to = Day(scale.To);
        double months = (to - from).TotalDays / 30.4;
        int step = MonthSteps.FirstOrDefault(size => months / size <= most, 240);
        var tick = new DateTime(Math.Max(1, from.Year - (step > 12 ? from.Year % (step / 12) : 0)), 1, 1);
        for (; tick <= to && tick.Year < LastYear; tick = tick.AddMonths(step))
        {
            string text = step >= 12 ? tick.ToString("yyyy", CultureInfo.InvariantCulture) : tick.ToString("MMM yyyy", CultureInfo.InvariantCulture);
            yield return new Tick((tick - DateTime.UnixEpoch).TotalDays, [text]);
        }
    }

    private static DateTime Day(double days) => DateTime.UnixEpoch.AddDays(Math.Clamp(days, -(FirstToLast / 2), FirstToLast));
}
