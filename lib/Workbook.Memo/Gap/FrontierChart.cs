using Workbook.Charts;
using Plotly.NET;

namespace Workbook.Memo.Gap;

/// <summary>One side of a frontier chart.</summary>
public sealed record FrontierSide
{
    /// <summary>Creates the side.</summary>
    /// <param name="name">Name in legend and table; a country takes its own colour.</param>
    /// <param name="models">All models, drawn as dots behind the frontier.</param>
    public FrontierSide(string name, IEnumerable<ScoredModel> models)
    {
        Name = name;
        Models = [.. models];
    }

    /// <summary>Name in legend and table.</summary>
    public string Name { get; init; }

    /// <summary>All models.</summary>
    public IReadOnlyList<ScoredModel> Models { get; init; }
}

/// <summary>Two running bests over time with the horizontal distance between them on one day.</summary>
public static class FrontierChart
{
    /// <summary>Draws both sides as steps over their models, and the lag as a bar from the leader's day of reaching to the day asked for.</summary>
    /// <param name="leader">The side that is the yardstick.</param>
    /// <param name="follower">The side whose lag is drawn.</param>
    /// <param name="day">The day of the lag.</param>
    /// <param name="from">First day shown.</param>
    /// <param name="to">Last day shown.</param>
    /// <param name="y">The axis of the scores.</param>
    /// <param name="dayLabel">Name of the day, at its mark.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    /// <exception cref="ArgumentException">Neither side has a model in the days shown.</exception>
    public static GenericChart Draw(
        FrontierSide leader, FrontierSide follower, DateOnly day, DateOnly from, DateOnly to, Axis y, string dayLabel, Theme? theme = null)
    {
        Theme colours = theme ?? Theme.Standard;
        var x = new Axis("Release") { From = from, To = to };
        var canvas = new Canvas(x, y, colours);
        var rows = new List<IReadOnlyList<object?>>();
        foreach ((FrontierSide side, int place) in new[] { (leader, 0), (follower, 1) })
        {
            AddSide(canvas, side, colours.ColourOf(side.Name, place), from, to);
            HashSet<ScoredModel> steps = [.. Frontier.Of(side.Models).Steps];
            rows.AddRange(side.Models.Where(model => model.Date >= from && model.Date <= to).Select(model => (IReadOnlyList<object?>)
                [side.Name, model.Date, model.Score, model.Name, steps.Contains(model)]));
        }

        Lag lag = FrontierLag.On(day, Frontier.Of(leader.Models), Frontier.Of(follower.Models));
        canvas.MarkX([new Mark(dayLabel, day) { LabelAt = 0.08 }]);
        if (lag.Months is double months)
        {
            canvas.Distance(lag.Leader!.Date, day, lag.Follower!.Score, FormattableString.Invariant($"<b>{months:0.0} months</b>"));
        }

        return canvas.ToChart(new FigureTable(
            [new("side", "Side"), new("release", "Release"), new("score", y.Title, y.Unit), new("model", "Model"), new("record", "Record")], rows));
    }

    private static void AddSide(Canvas canvas, FrontierSide side, string colour, DateOnly from, DateOnly to)
    {
        List<ScoredModel> shown = [.. side.Models.Where(model => model.Date >= from && model.Date <= to)];
        canvas.Add("scatter", new PlotlyObject
        {
            ["name"] = side.Name + ", models", ["mode"] = "markers", ["showlegend"] = false, ["cliponaxis"] = false,
            ["x"] = Cells.Plain(shown.Select(model => (object?)model.Date)), ["y"] = Cells.Plain(shown.Select(model => (object?)model.Score)),
            ["text"] = shown.Select(model => model.Name).ToArray(),
            ["marker"] = new PlotlyObject { ["color"] = Theme.WithOpacity(colour, 0.6), ["size"] = 5 },
        });
        List<ScoredModel> steps = [.. Frontier.Of(side.Models).Steps];
        if (steps.Count > 0 && steps[^1].Date < to)
        {
            // The last record holds until the end of the chart.
            steps.Add(steps[^1] with { Date = to });
        }

        canvas.Add("scatter", new PlotlyObject
        {
            ["name"] = side.Name, ["mode"] = "lines", ["x"] = Cells.Plain(steps.Select(step => (object?)step.Date)),
            ["y"] = Cells.Plain(steps.Select(step => (object?)step.Score)), ["text"] = steps.Select(step => step.Name).ToArray(),
            ["line"] = new PlotlyObject { ["color"] = colour, ["width"] = 2.5, ["shape"] = "hv" },
        });
    }
}
