using System.Collections.Immutable;
using Workbook.Charts;

namespace Workbook.Memo.Manufacturing;

/// <summary>Areas of the guidance on official lists, as a matrix shows them.</summary>
public static class ListMatrix
{
    /// <summary>How an area can stand on a list, in the order of the legend.</summary>
    public static ImmutableArray<string> States { get; } = ["An area", "Parts of it", "Emerging", "Not listed"];

    /// <summary>How each area stands on each list.</summary>
    /// <param name="lists">The lists.</param>
    /// <param name="areas">The areas, in the order of the rows.</param>
    /// <param name="columns">Short name of each list and the title of its column, in the order of the columns.</param>
    public static IReadOnlyList<MatrixCell> Cells(IndustryLists lists, IEnumerable<string> areas, IReadOnlyCollection<(string List, string Title)> columns) =>
        [.. areas.SelectMany(area => columns.Select(column => Cell(area, column.Title, lists.In(column.List, area))))];

    private static MatrixCell Cell(string area, string column, IReadOnlyList<ListedItem> found) => new(
        char.ToUpperInvariant(area[0]) + area[1..], column, State(found),
        found.Count == 0 ? "not listed" : string.Join(", ", found.Select(item => item.Item)));

    private static string State(IReadOnlyList<ListedItem> found) => found switch
    {
        [] => States[3],
        _ when found.Any(item => item.Kind == "area") => States[0],
        _ when found.All(item => item.Kind == "emerging") => States[2],
        _ => States[1],
    };
}
