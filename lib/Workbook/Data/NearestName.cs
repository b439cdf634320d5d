namespace Workbook.Data;

/// <summary>What a mistyped name was likely meant to be.</summary>
internal static class NearestName
{
    /// <summary>The known name nearest by Levenshtein distance, case aside; null where none is near: a third of the letters may differ, and two of five.</summary>
    public static string? Of(string wrong, IEnumerable<string> known) => known
        .Select(name => (Name: name, Distance: Distance(wrong.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(candidate => candidate.Distance <= Most(Math.Max(wrong.Length, candidate.Name.Length)))
        .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.Name).FirstOrDefault();

    /// <summary><c> Did you mean 'robots'?</c>, with the space before it; empty where no name is near.</summary>
    public static string Question(string wrong, IEnumerable<string> known) => Of(wrong, known) is { } near ? $" Did you mean '{near}'?" : "";

    // Two letters that changed places are two that differ.
    private static int Most(int letters) => Math.Max(letters / 3, letters > 4 ? 2 : 0);

    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
