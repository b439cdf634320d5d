using System.Text.Json.Nodes;

namespace Workbook.Publishing.Showing;

/// <summary>The legend above a chart: Plotly keeps it free of the plot, but not of the title.</summary>
internal static class Legend
{
    // The line or mark before a name, and the room after it.
    private const int Mark = 42;
    private const int Letters = 38;

    // Beside the ticks of the vertical axis on a narrow screen.
    private const int Width = 300;

    /// <summary>Breaks long names, and says how many lines the legend takes on a narrow screen.</summary>
    public static int Wrap(JsonArray data, JsonObject layout)
    {
        List<JsonObject> shown = [.. data.OfType<JsonObject>().Where(trace => (bool?)trace["showlegend"] != false && trace["name"] is not null)];
        if ((bool?)layout["showlegend"] == false || (shown.Count == 1 && (bool?)shown[0]["showlegend"] != true))
        {
            return 0;
        }

        foreach (JsonObject trace in shown.Where(trace => ((string)trace["name"]!).Length > Letters))
        {
            trace["name"] = WrappedText.At((string)trace["name"]!, Letters);
        }

        List<string> names = [.. shown.Select(trace => (string)trace["name"]!)];
        List<int> widths = [.. names.Select(name => Mark + WrappedText.WidthOf(name, WrappedText.Size))];
        int lines = names.Select(WrappedText.Lines).DefaultIfEmpty(0).Max();
        if (widths.Sum() <= Width)
        {
            return lines;
        }

        // What does not fit in one line stands in columns as wide as the widest name.
        int columns = Math.Max(1, Width / widths.Max());
        return (names.Count + columns - 1) / columns * lines;
    }
}
