using System.Text.Json.Nodes;

namespace Workbook.Drawing;

/// <summary>The legend above a chart: Plotly keeps it free of the plot, but not of the title.</summary>
internal static class Legend
{
    // The line or mark before a name, and the room after it.
    private const int Mark = 48;
    private const int Letters = 38;

    /// <summary>Breaks long names, and says how many lines the legend takes.</summary>
    /// <param name="data">The chart's traces.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="width">Width of the plot on a narrow screen, in pixels.</param>
    public static int Wrap(JsonArray data, JsonObject layout, int width)
    {
        List<JsonObject> shown = [.. data.OfType<JsonObject>().Where(trace => (bool?)trace["showlegend"] != false && trace["name"] is not null)];
        if ((bool?)layout["showlegend"] == false || (data.Count == 1 && (bool?)data[0]!["showlegend"] != true))
        {
            return 0;
        }

        foreach (JsonObject trace in shown.Where(trace => ((string)trace["name"]!).Length > Letters))
        {
            trace["name"] = WrappedText.At((string)trace["name"]!, Letters);
        }

        List<string> names = [.. shown.Select(trace => (string)trace["name"]!)];
        List<int> widths = [.. names.Select(name => Mark + WrappedText.WidthOf(name))];
        int lines = names.Select(WrappedText.Lines).DefaultIfEmpty(0).Max();
        if (widths.Sum() <= width)
        {
            return lines;
        }

        // What does not fit in one line stands in columns as wide as the widest name.
        int columns = Math.Max(1, width / widths.Max());
        return (names.Count + columns - 1) / columns * lines;
    }
}
