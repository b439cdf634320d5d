using Sylvan.Data.Csv;
using Workbook.Files;

namespace Workbook.Recipes;

/// <summary>An upstream CSV file as it is: named columns, cells as text. Every row is in the end used or left out for a stated reason.</summary>
public sealed class UpstreamTable
{
    private readonly RowAccount account;

    private UpstreamTable(RowAccount account, IReadOnlyList<string> columns, IReadOnlyList<UpstreamRow> rows)
    {
        this.account = account;
        Columns = columns;
        Rows = new UpstreamRows(rows, account);
    }

    /// <summary>Path below the sources folder.</summary>
    public string Path => account.Path;

    /// <summary>The header.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows in file order, those left out not among them.</summary>
    public UpstreamRows Rows { get; }

    internal RowAccount Account => account;

    /// <summary>The same table without some of its rows, which are counted under the reason.</summary>
    /// <param name="reason">Why they are left out, to follow the words "Left out of FILE: 3 of 16 rows, ".</param>
    /// <param name="which">True of a row that is left out.</param>
    /// <exception cref="RecipeException">No row is left out: the reason no longer holds, or one was used before.</exception>
    public UpstreamTable Without(string reason, Func<UpstreamRow, bool> which)
    {
        ILookup<bool, UpstreamRow> rows = Rows.All.ToLookup(which);
        account.LeaveOut(reason, rows[true]);
        return new UpstreamTable(account, Columns, [.. rows[false]]);
    }

    internal static UpstreamTable Parse(string path, string text)
    {
        using CsvDataReader reader = CsvReading.Open(text);
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < columns.Length; i++)
        {
            positions.TryAdd(columns[i], i);
        }

        var rows = new List<UpstreamRow>();
        while (reader.Read())
        {
            string[] cells = [.. columns.Select((_, i) => i < reader.RowFieldCount ? reader.GetString(i) : "")];
            rows.Add(new UpstreamRow(path, rows.Count + 1, positions, cells));
        }

        return new UpstreamTable(new RowAccount(path, rows.Count), columns, rows);
    }
}
