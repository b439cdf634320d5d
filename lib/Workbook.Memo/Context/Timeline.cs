using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;

namespace Workbook.Memo.Context;

/// <summary>Events with their sources.</summary>
/// <param name="Events">The events in order of time.</param>
/// <param name="Sources">Where they come from.</param>
public sealed record Timeline(ImmutableArray<PolicyEvent> Events, ImmutableArray<Citation> Sources)
{
    /// <summary>What had to be chosen.</summary>
    public Choices Choices { get; init; } = Choices.Default;

    /// <summary>The track of American controls.</summary>
    public const string UnitedStates = "United States";

    /// <summary>The track of the allies' controls.</summary>
    public const string Allies = "Allies";

    /// <summary>The track of Chinese rules for AI.</summary>
    public const string ChineseRules = "Chinese AI rules";

    /// <summary>Reads the dataset events.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static Timeline From(Catalogue catalogue)
    {
        Dataset events = catalogue.Load("events", table: "events");
        ILookup<string, string> subjects = catalogue.Load("events", table: "subjects").Rows<SubjectRow>().ToLookup(row => row.EventId, row => row.SubjectName);
        return new Timeline(
            [.. events.Rows<EventRow>().Select(row => new PolicyEvent(
                row.EventId, row.Date, row.FirstDay, row.KnownFrom, row.Track, row.Kind, row.Effect, row.InForce, row.Title, [.. subjects[row.EventId]]))],
            events.Citations)
        {
            Choices = Choices.From(catalogue),
        };
    }

    /// <summary>The events that were public on a day.</summary>
    public Timeline KnownOn(DateOnly day) => this with { Events = [.. Events.Where(happened => happened.KnownFrom <= day)] };

    /// <summary>An event by its short name; <see langword="null"/> where it is not there or not yet known.</summary>
    public PolicyEvent? Find(string id) => Events.FirstOrDefault(happened => happened.EventId == id);

    /// <summary>The controls in order of time.</summary>
    public IReadOnlyList<PolicyEvent> Controls => [.. Events.Where(happened => happened.IsControl)];

    /// <summary>Controls of a track that tighten and are about a subject.</summary>
    public IReadOnlyList<PolicyEvent> Tightening(string track, string subject) =>
        [.. Controls.Where(control => control.Track == track && control.Effect == "tightens" && control.Subjects.Contains(subject))];

    /// <summary>Changes to a track's controls by direction, dated after one day and up to another.</summary>
    /// <param name="track">Who acted.</param>
    /// <param name="after">The day after which they count; from the beginning where not given.</param>
    /// <param name="until">The last day on which they count; to the end where not given.</param>
    public ControlChanges ChangesOf(string track, DateOnly? after = null, DateOnly? until = null) =>
        Count(Controls.Where(control => control.Track == track && control.FirstDay > (after ?? DateOnly.MinValue) && control.FirstDay <= (until ?? DateOnly.MaxValue)));

    /// <summary>Changes to a track's controls on a subject by direction.</summary>
    /// <param name="track">Who acted.</param>
    /// <param name="subject">What they are about.</param>
    /// <param name="kinds">The kinds of control that count, for example <c>rule</c>; all where none is given.</param>
    public ControlChanges ChangesOn(string track, string subject, params IReadOnlyCollection<string> kinds) =>
        Count(Controls.Where(control => control.Track == track && control.Subjects.Contains(subject) && (kinds.Count == 0 || kinds.Contains(control.Kind))));

    private static ControlChanges Count(IEnumerable<PolicyEvent> controls)
    {
        ILookup<string, PolicyEvent> changes = controls.ToLookup(control => control.Effect);
        return new ControlChanges(changes["tightens"].Count(), changes["loosens"].Count(), changes["mixed"].Count());
    }

    private sealed record EventRow(
        string EventId, string Date, DateOnly FirstDay, DateOnly KnownFrom, string Track, string Kind, string Effect, DateOnly? InForce, string Title);

    private sealed record SubjectRow(string EventId, string SubjectName);
}
