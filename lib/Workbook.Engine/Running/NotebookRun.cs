using System.Collections.Immutable;
using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;

namespace Workbook.Engine.Running;

/// <summary>What became of a run. Immutable.</summary>
/// <param name="Notebook">The notebook with the outputs of this run; cells after a failing one have none.</param>
/// <param name="Error">Why the run stopped; null when it did not.</param>
/// <param name="Durations">Wall time of each cell that was run, in order.</param>
public sealed record NotebookRun(Notebook Notebook, CellError? Error, ImmutableArray<CellDuration> Durations);

/// <summary>How long a cell took.</summary>
/// <param name="Cell">Which cell.</param>
/// <param name="Duration">Wall time.</param>
public sealed record CellDuration(CellNumber Cell, TimeSpan Duration);
