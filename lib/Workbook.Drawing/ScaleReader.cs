using System.Text.Json;

namespace Workbook.Drawing;

/// <summary>Finds the scale of an axis as Plotly would: from what the layout says, or from the data.</summary>
internal static class ScaleReader
{
    private const double Padding = 0.05;

    /// <summary>The scale.</summary>
    /// <param name="axis">The axis in the layout.</param>
    /// <param name="letter"><c>x</c> or <c>y</c>.</param>
    /// <param name="traces">The traces that stand on it.</param>
    /// <param name="bars">The places of the bars among them.</param>
    public static Scale Of(JsonElement? axis, string letter, IReadOnlyList<DrawnTrace> traces, BarPlaces bars)
    {
        List<JsonElement> cells = [.. traces.SelectMany(trace => letter == "x" ? trace.Xs : trace.Ys)];
        ScaleKind kind = Kind(axis, cells);
        IReadOnlyList<string> categories = kind == ScaleKind.Category
            ? [.. axis.Member("categoryarray").Items().Concat(cells).Select(cell => ((JsonElement?)cell).Text()).OfType<string>().Distinct()] : [];
        (double from, double to) = Drawn(axis, letter, kind, categories, traces, bars);
        IReadOnlyList<JsonElement> range = axis.Member("range").Items();
        if (range.Count == 2)
        {
            from = Bound(range[0], kind) ?? from;
            to = Bound(range[1], kind) ?? to;
        }

        from = Math.Max(from, Bound(axis.Member("autorangeoptions").Member("minallowed"), kind) ?? double.MinValue);
        to = Math.Min(to, Bound(axis.Member("autorangeoptions").Member("maxallowed"), kind) ?? double.MaxValue);
        return new Scale(kind, from, to == from ? from + 1 : to, categories);
    }

    private static ScaleKind Kind(JsonElement? axis, List<JsonElement> cells) => axis.Member("type").Text() switch
    {
        "log" => ScaleKind.Logarithmic,
        "category" => ScaleKind.Category,
        "date" => ScaleKind.Date,
        "linear" => ScaleKind.Linear,
        _ => cells.Select(cell => ((JsonElement?)cell).Text()).OfType<string>().FirstOrDefault() is not string text ? ScaleKind.Linear
            : Scale.Days(text) is not null ? ScaleKind.Date : double.TryParse(text, out _) ? ScaleKind.Linear : ScaleKind.Category,
    };

    // A range on a logarithmic axis is given in exponents.
    private static double? Bound(JsonElement? bound, ScaleKind kind) => kind == ScaleKind.Logarithmic ? bound.Number() : Scale.Measure(bound, kind, []);

    private static (double From, double To) Drawn(
        JsonElement? axis, string letter, ScaleKind kind, IReadOnlyList<string> categories, IReadOnlyList<DrawnTrace> traces, BarPlaces bars)
    {
        List<double> measures = [];
        bool isValueOfBars = false, isPlaceOfBars = false, hasMarks = letter == "y";
        foreach (DrawnTrace trace in traces)
        {
            if (trace.IsBar)
            {
                isValueOfBars |= trace.IsHorizontal == (letter == "x");
                isPlaceOfBars |= trace.IsHorizontal != (letter == "x");
            }

            if (trace.IsBar && trace.IsHorizontal == (letter == "x"))
            {
                measures.AddRange(bars.Ends(trace));
                continue;
            }

            hasMarks |= trace.HasMarkers;
            IReadOnlyList<JsonElement> cells = letter == "x" ? trace.Xs : trace.Ys;
            IReadOnlyList<double>? stacked = letter == "y" && trace.StackGroup is not null ? StackedAreas.Tops(traces, trace) : null;
            for (int i = 0; i < cells.Count; i++)
            {
                double? measure = stacked is null ? Scale.Measure(cells[i], kind, categories) : stacked[i];
                JsonElement? error = letter == "y" ? trace["error_y"] : trace["error_x"];
                if (measure is double found)
                {
                    measures.AddRange([found, found + (error.Member("array").NumberAt(i) ?? 0), found - (error.Member("arrayminus").NumberAt(i) ?? 0)]);
                }
            }
        }

        if (kind == ScaleKind.Category)
        {
            return (-0.5, Math.Max(1, categories.Count) - 0.5);
        }

        (double least, double most) = measures.Count == 0 ? (0, 1) : (measures.Min(), measures.Max());
        double room = isPlaceOfBars ? bars.Step / 2 / Math.Max(most - least, 1e-9) : hasMarks ? Padding : 0;
        double pad = (most - least) * room;
        bool fromZero = (axis.Member("rangemode").Text() == "tozero" || isValueOfBars) && kind == ScaleKind.Linear;
        return (fromZero && least >= 0 ? 0 : least - pad, fromZero && most <= 0 ? 0 : most + pad);
    }
}
