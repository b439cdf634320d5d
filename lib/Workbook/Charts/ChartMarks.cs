using Plotly.NET;

namespace Workbook.Charts;

/// <summary>References in charts made with Plotly.NET itself; the workbook's own chart functions take theirs as arguments.</summary>
public static class ChartMarks
{
    /// <summary>The chart with lines or bands behind its data, in place of shapes and annotations that it had.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="x">References on the horizontal axis, for example the memo's date.</param>
    /// <param name="y">References on the vertical axis, for example a stated range.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    public static GenericChart WithMarks(this GenericChart chart, IEnumerable<Mark>? x = null, IEnumerable<Mark>? y = null, Theme? theme = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var canvas = new Canvas(new Axis("x"), new Axis("y"), theme ?? Theme.Standard);
        canvas.MarkX(x ?? []);
        canvas.MarkY(y ?? []);
        var marks = new Layout();
        canvas.PlaceMarks(marks);
        return GenericChart.addLayout(marks, chart);
    }
}
