namespace Workbook.Recipes;

/// <summary>A cell that holds several values joined by commas, as upstream tables write organisations and countries.</summary>
public static class UpstreamList
{
    /// <summary>The values in the order of the cell, white space folded, repeats left out.</summary>
    /// <remarks>
    /// A value that itself holds a comma stands in double quotes inside the cell. Repeats are dropped because upstream repeats a
    /// country once for each organisation, which is no statement about countries.
    /// </remarks>
    public static IReadOnlyList<string> Distinct(string cell)
    {
        var values = new List<string>();
        int start = 0;
        bool quoted = false;
        for (int i = 0; i <= cell.Length; i++)
        {
            if (i < cell.Length && cell[i] == '"')
            {
                quoted = !quoted;
            }
            else if (i == cell.Length || (cell[i] == ',' && !quoted))
            {
                string value = Folded(cell[start..i].Replace("\"", "", StringComparison.Ordinal));
                if (value.Length > 0 && !values.Contains(value))
                {
                    values.Add(value);
                }

                start = i + 1;
            }
        }

        return values;
    }

    /// <summary>A text with line breaks, tabs and runs of spaces folded to one space, none at the ends.</summary>
    public static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
