namespace Workbook.Recipes;

/// <summary>Tells figures read in a page that quotes or reposts another, whose original was not opened.</summary>
public static class SecondHand
{
    private static readonly string[] Columns = ["precision", "basis", "note", "source_title", "detail"];
    private static readonly string[] Marks = ["second-hand", "as quoted", "(quoted)", "as transcribed", "repost"];

    /// <summary>Whether the collector marked a row so, in any of the columns of remarks that the file has.</summary>
    public static bool IsMarked(UpstreamRow row) =>
        Columns.Where(row.Has).Any(column => Marks.Any(mark => row[column].Contains(mark, StringComparison.OrdinalIgnoreCase)));
}
