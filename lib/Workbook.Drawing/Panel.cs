using System.Text.Json;

namespace Workbook.Drawing;

/// <summary>One plot of a chart: its place in pixels and its scales.</summary>
/// <param name="Name">The vertical axis in the layout.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Top">Upper edge.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="X">Scale of the horizontal axis.</param>
/// <param name="Y">Scale of the vertical axis.</param>
internal sealed record Panel(string Name, double Left, double Right, double Top, double Bottom, Scale X, Scale Y)
{
    public double AtX(double measure) => Left + (X.Share(measure) * (Right - Left));

    public double AtY(double measure) => Bottom - (Y.Share(measure) * (Bottom - Top));

    /// <summary>Where a point lies; nothing where one of its cells is empty.</summary>
    public (double X, double Y)? Point(JsonElement? x, JsonElement? y) => X.Measure(x) is double across && Y.Measure(y) is double up ? (AtX(across), AtY(up)) : null;
}
