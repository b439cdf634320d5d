using System.Text.Json;

namespace Workbook.Drawing;

/// <summary>A trace with the axes that it stands on.</summary>
internal sealed class DrawnTrace
{
    private readonly JsonElement json;

    public DrawnTrace(JsonElement json)
    {
        this.json = json;
        Xs = this["x"].Items();
        Ys = this["y"].Items();
        if (IsBar)
        {
            // A bar without places stands at 0, 1, 2 ….
            IsHorizontal = this["orientation"].Text() == "h";
        }
    }

    public JsonElement? this[string member] => json.Member(member);

    public string Type => this["type"].Text() ?? "scatter";

    public bool IsBar => Type == "bar";

    public bool IsHorizontal { get; }

    public string Name => this["name"].Text() ?? "";

    public string YAxis => (this["yaxis"].Text() ?? "y").Replace("y", "yaxis", StringComparison.Ordinal);

    public string XAxis => (this["xaxis"].Text() ?? "x").Replace("x", "xaxis", StringComparison.Ordinal);

    public IReadOnlyList<JsonElement> Xs { get; }

    public IReadOnlyList<JsonElement> Ys { get; }

    public bool IsFilled => this["fill"].Text() == "toself";

    public string? StackGroup => this["stackgroup"].Text();

    public bool HasLines => !IsBar && Mode.Contains("lines", StringComparison.Ordinal);

    public bool HasMarkers => !IsBar && Mode.Contains("markers", StringComparison.Ordinal);

    public bool HasText => !IsBar && Mode.Contains("text", StringComparison.Ordinal);

    public bool IsShownInLegend => this["showlegend"].Truth() != false && Name.Length > 0;

    /// <summary>The colour that stands for the trace.</summary>
    public string? Colour => HasLines ? this["line"].Member("color").Text() ?? this["marker"].Member("color").TextAt(0) : this["marker"].Member("color").TextAt(0);

    private string Mode => this["mode"].Text() ?? (Xs.Count < 20 ? "lines+markers" : "lines");
}
