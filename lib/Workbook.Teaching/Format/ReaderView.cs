using System.Collections.Immutable;
using Workbook.Engine.Notebooks;

namespace Workbook.Teaching.Format;

/// <summary>A notebook as readers of the report see it: tasks and solutions, without the cells that only work in a class.</summary>
internal static class ReaderView
{
    /// <summary>The notebook with those cells empty, so that all others keep their numbers.</summary>
    public static Notebook Of(Notebook notebook)
    {
        ImmutableHashSet<int> grouped = [.. TaughtNotebook.Groups(notebook).SelectMany(group => group).Select(place => place.Index)];
        return grouped.IsEmpty ? notebook : notebook.WithCells(notebook.Cells.Select((cell, i) => Of(cell, grouped.Contains(i))));
    }

    private static Cell Of(Cell cell, bool inExercise)
    {
        bool ofClass = cell.Tags.Contains(Tags.Notes)
            || (inExercise && (cell.Tags.Any(tag => tag is Tags.Check or Tags.HiddenCheck or Tags.OtherData or Tags.Hint) || (cell.Type == CellType.Code && cell.Tags.Contains(Tags.Exercise))));
        return ofClass ? Emptied(cell) : inExercise && cell.Tags.Contains(Tags.Solution) ? cell.WithSource(SolutionForm.Open(cell.Source)) : cell;
    }

    private static Cell Emptied(Cell cell) => cell.Type == CellType.Code ? cell.WithSource("").WithOutputs([], null) : cell.WithSource("");
}
