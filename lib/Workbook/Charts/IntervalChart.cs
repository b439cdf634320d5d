using Plotly.NET;

namespace Workbook.Charts;

/// <summary>One row of an interval chart: an estimate with its range.</summary>
/// <param name="Category">What is estimated; the row's label.</param>
/// <param name="Value">The estimate; <see langword="null"/> where it is undefined and only the range or the note is shown.</param>
/// <param name="Low">Lower end of the range.</param>
/// <param name="High">Upper end of the range.</param>
/// <param name="N">Number of observations, shown beside the label.</param>
/// <param name="Group">Series that the row belongs to, for colour and legend.</param>
/// <param name="Note">Why a value is missing, or another short note for the table.</param>
public sealed record IntervalRow(string Category, double? Value, double? Low = null, double? High = null, int? N = null, string Group = "", string? Note = null);

/// <summary>Estimates as dots with their ranges, one row each, the first at the top.</summary>
public static class IntervalChart
{
    /// <summary>Draws the rows.</summary>
    /// <param name="rows">The rows, from top to bottom.</param>
    /// <param name="x">The axis of the values.</param>
    /// <param name="category">Name of what the rows are, for the table.</param>
    /// <param name="marks">References on the axis, for example the memo's range.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    public static GenericChart Draw(IEnumerable<IntervalRow> rows, Axis x, string category, IEnumerable<Mark>? marks = null, Theme? theme = null)
    {
        IntervalRow[] all = [.. rows];
        Theme colours = theme ?? Theme.Standard;
        var canvas = new Canvas(x, new Axis(""), colours);
        string[] labels = [.. all.Select(Label).Distinct()];
        canvas.Set("yaxis", new PlotlyObject
        {
            ["type"] = "category", ["categoryorder"] = "array", ["categoryarray"] = labels.Reverse().ToArray(), ["automargin"] = true,
            ["range"] = new[] { -0.6, labels.Length - 0.4 },
        });
        string[] groups = [.. all.Select(row => row.Group).Distinct()];
        for (int i = 0; i < groups.Length; i++)
        {
            AddGroup(canvas, [.. all.Where(row => row.Group == groups[i])], groups[i], colours.ColourOf(groups[i], i), groups.Length > 1);
        }

        foreach (IntervalRow row in all.Where(row => row.Value is null && row.Note is not null))
        {
            canvas.Add("scatter", new PlotlyObject
            {
                ["x"] = new object?[] { row.Low ?? x.From ?? 0.0 }, ["y"] = new[] { Label(row) }, ["text"] = new[] { "\u00A0\u00A0" + row.Note },
                ["mode"] = "text", ["textposition"] = "middle right", ["hoverinfo"] = "skip", ["showlegend"] = false, ["cliponaxis"] = false,
            });
        }

        canvas.MarkX(marks ?? []);
        // Rows need room of their own however many there are.
        canvas.Set("height", 110 + (labels.Length * 38));
        return canvas.ToChart(Table(all, x, category));
    }

    private static void AddGroup(Canvas canvas, List<IntervalRow> rows, string group, string colour, bool legend)
    {
        List<object?> rangeX = [], rangeY = [];
        foreach (IntervalRow row in rows.Where(row => row.Low is not null && row.High is not null))
        {
            rangeX.AddRange([row.Low, row.High, null]);
            // The gap between two ranges is a missing x: every y stays a category, which pages wrap on narrow screens.
            rangeY.AddRange([Label(row), Label(row), Label(row)]);
        }

        if (rangeX.Count > 0)
        {
            canvas.Add("scatter", new PlotlyObject
            {
                ["name"] = group, ["x"] = rangeX.ToArray(), ["y"] = rangeY.ToArray(), ["mode"] = "lines+markers", ["hoverinfo"] = "skip", ["showlegend"] = false,
                ["line"] = new PlotlyObject { ["color"] = Theme.WithOpacity(colour, 0.55), ["width"] = 5 },
                // Plotly leaves room around markers but not around lines: without unseen ones the longest range would end at the frame.
                ["marker"] = new PlotlyObject { ["opacity"] = 0, ["size"] = 11 },
            });
        }

        canvas.Add("scatter", new PlotlyObject
        {
            ["name"] = group, ["x"] = Cells.Plain(rows.Select(row => (object?)row.Value)), ["y"] = rows.Select(Label).ToArray(), ["mode"] = "markers",
            ["customdata"] = rows.Exists(row => row.Low is not null) ? rows.Select(row => Cells.Interval(row.Low, row.High)).ToArray() : null,
            ["showlegend"] = legend, ["marker"] = new PlotlyObject { ["color"] = colour, ["size"] = 11 },
        });
    }

    private static string Label(IntervalRow row) => row.N is int n ? FormattableString.Invariant($"{row.Category} (n = {n})") : row.Category;

    private static FigureTable Table(IReadOnlyList<IntervalRow> rows, Axis x, string category)
    {
        bool groups = rows.Any(row => row.Group.Length > 0);
        List<TableColumn> columns = [new("category", category)];
        columns.AddRange(groups ? [new("group", "Series")] : []);
        columns.AddRange([new("value", x.Title, x.Unit), new("low", "Low", x.Unit), new("high", "High", x.Unit), new("n", "n"), new("note", "Note")]);
        return new FigureTable(columns, rows.Select(row => (IReadOnlyList<object?>)
            [row.Category, .. groups ? new object?[] { row.Group } : [], row.Value, row.Low, row.High, row.N, row.Note]));
    }
}
