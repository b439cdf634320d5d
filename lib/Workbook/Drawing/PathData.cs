using System.Globalization;
using System.Text;

namespace Workbook.Drawing;

/// <summary>The data of an SVG path, to a tenth of a pixel.</summary>
internal sealed class PathData
{
    private readonly StringBuilder text = new();

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

    private PathData Add(char command, double x, double y)
    {
        text.Append(command).Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
        return this;
    }
}
