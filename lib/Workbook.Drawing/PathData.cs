using System.Globalization;
using System.Text;

namespace Workbook.Drawing;

/// <summary>The data of an SVG path, to a tenth of a pixel: each place as it is or as a step from the last, whichever is shorter. Steps are between rounded places, so that they add up.</summary>
internal sealed class PathData
{
    private readonly StringBuilder text = new();

    // In tenths of a pixel.
    private (long X, long Y) last, start;

    public bool IsEmpty => text.Length == 0;

    public PathData Move(double x, double y) => Add('M', x, y);

    public PathData Line(double x, double y) => Add('L', x, y);

    /// <summary>A point without length, which a round line end makes a dot.</summary>
    public PathData Dot(double x, double y)
    {
        Add('M', x, y);
        text.Append("h0");
        return this;
    }

    public PathData Close()
    {
        text.Append('z');
        last = start;
        return this;
    }

    public PathData Polygon(IEnumerable<(double X, double Y)> corners)
    {
        bool first = true;
        foreach ((double x, double y) in corners)
        {
            Add(first ? 'M' : 'L', x, y);
            first = false;
        }

        return Close();
    }

    public override string ToString() => text.ToString();

    private PathData Add(char command, double x, double y)
    {
        (long X, long Y) at = (Tenths(x), Tenths(y)), step = (at.X - last.X, at.Y - last.Y);
        text.Append(
            command == 'L' && step.X == 0 ? Shorter($"V{Number(at.Y)}", $"v{Number(step.Y)}")
            : command == 'L' && step.Y == 0 ? Shorter($"H{Number(at.X)}", $"h{Number(step.X)}")
            : Shorter($"{command}{Pair(at)}", $"{char.ToLowerInvariant(command)}{Pair(step)}"));
        last = at;
        if (command == 'M')
        {
            start = at;
        }

        return this;
    }

    // The first place of a path is no step.
    private string Shorter(string place, string step) => text.Length > 0 && step.Length < place.Length ? step : place;

    // A sign begins a number, and so does a second point.
    private static string Pair((long X, long Y) at) => Number(at.X) + (at.Y < 0 || (at.Y is > 0 and < 10 && at.X % 10 != 0) ? "" : " ") + Number(at.Y);

    private static string Number(long tenths) => (tenths / 10m).ToString("#.#", CultureInfo.InvariantCulture) is { Length: > 0 } number ? number : "0";

    private static long Tenths(double pixels) => (long)Math.Round(pixels * 10, MidpointRounding.AwayFromZero);
}
