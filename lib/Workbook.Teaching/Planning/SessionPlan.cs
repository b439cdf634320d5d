using System.Collections.Immutable;
using Workbook.Engine.Notebooks;
using Workbook.Teaching.Format;

namespace Workbook.Teaching.Planning;

/// <summary>A session made from notebooks: what fits into the time, in order, and what does not.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Minutes">How long it may take.</param>
/// <param name="Aims">What students can do afterwards.</param>
/// <param name="Summaries">What each notebook finds.</param>
/// <param name="Steps">Timed.</param>
/// <param name="Skipped">What is left out, with its minutes.</param>
/// <param name="Sections">Sections that are shown.</param>
/// <param name="Exercises">Exercises that are done.</param>
internal sealed record SessionPlan(
    string Title, int Minutes, ImmutableArray<string> Aims, ImmutableArray<string> Summaries, ImmutableArray<PlanStep> Steps, ImmutableArray<string> Skipped,
    ImmutableArray<Section> Sections, ImmutableArray<TaughtExercise> Exercises)
{
    private const int Opening = 4, Closing = 5, Starting = 3;

    /// <summary>Minutes that the steps take.</summary>
    public int Planned => Steps.Sum(step => step.Minutes);

    /// <summary>What is wrong with the time, or null.</summary>
    public string? Warning => Planned > Minutes
        ? FormattableString.Invariant($"The plan takes {Planned} of {Minutes} minutes: even the shortest exercise and one section do not fit. Take longer, or fewer notebooks.")
        : null;

    /// <summary>
    /// Chooses what fits, in this order: the easiest exercise and a section of each notebook, an exercise in prose, sections that notes were written for,
    /// more exercises from the easiest on, other sections.
    /// </summary>
    public static SessionPlan Of(IReadOnlyList<TaughtNotebook> notebooks, int minutes)
    {
        var choice = new Choice(minutes - Opening - Closing - Starting);
        TaughtExercise[] all = [.. notebooks.SelectMany(taught => taught.Exercises)];
        Section[] sections = [.. notebooks.SelectMany(taught => Section.Of(taught))];
        TaughtExercise[] easiest = [.. all.OrderBy(exercise => exercise.Spec.Level).ThenBy(exercise => Array.IndexOf(all, exercise))];
        choice.Take(easiest.Take(1), must: true);
        choice.Take(sections.GroupBy(section => section.Notebook).Select(own => own.OrderByDescending(IsNoted).First()), must: true);
        choice.Take(all.Where(IsProse).Take(1));
        choice.Take(sections.Where(IsNoted));
        choice.Take(easiest);
        choice.Take(sections);
        TaughtExercise[] exercises = [.. all.Where(choice.Exercises.Contains)];
        Section[] shown = [.. sections.Where(choice.Sections.Contains)];
        return new SessionPlan(
            string.Join(" · ", notebooks.Select(taught => taught.Title)), minutes,
            [.. exercises.Select(exercise => exercise.Spec.Objective)],
            [.. notebooks.Select(Summary).OfType<string>()],
            Timed(notebooks, shown, exercises, Math.Max(0, choice.Left)),
            [
                .. sections.Except(shown).Select(section => FormattableString.Invariant($"{section.Heading} (cells {section.First}–{section.Last}, {section.Minutes} minutes)")),
                .. all.Except(exercises).Select(exercise => FormattableString.Invariant($"Exercise {exercise.Spec.Id}, {exercise.Title} ({exercise.Spec.Minutes} minutes)")),
            ],
            [.. shown], [.. exercises]);
    }

    private static bool IsNoted(Section section) => section.Say.Length > 0;

    private static bool IsProse(TaughtExercise exercise) => exercise.Checks.Any(check => check.Cell.Source.Contains("Key.Prose(", StringComparison.Ordinal));

    private static string? Summary(TaughtNotebook taught) =>
        taught.Notebook.Cells.FirstOrDefault(cell => cell.Type == CellType.Markdown && cell.Tags.Contains("summary")) is { } cell ? CellWriter.Unbound(cell.Source) : null;

    private static ImmutableArray<PlanStep> Timed(IReadOnlyList<TaughtNotebook> notebooks, IReadOnlyList<Section> sections, IReadOnlyList<TaughtExercise> exercises, int spare)
    {
        List<PlanStep> steps = [];
        void Add(int minutes, string title, string where, ImmutableArray<string> say, ImmutableArray<string> ask) =>
            steps.Add(new PlanStep(steps.Sum(step => step.Minutes), minutes, title, where, say, ask));
        Add(Opening, "Opening", "the question", [.. notebooks.Select(taught => taught.Question).Where(text => text.Length > 0)], ["What would you have to know to answer that?"]);
        foreach (Section section in sections)
        {
            Add(section.Minutes, section.Heading, FormattableString.Invariant($"{section.Notebook}, cells {section.First}–{section.Last}"), section.Say, section.Ask);
        }

        Add(Starting, "Everybody opens the handout", "Run All", ["Run All once; where a cell says TODO, an answer goes. A cell runs with Shift+Enter."], []);
        foreach (TaughtExercise exercise in exercises)
        {
            Add(exercise.Spec.Minutes, $"Exercise: {exercise.Title}", exercise.Spec.Id, Section.Noted(exercise.Notes, "Say"), Section.Noted(exercise.Notes, "Ask"));
        }

        Add(Closing + spare, "Debrief", "all", [.. notebooks.Select(Summary).OfType<string>()], ["What did you expect before, and what do you say now?"]);
        return [.. steps];
    }

    // What has been taken for the minutes there are.
    private sealed class Choice(int minutes)
    {
        public int Left { get; private set; } = minutes;

        public List<TaughtExercise> Exercises { get; } = [];

        public List<Section> Sections { get; } = [];

        public void Take(IEnumerable<TaughtExercise> exercises, bool must = false) => Take(exercises, exercise => exercise.Spec.Minutes, Exercises, must);

        public void Take(IEnumerable<Section> sections, bool must = false) => Take(sections, section => section.Minutes, Sections, must);

        private void Take<T>(IEnumerable<T> offered, Func<T, int> minutes, List<T> taken, bool must)
        {
            foreach (T one in offered.Where(one => !taken.Contains(one)).ToArray())
            {
                if (must || minutes(one) <= Left)
                {
                    taken.Add(one);
                    Left -= minutes(one);
                }
            }
        }
    }
}
