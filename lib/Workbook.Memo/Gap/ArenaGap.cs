using Workbook.Data;

namespace Workbook.Memo.Gap;

/// <summary>The distance between two countries' best rated models on one board and day.</summary>
/// <param name="Board">The board.</param>
/// <param name="Day">The day.</param>
/// <param name="LeaderModel">The leader's best model.</param>
/// <param name="FollowerModel">The follower's best model.</param>
/// <param name="Points">Rating points between them; negative where the follower is ahead.</param>
/// <param name="Preliminary">Whether the board calls the score of either of them preliminary.</param>
public sealed record ArenaGap(string Board, DateOnly Day, string LeaderModel, string FollowerModel, double Points, bool Preliminary = false)
{
    /// <summary>Share of votes that the leader's model should win against the follower's, ties aside, by the board's own model.</summary>
    /// <remarks>Elo (1978): 400 points stand for odds of ten to one.</remarks>
    public double ExpectedWins => 1 / (1 + Math.Pow(10, -Points / 400));

    /// <summary>The gap on every board and day that rates both countries, in order of day and board.</summary>
    public static IReadOnlyList<ArenaGap> Series(Dataset scores, CountryPair pair)
    {
        IReadOnlyList<string?> boards = scores.Texts("board"), models = scores.Texts("model"), countries = scores.Texts("country");
        IReadOnlyList<DateOnly?> days = scores.Days("date");
        IReadOnlyList<double?> points = scores.Numbers("points");
        Column preliminary = scores["preliminary"];
        return [.. Enumerable.Range(0, scores.Count)
            .GroupBy(row => (Day: days[row]!.Value, Board: boards[row]!))
            .OrderBy(group => group.Key.Day).ThenBy(group => group.Key.Board, StringComparer.Ordinal)
            .Select(group => (group.Key, Leader: Best(group, pair.Leader), Follower: Best(group, pair.Follower)))
            .Where(day => day.Leader is not null && day.Follower is not null)
            .Select(day => new ArenaGap(
                day.Key.Board, day.Key.Day, models[day.Leader!.Value]!, models[day.Follower!.Value]!, points[day.Leader.Value]!.Value - points[day.Follower.Value]!.Value,
                preliminary[day.Leader.Value] is true || preliminary[day.Follower.Value] is true))];

        int? Best(IEnumerable<int> rows, string country) =>
            rows.Where(row => countries[row] == country).Select(row => (int?)row).MaxBy(row => points[row!.Value]);
    }
}
