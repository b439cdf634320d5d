using Plotly.NET;

namespace Workbook.Charts;

/// <summary>One bar.</summary>
/// <param name="Category">Where it stands.</param>
/// <param name="Series">Which series it belongs to.</param>
/// <param name="Value">Its length.</param>
public sealed record Bar(string Category, string Series, double Value);

/// <summary>Bars side by side or stacked, from zero.</summary>
public static class BarChart
{
    /// <summary>Draws the bars, grouped by category in the order given.</summary>
    /// <param name="bars">The bars.</param>
    /// <param name="category">Name of the categories.</param>
    /// <param name="value">The axis of the values.</param>
    /// <param name="labelFormat">d3 format of the label on each bar; no labels where not given.</param>
    /// <param name="horizontal">Bars to the right, for long category names.</param>
    /// <param name="marks">References on the value axis.</param>
    /// <param name="series">The series in the order of the legend; as the bars name them where not given.</param>
    /// <param name="stacked">The bars of a category end to end instead of side by side, with labels inside.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    /// <exception cref="ArgumentException">There are no bars.</exception>
    public static GenericChart Draw(
        IEnumerable<Bar> bars, string category, Axis value, string? labelFormat = null, bool horizontal = false, IEnumerable<Mark>? marks = null,
        IEnumerable<string>? series = null, bool stacked = false, Theme? theme = null)
    {
        Bar[] all = [.. bars];
        Theme colours = theme ?? Theme.Standard;
        string[] categories = [.. all.Select(bar => bar.Category).Distinct()];
        string[] order = [.. (series ?? []).Concat(all.Select(bar => bar.Series)).Distinct().Where(name => all.Any(bar => bar.Series == name))];
        Axis fromZero = value with { FromZero = true };
        Canvas canvas = horizontal ? new Canvas(fromZero, new Axis(""), colours) : new Canvas(new Axis(""), fromZero, colours);
        canvas.Set(horizontal ? "yaxis" : "xaxis", new PlotlyObject
        {
            ["type"] = "category", ["categoryorder"] = "array", ["automargin"] = true,
            ["categoryarray"] = horizontal ? categories.Reverse().ToArray() : categories,
            // The names of marks need room above the topmost bar.
            ["range"] = horizontal && marks is not null ? new[] { -0.5, categories.Length - 0.2 } : null,
        });
        canvas.Set("barmode", stacked ? "stack" : "group");
        canvas.Set("bargap", 0.3);
        if (horizontal)
        {
            // Enough for a name wrapped to two lines on a phone.
            canvas.Set("height", Math.Max(420, 130 + (categories.Length * (12 + (15 * (stacked ? 1 : order.Length))))));
        }

        if (stacked)
        {
            // A number that would have to be shrunk or turned to fit its bar is left to the table.
            canvas.Set("uniformtext", new PlotlyObject { ["minsize"] = 11, ["mode"] = "hide" });
        }

        canvas.Set("legend", new PlotlyObject { ["traceorder"] = horizontal && !stacked ? "reversed" : "normal" });

        // Plotly stacks horizontal groups from the bottom: drawn backwards, the first series comes out on top, and the legend is turned back.
        foreach (int i in horizontal && !stacked ? Enumerable.Range(0, order.Length).Reverse() : Enumerable.Range(0, order.Length))
        {
            var own = all.Where(bar => bar.Series == order[i]).ToList();
            object names = own.Select(bar => bar.Category).ToArray();
            object values = own.Select(bar => bar.Value).ToArray();
            canvas.Add("bar", new PlotlyObject
            {
                ["name"] = order[i],
                ["orientation"] = horizontal ? "h" : "v",
                ["x"] = horizontal ? values : names,
                ["y"] = horizontal ? names : values,
                ["texttemplate"] = labelFormat is null ? null : horizontal ? $"%{{x:{labelFormat}}}" : $"%{{y:{labelFormat}}}",
                ["textposition"] = labelFormat is null ? null : stacked ? "inside" : "outside",
                ["insidetextanchor"] = stacked ? "middle" : null,
                ["textangle"] = 0,
                ["insidetextfont"] = stacked ? new PlotlyObject { ["color"] = "#ffffff" } : null,
                ["cliponaxis"] = false,
                ["showlegend"] = order.Length > 1,
                ["marker"] = new PlotlyObject { ["color"] = colours.ColourOf(order[i], i) },
            });
        }

        if (horizontal)
        {
            canvas.MarkX(marks ?? []);
        }
        else
        {
            canvas.MarkY(marks ?? []);
        }

        return canvas.ToChart(new FigureTable(
            [new TableColumn("category", category), new TableColumn("series", "Series"), new TableColumn("value", value.Title, value.Unit)],
            all.Select(bar => (IReadOnlyList<object?>)[bar.Category, bar.Series, bar.Value])));
    }
}
