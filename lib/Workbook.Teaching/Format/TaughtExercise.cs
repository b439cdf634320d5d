using System.Collections.Immutable;
using Workbook.Engine.Notebooks;

namespace Workbook.Teaching.Format;

/// <summary>An exercise with its cells: those from its task to the next task or the next cell without a tag of exercises.</summary>
/// <param name="Spec">What its metadata says.</param>
/// <param name="Task">The Markdown cell that sets it.</param>
/// <param name="Cells">The cells that follow and belong to it.</param>
public sealed record TaughtExercise(ExerciseSpec Spec, PlacedCell Task, ImmutableArray<PlacedCell> Cells)
{
    /// <summary>The task's title: its first words in bold, without the bindings of their numbers, or its id.</summary>
    public string Title => CellWriter.Unbound(Task.Cell.Source).Split("**") is [_, { Length: > 0 } bold, ..] ? bold.TrimEnd('.', ' ') : Spec.Id;

    /// <summary>The task without its title and without the bindings of its numbers.</summary>
    public string TaskText => CellWriter.Unbound(Task.Cell.Source) is var text && text.Split("**") is ["", _, .. { Length: > 0 } rest] ? string.Join("**", rest).TrimStart() : text;

    /// <summary>The cell, or cells, where a student answers.</summary>
    public IEnumerable<PlacedCell> Stubs => Tagged(Tags.Exercise).Where(place => place.Cell.Type == CellType.Code);

    /// <summary>What answers it.</summary>
    public IEnumerable<PlacedCell> Solutions => Tagged(Tags.Solution);

    /// <summary>Checks that students see.</summary>
    public IEnumerable<PlacedCell> Checks => Tagged(Tags.Check);

    /// <summary>Checks that only marking runs.</summary>
    public IEnumerable<PlacedCell> HiddenChecks => Tagged(Tags.HiddenCheck);

    /// <summary>What changes the data that the answer is computed from. Marking then runs the answer again, so that one that was typed in is told from one that is computed.</summary>
    public IEnumerable<PlacedCell> OtherData => Tagged(Tags.OtherData);

    /// <summary>All checks that marking runs, the one that students see first.</summary>
    internal IEnumerable<PlacedCell> AllChecks => Checks.Concat(HiddenChecks);

    /// <summary>Checks of the answer as it is computed from the notebook's own data.</summary>
    internal IEnumerable<PlacedCell> ChecksOfOwnData => AllChecks.Except(ChecksOfOtherData);

    /// <summary>Hidden checks of the answer that was run again: those below the cell that changes the data.</summary>
    internal IEnumerable<PlacedCell> ChecksOfOtherData => HiddenChecks.Where(check => OtherData.Any(data => data.Index < check.Index));

    /// <summary>Those of them that ask for the same answer as the check that students see: without it, that check could be met by typing.</summary>
    internal IEnumerable<PlacedCell> ChecksOfAnswerAgain => ChecksOfOtherData.Where(again => CheckCall.Read(again.Cell.Source)?.Answer == Checks.Select(check => CheckCall.Read(check.Cell.Source)?.Answer).FirstOrDefault());

    /// <summary>Hints, a step each.</summary>
    public IEnumerable<PlacedCell> Hints => Tagged(Tags.Hint);

    /// <summary>What only the teacher reads.</summary>
    public IEnumerable<PlacedCell> Notes => Tagged(Tags.Notes);

    private IEnumerable<PlacedCell> Tagged(string tag) => Cells.Where(place => place.Cell.Tags.Contains(tag));
}
