using Plotly.NET;
using Workbook.Charts;

namespace Workbook.Memo.TrainingCost;

/// <summary>How far a result moves with each input alone, widest on top.</summary>
public static class TornadoChart
{
    /// <summary>Draws the swings.</summary>
    /// <param name="swings">The swings from top to bottom.</param>
    /// <param name="centre">The result with every input at its base.</param>
    /// <param name="result">The axis of the result.</param>
    /// <param name="scale">What results are divided by for the axis, for example a million.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    /// <exception cref="ArgumentException">There are no swings.</exception>
    public static GenericChart Draw(IEnumerable<InputSwing> swings, double centre, Axis result, double scale = 1, Theme? theme = null)
    {
        InputSwing[] all = [.. swings];
        Theme colours = theme ?? Theme.Standard;
        var canvas = new Canvas(result, new Axis(""), colours);
        string[] names = [.. all.Select(swing => swing.Name)];
        canvas.Set("yaxis", new PlotlyObject { ["type"] = "category", ["categoryorder"] = "array", ["categoryarray"] = names.Reverse().ToArray(), ["automargin"] = true });
        canvas.Set("barmode", "overlay");
        canvas.Set("height", 150 + (names.Length * 32));
        AddSide(canvas, "Input at its low end", all, swing => swing.AtLow, centre, scale, colours.Sequence[2]);
        AddSide(canvas, "Input at its high end", all, swing => swing.AtHigh, centre, scale, colours.Sequence[4]);
        canvas.MarkX([new Mark("base", centre / scale) { LabelAt = 0.1 }]);
        return canvas.ToChart(new FigureTable(
            [
                new("input", "Input"), new("unit", "Unit"), new("low", "Low"), new("high", "High"),
                new("at_low", result.Title + " at low", result.Unit), new("at_high", result.Title + " at high", result.Unit), new("source", "Range from"),
            ],
            all.Select(swing => (IReadOnlyList<object?>)[swing.Name, swing.Unit, swing.Low, swing.High, swing.AtLow / scale, swing.AtHigh / scale, swing.Source])));
    }

    // The range of an input stands in hover and table: beside the name it would leave narrow screens no room for the bars.
    private static string Hover(InputSwing swing, double scaled) => $"{swing.Name}, {Short(swing.Low)} to {Short(swing.High)} {swing.Unit}: {Short(scaled)}";

    // Operations of a run have two dozen digits.
    private static string Short(double value) => value.ToString(Math.Abs(value) >= 1e6 ? "0.##e+0" : "0.###", System.Globalization.CultureInfo.InvariantCulture);

    private static void AddSide(Canvas canvas, string name, IReadOnlyList<InputSwing> swings, Func<InputSwing, double> end, double centre, double scale, string colour) => canvas.Add("bar", new PlotlyObject
    {
        ["name"] = name, ["orientation"] = "h", ["y"] = swings.Select(swing => swing.Name).ToArray(), ["base"] = swings.Select(_ => centre / scale).ToArray(),
        ["x"] = swings.Select(swing => (end(swing) - centre) / scale).ToArray(), ["marker"] = new PlotlyObject { ["color"] = colour },
        ["hovertext"] = swings.Select(swing => Hover(swing, end(swing) / scale)).ToArray(), ["hoverinfo"] = "text",
    });
}
