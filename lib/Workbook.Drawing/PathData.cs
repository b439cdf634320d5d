using System.Globalization;
using System.Text;

namespace Workbook.Drawing;

/// <summary>The data of an SVG path, to a tenth of a pixel.</summary>
internal sealed class PathData
{
    private readonly StringBuilder text = new();
    private string lastX = "", lastY = "";

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

    // Lines along an axis are written shorter: a grid is made of them.
    private PathData Add(char command, double x, double y)
    {
        (string atX, string atY) = (x.ToString("0.#", CultureInfo.InvariantCulture), y.ToString("0.#", CultureInfo.InvariantCulture));
        text.Append(command == 'L' && atX == lastX ? $"V{atY}" : command == 'L' && atY == lastY ? $"H{atX}" : $"{command}{atX} {atY}");
        (lastX, lastY) = (atX, atY);
        return this;
    }
}
