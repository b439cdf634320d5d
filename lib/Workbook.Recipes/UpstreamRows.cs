using System.Collections;

namespace Workbook.Recipes;

/// <summary>Rows of an upstream table. A row counts as used once it is enumerated, or once it meets a condition of <see cref="Where"/>.</summary>
public sealed class UpstreamRows : IReadOnlyList<UpstreamRow>
{
    private readonly RowAccount account;

    internal UpstreamRows(IReadOnlyList<UpstreamRow> rows, RowAccount account)
    {
        All = rows;
        this.account = account;
    }

    /// <summary>How many.</summary>
    public int Count => All.Count;

    /// <summary>The rows, without counting them as used.</summary>
    internal IReadOnlyList<UpstreamRow> All { get; }

    /// <summary>A row by its place, from 0.</summary>
    public UpstreamRow this[int index] => account.Use(All[index]);

    /// <summary>The rows that meet a condition. The others still have to be used elsewhere or left out with a reason.</summary>
    public IEnumerable<UpstreamRow> Where(Func<UpstreamRow, bool> condition) => Enumerable.Where(All, condition).Select(account.Use);

    /// <inheritdoc/>
    public IEnumerator<UpstreamRow> GetEnumerator() => All.Select(account.Use).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
