using Workbook.Data;

namespace Workbook.Memo.Gap;

/// <summary>The Arena as a lens in months: the scores of one board, each model dated by its first rating on any board.</summary>
/// <remarks>
/// Scores compare within one board only, so all are read from the last whole board in the table. A first rating follows a release by days or weeks,
/// for both sides alike. Models rated before the boards begin are dated at their beginning.
/// </remarks>
internal static class ArenaLens
{
    /// <summary>
    /// The whole boards that date their models. The board of daily leaders is cut off at the top and can miss a country's best; the whole boards of summer 2026
    /// follow a gap of months and name many models anew, so that a first day on them is no first rating.
    /// </summary>
    private const string Whole = "leaderboard";

    /// <summary>The lens from the last whole board in the table.</summary>
    /// <param name="scores">The dataset arena-scores, cut at a day or not.</param>
    public static Lens On(Dataset scores)
    {
        IReadOnlyList<string?> boards = scores.Texts("board"), names = scores.Texts("model"), countries = scores.Texts("country");
        IReadOnlyList<DateOnly?> days = scores.Days("date");
        IReadOnlyList<double?> points = scores.Numbers("points");
        Column open = scores["open_weights"];
        ILookup<string, DateOnly?> rated = Enumerable.Range(0, scores.Count).ToLookup(row => names[row]!, row => days[row], StringComparer.OrdinalIgnoreCase);
        List<int> whole = [.. Enumerable.Range(0, scores.Count).Where(row => boards[row] == Whole)];
        DateOnly? last = whole.Max(row => days[row]);
        return new Lens(
            "arena", FormattableString.Invariant($"Arena, {last:d MMM yyyy}"), "rating points",
            Lenses.Releases(whole
                .Where(row => days[row] == last)
                .Select(row => (names[row]!, rated[names[row]!].Min(), points[row], countries[row], (bool?)open[row]))),
            scores.Citations) { Family = Lenses.Votes };
    }
}
