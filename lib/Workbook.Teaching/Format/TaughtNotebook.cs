using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Engine.Notebooks;

namespace Workbook.Teaching.Format;

/// <summary>A source notebook with its exercises.</summary>
/// <param name="Notebook">The notebook.</param>
/// <param name="Exercises">Those whose metadata can be read, in order.</param>
public sealed record TaughtNotebook(Notebook Notebook, ImmutableArray<TaughtExercise> Exercises)
{
    /// <summary>The notebook's file name without extension.</summary>
    public string Slug => Path.GetFileNameWithoutExtension(Notebook.Name);

    /// <summary>Its title.</summary>
    public string Title => Of("title") ?? Slug;

    /// <summary>The question that it answers.</summary>
    public string Question => Of("question") ?? "";

    /// <summary>Its number, or null.</summary>
    internal string? Number => Of("number");

    /// <summary>All cells with their places.</summary>
    public IEnumerable<PlacedCell> Cells => Notebook.Cells.Select((cell, i) => new PlacedCell(i, cell));

    /// <summary>Finds the exercises of a notebook. What is wrong with them, the format check says.</summary>
    public static TaughtNotebook Of(Notebook notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return new TaughtNotebook(notebook, [.. Groups(notebook)
            .Select(group => ExerciseSpec.Read(ExerciseSpec.In(group[0].Cell)!.Value, []) is ExerciseSpec spec ? new TaughtExercise(spec, group[0], [.. group.Skip(1)]) : null)
            .OfType<TaughtExercise>()]);
    }

    /// <summary>The cells of each exercise, the task first.</summary>
    internal static IReadOnlyList<IReadOnlyList<PlacedCell>> Groups(Notebook notebook)
    {
        List<List<PlacedCell>> groups = [];
        bool inside = false;
        foreach ((int i, Cell cell) in notebook.Cells.Index())
        {
            bool task = IsTask(cell);
            inside = task || (inside && cell.Tags.Any(Tags.All.Contains) && !(cell.Type == CellType.Markdown && cell.Tags.Contains(Tags.Exercise)));
            if (task)
            {
                groups.Add([]);
            }

            if (inside)
            {
                groups[^1].Add(new PlacedCell(i, cell));
            }
        }

        return groups;
    }

    internal static bool IsTask(Cell cell) => cell.Type == CellType.Markdown && cell.Tags.Contains(Tags.Exercise) && ExerciseSpec.In(cell) is not null;

    private string? Of(string member) => Notebook.Metadata.TryGetProperty("workbook", out JsonElement workbook) && workbook.ValueKind == JsonValueKind.Object
        && workbook.TryGetProperty(member, out JsonElement found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;
}
