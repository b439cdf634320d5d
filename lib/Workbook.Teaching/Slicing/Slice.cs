using System.Collections.Immutable;
using Workbook.Engine.Notebooks;
using Workbook.Teaching.Format;

namespace Workbook.Teaching.Slicing;

/// <summary>The cells of a source notebook that its exercises need, by the names that cells define and use.</summary>
internal sealed class Slice
{
    private readonly TaughtNotebook taught;
    private readonly ImmutableDictionary<int, CellNames> names;
    private readonly SortedSet<int> kept = [];

    private Slice(TaughtNotebook taught)
    {
        this.taught = taught;
        HashSet<int> exercises = [.. TaughtNotebook.Groups(taught.Notebook).SelectMany(group => group).Select(place => place.Index)];
        names = taught.Cells.Where(place => place.Cell.Type == CellType.Code && !exercises.Contains(place.Index))
            .ToImmutableDictionary(place => place.Index, place => CellNames.Of(place.Cell.Source));
    }

    /// <summary>Code cells that are needed, in order; the notebook's header is one of them.</summary>
    public IReadOnlyList<PlacedCell> Cells => [.. kept.Select(At)];

    /// <summary>The <c>using</c> directives of cells above that are not needed for anything else.</summary>
    public IReadOnlyList<string> Usings { get; private set; } = [];

    /// <summary>What the given exercises need.</summary>
    public static Slice Of(TaughtNotebook taught, IEnumerable<TaughtExercise> exercises)
    {
        var slice = new Slice(taught);
        if (slice.names.Count > 0)
        {
            slice.kept.Add(slice.names.Keys.Min());
        }

        TaughtExercise[] all = [.. exercises];
        foreach (TaughtExercise exercise in all)
        {
            foreach (string need in exercise.Spec.Needs)
            {
                if (slice.CellNamed(need) is int cell)
                {
                    slice.Keep(cell);
                }
                else
                {
                    slice.Need(need, exercise.Task.Index);
                }
            }

            // Exercises may build on one another; what they define is no concern here.
            // What a check asks for is what the student defines, also where a cell above has something else of that name.
            foreach (CellNames cell in exercise.Stubs.Concat(exercise.Solutions).Concat(exercise.OtherData).Select(NamesOf))
            {
                slice.NeedAll(cell.Uses, exercise.Task.Index);
            }

            HashSet<string> answered = [.. exercise.Stubs.Concat(exercise.Solutions).SelectMany(place => NamesOf(place).Defines)];
            slice.NeedAll(exercise.AllChecks.SelectMany(check => NamesOf(check).Uses).Where(name => !answered.Contains(name)), exercise.Task.Index);
        }

        int end = all.Select(exercise => exercise.Task.Index).DefaultIfEmpty(0).Max();
        slice.Usings = [.. slice.names.Where(pair => pair.Key < end && !slice.kept.Contains(pair.Key)).OrderBy(pair => pair.Key).SelectMany(pair => pair.Value.Usings).Distinct()];
        return slice;
    }

    /// <summary>Needs that are neither a cell's id nor defined above.</summary>
    public static IEnumerable<string> Unknown(TaughtNotebook taught, TaughtExercise exercise)
    {
        var slice = new Slice(taught);
        return exercise.Spec.Needs.Where(need => slice.CellNamed(need) is null && slice.Definition(need, exercise.Task.Index) is null);
    }

    private PlacedCell At(int index) => new(index, taught.Notebook.Cells[index]);

    private int? CellNamed(string id) => names.Keys.Select(index => (int?)index).FirstOrDefault(index => taught.Notebook.Cells[index!.Value].Id == id);

    private int? Definition(string name, int before) => names.Where(pair => pair.Key < before && pair.Value.Defines.Contains(name)).Select(pair => (int?)pair.Key).Max();

    private void Need(string name, int before)
    {
        if (Definition(name, before) is not int defined)
        {
            return;
        }

        Keep(defined);
        foreach (int changed in names.Where(pair => pair.Key > defined && pair.Key < before && pair.Value.Changes.Contains(name)).Select(pair => pair.Key))
        {
            Keep(changed);
        }
    }

    private static CellNames NamesOf(PlacedCell place) => CellNames.Of(SolutionForm.Open(place.Cell.Source));

    private void NeedAll(IEnumerable<string> names, int before)
    {
        foreach (string name in names)
        {
            Need(name, before);
        }
    }

    private void Keep(int cell)
    {
        if (kept.Add(cell))
        {
            NeedAll(names[cell].Uses, cell);
        }
    }
}
