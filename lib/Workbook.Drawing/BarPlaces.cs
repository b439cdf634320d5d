using System.Text.Json;

namespace Workbook.Drawing;

/// <summary>Where bars of one chart stand: side by side, stacked or over one another.</summary>
internal sealed class BarPlaces
{
    private readonly Dictionary<DrawnTrace, (double Start, double End)[]> ends = [];
    private readonly IReadOnlyList<DrawnTrace> bars;
    private readonly bool sideBySide;
    private readonly double gap;

    public BarPlaces(IEnumerable<DrawnTrace> traces, JsonElement? layout)
    {
        bars = [.. traces.Where(trace => trace.IsBar)];
        string mode = layout.Member("barmode").Text() ?? "group";
        sideBySide = mode == "group";
        gap = layout.Member("bargap").Number() ?? 0.2;
        Dictionary<(string, bool), double> stacked = [];
        foreach (DrawnTrace bar in bars)
        {
            ends[bar] = [.. Enumerable.Range(0, Values(bar).Count).Select(i => End(bar, i, mode is "stack" or "relative", stacked))];
        }

        double[] places = [.. bars.SelectMany(Places).Select(cell => Scale.Measure(cell, ScaleKind.Linear, [])).OfType<double>().Distinct().Order()];
        Step = places.Length < 2 ? 1 : places.Skip(1).Zip(places, (next, one) => next - one).Min();
    }

    /// <summary>Distance between the places of two groups of bars on an axis of numbers; 1 on one of categories.</summary>
    public double Step { get; }

    public IEnumerable<double> Ends(DrawnTrace bar) => ends[bar].SelectMany(end => new[] { end.Start, end.End });

    /// <summary>Where one bar begins and ends on the axis of values.</summary>
    public (double Start, double End) Along(DrawnTrace bar, int i) => ends[bar][i];

    /// <summary>Where one bar begins and ends around its place on the other axis.</summary>
    public (double Start, double End) Across(DrawnTrace bar)
    {
        double all = Step * (1 - gap);
        if (!sideBySide)
        {
            return (-all / 2, all / 2);
        }

        double one = all / bars.Count;
        double start = (-all / 2) + (one * bars.ToList().IndexOf(bar));
        return (start, start + one);
    }

    public static IReadOnlyList<JsonElement> Values(DrawnTrace bar) => bar.IsHorizontal ? bar.Xs : bar.Ys;

    public static IReadOnlyList<JsonElement> Places(DrawnTrace bar) => bar.IsHorizontal ? bar.Ys : bar.Xs;

    private static (double Start, double End) End(DrawnTrace bar, int i, bool stacks, Dictionary<(string, bool), double> stacked)
    {
        double value = ((JsonElement?)Values(bar)[i]).Number() ?? 0, start = bar["base"].NumberAt(i) ?? 0;
        if (stacks && i < Places(bar).Count)
        {
            (string, bool) place = (Places(bar)[i].ToString(), value < 0);
            start += stacked.GetValueOrDefault(place);
            stacked[place] = start + value;
        }

        return (start, start + value);
    }
}
