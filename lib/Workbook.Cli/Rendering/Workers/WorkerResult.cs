using Workbook.Cli.Rendering.Tracing;
using Workbook.Engine.Notebooks;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>What became of a notebook.</summary>
/// <param name="Executed">The notebook with its outputs, as far as it ran.</param>
/// <param name="Error">What stopped it, or <see langword="null"/>.</param>
/// <param name="Cells">Number of code cells that ran.</param>
/// <param name="Seconds">Wall time of the run within the worker; not known where another host ran the notebook.</param>
internal sealed record WorkerResult(Lazy<Notebook> Executed, WorkerError? Error, int Cells, double? Seconds)
{
    /// <summary>The same of a notebook that is in memory.</summary>
    public WorkerResult(Notebook notebook, WorkerError? error, int cells, double? seconds)
        : this(new Lazy<Notebook>(notebook), error, cells, seconds)
    {
    }

    /// <summary>The notebook with its outputs.</summary>
    public Notebook Notebook => Executed.Value;

    /// <summary>What the outputs depend on besides the code; null where that is not known.</summary>
    public RunTrace? Trace { get; init; }

    /// <summary>Differs when anything differs that a page of the notebook shows; null where the run may not be used again.</summary>
    public string? State { get; init; }

    /// <summary>Whether nothing was run now: the outputs are those of an earlier run, whose time this is.</summary>
    public bool Reused { get; init; }
}

/// <summary>A failure inside a notebook.</summary>
/// <param name="CellNumber">The cell, counted from 1 over all cells.</param>
/// <param name="Line">The line in it, from 1.</param>
/// <param name="Message">The exception's own message.</param>
/// <param name="Excerpt">The source line with a caret.</param>
/// <param name="Report">The whole message for a terminal.</param>
internal sealed record WorkerError(int? CellNumber, int? Line, string Message, string? Excerpt, string Report);
