using Workbook.Charts;
using Plotly.NET;

namespace Workbook.Memo.Chips;

/// <summary>A part of a whole at one time.</summary>
/// <param name="Part">The part.</param>
/// <param name="Day">The time.</param>
/// <param name="Percent">Its share.</param>
/// <param name="Low">Lower end of its range.</param>
/// <param name="High">Upper end.</param>
public sealed record Share(string Part, DateOnly Day, double Percent, double? Low = null, double? High = null);

/// <summary>Shares of a whole as stacked areas over time, with the range of the lowest part.</summary>
/// <remarks>A range can be read only where a part starts at zero, so the part the figure is about is the lowest; the table has the ranges of all.</remarks>
public static class ShareChart
{
    /// <summary>Draws the shares, parts from bottom to top in the order given.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="of">What the whole is, for the axis.</param>
    /// <param name="marks">References in time.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    /// <exception cref="ArgumentException">There are no shares.</exception>
    public static GenericChart Draw(IEnumerable<Share> shares, string of, IEnumerable<Mark>? marks = null, Theme? theme = null)
    {
        Share[] all = [.. shares];
        Theme colours = theme ?? Theme.Standard;
        var canvas = new Canvas(new Axis("Quarter's end"), new Axis(of, "%") { From = 0, To = 100 }, colours);
        string[] parts = [.. all.Select(share => share.Part).Distinct()];
        for (int i = 0; i < parts.Length; i++)
        {
            List<Share> own = [.. all.Where(share => share.Part == parts[i]).OrderBy(share => share.Day)];
            string colour = colours.ColourOf(parts[i], i);
            canvas.Add("scatter", new PlotlyObject
            {
                ["name"] = parts[i], ["stackgroup"] = "whole", ["mode"] = "lines", ["x"] = Cells.Plain(own.Select(share => (object?)share.Day)),
                ["y"] = own.Select(share => share.Percent).ToArray(), ["fillcolor"] = Theme.WithOpacity(colour, 0.45), ["line"] = new PlotlyObject { ["color"] = colour, ["width"] = 1.5 },
            });
        }

        List<Share> lowest = [.. all.Where(share => share.Part == parts[0] && share.Low is not null && share.High is not null).OrderBy(share => share.Day)];
        foreach (Func<Share, double?> end in lowest.Count == 0 ? [] : new Func<Share, double?>[] { share => share.Low, share => share.High })
        {
            canvas.Add("scatter", new PlotlyObject
            {
                ["name"] = parts[0] + ", range", ["mode"] = "lines", ["showlegend"] = false, ["hoverinfo"] = "skip", ["x"] = Cells.Plain(lowest.Select(share => (object?)share.Day)),
                ["y"] = lowest.Select(share => end(share)).ToArray(), ["line"] = new PlotlyObject { ["color"] = colours.ColourOf(parts[0], 0), ["width"] = 1.5, ["dash"] = "dot" },
            });
        }

        canvas.MarkX(marks ?? []);
        return canvas.ToChart(new FigureTable(
            [new("part", "Part"), new("day", "Quarter's end"), new("share", of, "%"), new("low", "Low", "%"), new("high", "High", "%")],
            all.Select(share => (IReadOnlyList<object?>)[share.Part, share.Day, share.Percent, share.Low, share.High])));
    }
}
