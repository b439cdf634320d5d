using Workbook.Engine.Notebooks;

namespace Workbook.Engine.Running;

/// <summary>Where a run waits until its notebook is known from there on.</summary>
/// <param name="Before">The cell before which it waits; it is not reached where one before it fails.</param>
/// <param name="Rest">Gives the notebook to go on with. Up to that cell it has as many cells as before, with the same code; their commentary may be another.</param>
public sealed record RunHold(CellNumber Before, Func<Task<Notebook>> Rest);
