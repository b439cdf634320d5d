namespace Workbook.Recipes;

/// <summary>Accounts for the rows of one upstream file: each is used, or left out for a reason.</summary>
internal sealed class RowAccount(string path, int rows)
{
    /// <summary>How each sentence of <see cref="Close"/> begins, by which a descriptor's computed limits are told from those written by hand.</summary>
    public const string Opening = "Left out of ";

    private readonly HashSet<int> used = [];
    private readonly Dictionary<int, string> leftOut = [];

    /// <summary>Path below the sources folder.</summary>
    public string Path => path;

    /// <summary>Counts a row as used.</summary>
    /// <exception cref="RecipeException">It was left out before.</exception>
    public UpstreamRow Use(UpstreamRow row)
    {
        used.Add(row.Index);
        return leftOut.TryGetValue(row.Index, out string? reason) ? throw new RecipeException($"{path}, row {row.Index}: used, and left out as: {reason}.") : row;
    }

    /// <summary>Counts rows as left out.</summary>
    /// <exception cref="RecipeException">There is none, or one is used.</exception>
    public void LeaveOut(string reason, IEnumerable<UpstreamRow> gone)
    {
        int before = leftOut.Count;
        foreach (UpstreamRow row in gone)
        {
            leftOut.Add(row.Index, used.Contains(row.Index) ? throw new RecipeException($"{path}, row {row.Index}: left out after it was used ({reason}).") : reason);
        }

        if (leftOut.Count == before)
        {
            throw new RecipeException($"{path}: no row is left out as: {reason}. Delete what no longer applies.");
        }
    }

    /// <summary>What was left out, a sentence for each reason.</summary>
    /// <exception cref="RecipeException">A row is neither used nor left out.</exception>
    public IReadOnlyList<string> Close()
    {
        int[] open = [.. Enumerable.Range(1, rows).Where(row => !used.Contains(row) && !leftOut.ContainsKey(row))];
        return open.Length > 0
            ? throw new RecipeException($"{path}: {open.Length} of {rows} rows are neither used nor left out, the first is row {open[0]}. Say why with Without(reason, which).")
            : [.. leftOut.GroupBy(row => row.Value, row => row.Key)
                .Select(reason => FormattableString.Invariant($"{Opening}{path}: {reason.Count():#,0} of {rows:#,0} rows, {reason.Key}."))];
    }
}
