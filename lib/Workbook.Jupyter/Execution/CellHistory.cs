namespace Workbook.Jupyter.Execution;

/// <summary>The cells that were run and kept, in order. From any thread.</summary>
internal sealed class CellHistory
{
    private readonly Lock gate = new();
    private readonly List<HistoryEntry> entries = [];

    public IReadOnlyList<HistoryEntry> Entries
    {
        get
        {
            lock (gate)
            {
                return [.. entries];
            }
        }
    }

    public void Add(HistoryEntry entry)
    {
        lock (gate)
        {
            entries.Add(entry);
        }
    }
}

/// <summary>One of them. Immutable.</summary>
/// <param name="Line">Its execution count.</param>
/// <param name="Code">Its text.</param>
/// <param name="Result">Its value as plain text; null when it had none.</param>
internal sealed record HistoryEntry(int Line, string Code, string? Result);
