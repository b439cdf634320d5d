namespace Workbook.Recipes;

/// <summary>Pairs an upstream table with a table kept by hand that says more about each of its rows.</summary>
public static class RowNotes
{
    // The notes' column that says why a row is left out; a file without it keeps every row.
    private const string LeftOut = "left_out";

    /// <summary>
    /// Each upstream row with its note. The notes name rows by number in a column <c>row</c>, from 1 and in order; a row whose note gives a reason in the
    /// column <c>left_out</c>, where there is one, is left out under that reason.
    /// </summary>
    /// <param name="recipe">The recipe whose folder holds the notes.</param>
    /// <param name="table">The upstream table.</param>
    /// <param name="file">The notes' file name beside the recipe.</param>
    /// <exception cref="RecipeException">A row has no note or a note no row: rows came or went upstream.</exception>
    public static IReadOnlyList<(UpstreamRow Row, UpstreamRow Note)> WithNotes(this Recipe recipe, UpstreamTable table, string file)
    {
        UpstreamTable notes = recipe.ReadBeside(file);
        recipe.Check(
            notes.Rows.Select(note => note.Number("row")).SequenceEqual(table.Rows.All.Select(row => (double?)row.Index)),
            $"{table.Path} has {table.Rows.Count} rows, and {file} must have one line for each, numbered in order; it has {notes.Rows.Count}. "
            + "A row that came or went upstream shifts the rest: check the notes row by row.");
        Dictionary<int, UpstreamRow> noteOf = table.Rows.All.Zip(notes.Rows).ToDictionary(pair => pair.First.Index, pair => pair.Second);
        foreach (string reason in notes.Columns.Contains(LeftOut) ? notes.Rows.Select(note => note.TextOrNull(LeftOut)).OfType<string>().Distinct() : [])
        {
            table = table.Without(reason, row => noteOf[row.Index][LeftOut] == reason);
        }

        return [.. table.Rows.Select(row => (row, noteOf[row.Index]))];
    }
}
