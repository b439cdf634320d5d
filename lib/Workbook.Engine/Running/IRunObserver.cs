using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;

namespace Workbook.Engine.Running;

/// <summary>Is told how a run proceeds. Members do nothing by default: implement those of interest.</summary>
public interface IRunObserver
{
    /// <summary>Wants to know nothing.</summary>
    static IRunObserver None { get; } = new Silent();

    /// <summary>A code cell begins.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="cell">Which of its cells.</param>
    void CellStarted(Notebook notebook, CellNumber cell)
    {
    }

    /// <summary>A code cell has ended.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="cell">Which of its cells.</param>
    /// <param name="duration">Wall time.</param>
    /// <param name="failure">Why it failed; null when it did not.</param>
    void CellFinished(Notebook notebook, CellNumber cell, TimeSpan duration, CellError? failure)
    {
    }

    /// <summary>What a cell that has ended showed. A cell after it may still update what it displayed.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="cell">Which of its cells.</param>
    /// <param name="executionCount">How many cells have been run, this one included.</param>
    /// <param name="outputs">In the order shown, each an nbformat object as JSON.</param>
    void CellShown(Notebook notebook, CellNumber cell, int executionCount, IReadOnlyList<string> outputs)
    {
    }

    private sealed class Silent : IRunObserver;
}
