using Workbook.Engine.Notebooks;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>What became of a notebook, from what its process told: all of it, or what its cells showed until the process ended.</summary>
internal static class RunOutcome
{
    /// <summary>A notebook that has no cells: stands for one that cannot be read, whose page says why.</summary>
    private const string Empty = """{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""";

    /// <summary>The result of a run that did not come to its end.</summary>
    /// <param name="file">The notebook's file.</param>
    /// <param name="entries">What its process told.</param>
    /// <param name="cause">Why it stopped, as sentences.</param>
    /// <param name="seconds">How long it ran.</param>
    public static WorkerResult Of(string file, IReadOnlyList<JournalEntry> entries, string cause, double seconds)
    {
        int? stopped = entries is [.., { Cell: int begun, Outputs: null }] ? begun : null;
        int? after = stopped is null && entries is [.., { } last] ? last.Cell : null;
        string place = stopped is int cell ? FormattableString.Invariant($", cell {cell}") : after is int before ? FormattableString.Invariant($", after cell {before}") : "";
        return new WorkerResult(
            WithOutputs(file, entries), new WorkerError(stopped ?? after, null, cause, null, $"{Path.GetFileName(file)}{place}: {cause}"),
            entries.Count(entry => entry is { Cell: not null, Outputs: null }), seconds);
    }

    /// <summary>The result of a run that its process has told to its end.</summary>
    public static WorkerResult Of(string file, RunEnd end) => new(
        Notebook.Parse(end.Document ?? Empty, Path.GetFileName(file)), end.Error, end.Cells, end.Seconds) { Trace = end.Trace };

    /// <summary>The result of a run whose notebook a report cannot show.</summary>
    public static WorkerResult Unreadable(string file, string fault, WorkerResult run) =>
        run with { Executed = new Lazy<Notebook>(Notebook.Parse(Empty, Path.GetFileName(file))), Error = new WorkerError(null, null, fault, null, fault) };

    private static Notebook WithOutputs(string file, IReadOnlyList<JournalEntry> entries)
    {
        ILookup<int, JournalEntry> shown = entries.Where(entry => entry.Outputs is not null).ToLookup(entry => entry.Cell!.Value);
        try
        {
            Notebook notebook = Notebook.Load(file);
            return notebook.WithCells(notebook.Cells.Select((cell, i) => cell.Type != CellType.Code ? cell
                : shown[i + 1].LastOrDefault() is { } entry ? cell.WithOutputs(entry.Outputs!, entry.Count)
                : cell.WithOutputs([], null)));
        }
        catch (Exception error) when (error is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return Notebook.Parse(Empty, Path.GetFileName(file));
        }
    }
}
