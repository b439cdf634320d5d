using Workbook.Charts;
using Workbook.Data;
using Plotly.NET;

namespace Workbook.Memo.Context;

/// <summary>An event in a lane.</summary>
/// <param name="Lane">The lane that it belongs to.</param>
/// <param name="Day">Where it stands.</param>
/// <param name="Date">Its date as exactly as known, for readers.</param>
/// <param name="Title">What happened.</param>
/// <param name="Direction">Which way it goes; gives the marker's shape.</param>
public sealed record LaneEvent(string Lane, DateOnly Day, string Date, string Title, string Direction)
{
    /// <summary>A short name beside the marker; nothing where only hover and table name it.</summary>
    public string? Label { get; init; }
}

/// <summary>Events over time, one lane for each kind, as markers, some with short names beside them: all names are on hover and in the table.</summary>
public static class EventLanes
{
    /// <summary>Events of a lane closer than this are stacked, so that markers stay apart on a narrow screen too.</summary>
    private const int DaysApart = 110;

    /// <summary>A name stands to the right where no other marker of its row follows within these days, else to the left.</summary>
    private const int DaysOfAName = 700;

    // A lane has room for its name above its markers.
    private const double NameRoom = 1.1, LaneGap = 0.7;

    /// <summary>Draws the events. Lanes are named where they stand, so there is no legend.</summary>
    /// <param name="events">The events.</param>
    /// <param name="lanes">The lanes from top to bottom.</param>
    /// <param name="x">The axis of time; its <c>From</c> and <c>To</c> are days.</param>
    /// <param name="shapes">Marker of each direction, by Plotly's names; a circle for the rest.</param>
    /// <param name="marks">References, for example the memo's date.</param>
    /// <param name="theme">Colours; the standard theme where none is given.</param>
    /// <exception cref="ArgumentException">There is no event, or an event's lane is not listed.</exception>
    public static GenericChart Draw(
        IEnumerable<LaneEvent> events, IEnumerable<string> lanes, Axis x, IReadOnlyDictionary<string, string> shapes, IEnumerable<Mark>? marks = null, Theme? theme = null)
    {
        LaneEvent[] all = [.. events];
        string[] names = [.. lanes];
        if (all.FirstOrDefault(happened => !names.Contains(happened.Lane)) is LaneEvent stray)
        {
            throw new ArgumentException($"'{stray.Title}' is in the lane '{stray.Lane}', which is not among: {string.Join(", ", names)}.", nameof(events));
        }

        Theme colours = theme ?? Theme.Standard;
        var canvas = new Canvas(x, new Axis(""), colours);
        double top = 0;
        for (int i = 0; i < names.Length; i++)
        {
            List<LaneEvent> own = [.. all.Where(happened => happened.Lane == names[i]).OrderBy(happened => happened.Day)];
            int[] levels = Stack([.. own.Select(happened => happened.Day)]);
            double first = top - NameRoom;
            canvas.Annotate(x.From ?? all.Min(happened => happened.Day), top, $"<b>{names[i]}</b>", "left", shiftY: -4);
            AddLane(canvas, names[i], own, [.. levels.Select(level => first - level)], shapes, colours.ColourOf(names[i], i));
            top = first - levels.DefaultIfEmpty(0).Max() - LaneGap;
        }

        canvas.Set("yaxis", new PlotlyObject { ["visible"] = false, ["range"] = new[] { top + (LaneGap / 2), 0.6 }, ["fixedrange"] = true });
        canvas.Set("showlegend", false);
        canvas.Set("height", 80 + (int)(-top * 17));
        canvas.MarkX(marks ?? []);
        return canvas.ToChart(new FigureTable(
            [new("date", "Date"), new("lane", "Lane"), new("event", "Event"), new("direction", "Direction")],
            all.OrderBy(happened => happened.Day).ThenBy(happened => happened.Title, StringComparer.Ordinal).Select(happened => (IReadOnlyList<object?>)
                [happened.Date, happened.Lane, happened.Title, happened.Direction])));
    }

    /// <summary>For each day the lowest level whose last day is far enough back.</summary>
    /// <param name="days">The days in order.</param>
    internal static int[] Stack(IReadOnlyList<DateOnly> days)
    {
        List<DateOnly> last = [];
        int[] levels = new int[days.Count];
        for (int i = 0; i < days.Count; i++)
        {
            int level = last.FindIndex(day => day.AddDays(DaysApart) <= days[i]);
            if (level < 0)
            {
                level = last.Count;
                last.Add(days[i]);
            }

            last[level] = days[i];
            levels[i] = level;
        }

        return levels;
    }

    private static string Side(List<LaneEvent> events, double[] heights, int at) =>
        Enumerable.Range(at + 1, events.Count - at - 1).Where(next => heights[next] == heights[at]).Select(next => events[next].Day).FirstOrDefault(DateOnly.MaxValue)
            >= events[at].Day.AddDays(DaysOfAName) && at < events.Count - 1 ? "middle right" : "middle left";

    private static void AddLane(Canvas canvas, string lane, List<LaneEvent> events, double[] heights, IReadOnlyDictionary<string, string> shapes, string colour) =>
        canvas.Add("scatter", new PlotlyObject
        {
            ["name"] = lane, ["mode"] = events.Exists(happened => happened.Label is not null) ? "markers+text" : "markers", ["meta"] = "words",
            ["x"] = Cells.Plain(events.Select(happened => (object?)happened.Day)), ["y"] = heights,
            ["text"] = events.Select(happened => happened.Label ?? "").ToArray(), ["textposition"] = events.Select((happened, i) => Side(events, heights, i)).ToArray(),
            ["hovertext"] = events.Select(happened => $"{DateText.InWords(happened.Date) ?? happened.Date}<br>{happened.Title}").ToArray(), ["hovertemplate"] = "%{hovertext}<extra></extra>",
            ["marker"] = new PlotlyObject
            {
                ["color"] = colour, ["size"] = 10,
                ["symbol"] = events.Select(happened => shapes.GetValueOrDefault(happened.Direction, "circle")).ToArray(),
            },
        });
}
