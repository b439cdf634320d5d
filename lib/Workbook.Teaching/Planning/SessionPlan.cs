using System.Collections.Immutable;
using Workbook.Engine.Notebooks;
using Workbook.Teaching.Format;

namespace Workbook.Teaching.Planning;

/// <summary>A session made from notebooks: what fits into the time, in order, and what does not.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Minutes">How long it may take.</param>
/// <param name="Aims">What students can do afterwards.</param>
/// <param name="Summaries">What each notebook finds, under its title.</param>
/// <param name="Steps">Timed.</param>
/// <param name="Skipped">What is left out, with its minutes.</param>
/// <param name="Exercises">Exercises that are done.</param>
internal sealed record SessionPlan(
    string Title, int Minutes, ImmutableArray<string> Aims, ImmutableArray<(string Title, string Text)> Summaries, ImmutableArray<PlanStep> Steps, ImmutableArray<string> Skipped,
    ImmutableArray<TaughtExercise> Exercises)
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
        var choice = new Choice(minutes - Opening - Closing, notebooks);
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
            [.. exercises.Select(exercise => exercise.Spec.Objective).Distinct()],
            [.. notebooks.Select(taught => (taught.Title, Text: Summary(taught))).Where(summary => summary.Text.Length > 0)],
            Timed(notebooks, shown, exercises, Math.Max(0, choice.Left)),
            [
                .. sections.Except(shown).Select(section => FormattableString.Invariant($"{section.Heading} ({section.Where}, {section.Minutes} minutes)")),
                .. all.Except(exercises).Select(exercise => FormattableString.Invariant($"Exercise {exercise.Spec.Id}, {exercise.Title} ({exercise.Spec.Minutes} minutes)")),
            ],
            [.. exercises]);
    }

    private static bool IsNoted(Section section) => section.Say.Length > 0;

    private static bool IsProse(TaughtExercise exercise) => exercise.Checks.Any(check => check.Cell.Source.Contains("Key.Prose(", StringComparison.Ordinal));

    private static string Summary(TaughtNotebook taught) =>
        taught.Notebook.Cells.FirstOrDefault(cell => cell.Type == CellType.Markdown && cell.Tags.Contains("summary")) is { } cell ? CellWriter.Unbound(cell.Source) : "";

    private static ImmutableArray<PlanStep> Timed(IReadOnlyList<TaughtNotebook> notebooks, IReadOnlyList<Section> sections, IReadOnlyList<TaughtExercise> exercises, int spare)
    {
        List<PlanStep> steps = [];
        void Add(PlanStep step) => steps.Add(step with { Start = steps.Sum(before => before.Minutes) });
        Add(new PlanStep(0, Opening, "Opening", "the question", [.. notebooks.Select(taught => taught.Question).Where(text => text.Length > 0)], ["What would you have to know to answer that?"]));
        foreach (TaughtNotebook taught in notebooks)
        {
            foreach (Section section in sections.Where(section => section.Notebook == taught.Slug))
            {
                Add(new PlanStep(0, section.Minutes, section.Heading, section.Where, section.Say.IsEmpty ? section.Comments : section.Say, section.Ask, Section: section));
            }

            TaughtExercise[] own = [.. exercises.Intersect(taught.Exercises)];
            if (own.Length > 0)
            {
                Add(new PlanStep(0, Starting, $"Everybody opens the handout{(notebooks.Count > 1 ? $": {taught.Title}" : "")}", "Run All", ["Run All once; where a cell says TODO, an answer goes. A cell runs with Shift+Enter."], []));
            }

            foreach (TaughtExercise exercise in own)
            {
                Add(new PlanStep(0, exercise.Spec.Minutes, $"Exercise: {exercise.Title}", exercise.Spec.Id, Section.Noted(exercise.Notes, "Say"), Section.Noted(exercise.Notes, "Ask"), Exercise: exercise));
            }
        }

        Add(new PlanStep(0, Closing + spare, "Debrief", "all", [.. notebooks.Select(Summary).Where(text => text.Length > 0)], ["What did you expect before, and what do you say now?"]));
        return [.. steps];
    }

    // What has been taken for the minutes there are.
    private sealed class Choice(int minutes, IReadOnlyList<TaughtNotebook> notebooks)
    {
        public int Left { get; private set; } = minutes;

        public List<TaughtExercise> Exercises { get; } = [];

        public List<Section> Sections { get; } = [];

        public void Take(IEnumerable<TaughtExercise> exercises, bool must = false) => Take(exercises, exercise => exercise.Spec.Minutes + Starts(exercise), Exercises, must);

        public void Take(IEnumerable<Section> sections, bool must = false) => Take(sections, section => section.Minutes, Sections, must);

        // The first exercise of a notebook has its handout opened.
        private int Starts(TaughtExercise exercise) => notebooks.Any(taught => taught.Exercises.Contains(exercise) && taught.Exercises.Intersect(Exercises).Any()) ? 0 : Starting;

        private void Take<T>(IEnumerable<T> offered, Func<T, int> minutes, List<T> taken, bool must)
        {
            foreach (T one in offered.Where(one => !taken.Contains(one)).ToArray())
            {
                int takes = minutes(one);
                if (must || takes <= Left)
                {
                    taken.Add(one);
                    Left -= takes;
                }
            }
        }
    }
}
