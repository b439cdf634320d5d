using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Plotly.NET;

namespace Workbook.Drawing;

/// <summary>The two forms of plotly.js that charts are drawn with.</summary>
internal static class PlotlyScript
{
    private static readonly FrozenSet<string> BasicTraces = FrozenSet.ToFrozenSet(["scatter", "bar", "pie"], StringComparer.Ordinal);

    /// <summary>With scatter, bar and pie traces alone: a quarter of the whole.</summary>
    public static Stream Basic() => typeof(PlotlyScript).Assembly.GetManifestResourceStream("plotly-basic.min.js")!;

    /// <summary>With every trace, as the charting library carries it.</summary>
    public static Stream Whole()
    {
        Assembly charting = typeof(GenericChart).Assembly;
        return charting.GetManifestResourceStream(charting.GetManifestResourceNames().Single(resource => resource.EndsWith(".min.js", StringComparison.Ordinal)))!;
    }

    /// <summary>Whether a chart has a trace that the basic form cannot draw.</summary>
    /// <param name="chart">The chart in Plotly's form.</param>
    public static bool NeedsWhole(JsonElement chart) =>
        chart.ValueKind == JsonValueKind.Object && chart.TryGetProperty("data", out JsonElement traces) && traces.ValueKind == JsonValueKind.Array
        && traces.EnumerateArray().Any(trace => trace.ValueKind == JsonValueKind.Object && trace.TryGetProperty("type", out JsonElement type)
            && type.ValueKind == JsonValueKind.String && !BasicTraces.Contains(type.GetString()!));
}
