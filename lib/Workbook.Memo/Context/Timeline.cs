using System.Collections.Immutable;
using Workbook.Data;

namespace Workbook.Memo.Context;

/// <summary>Events with their sources.</summary>
/// <param name="Events">The events in order of time.</param>
/// <param name="Sources">Where they come from.</param>
public sealed record Timeline(ImmutableArray<PolicyEvent> Events, ImmutableArray<Citation> Sources)
{
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
            events.Citations);
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
    public ControlChanges ChangesOf(string track, DateOnly? after = null, DateOnly? until = null)
    {
        List<PolicyEvent> changes = [.. Controls.Where(control =>
            control.Track == track && control.FirstDay > (after ?? DateOnly.MinValue) && control.FirstDay <= (until ?? DateOnly.MaxValue))];
        return new ControlChanges(Count("tightens"), Count("loosens"), Count("mixed"));

        int Count(string effect) => changes.Count(change => change.Effect == effect);
    }

    private sealed record EventRow(
        string EventId, string Date, DateOnly FirstDay, DateOnly KnownFrom, string Track, string Kind, string Effect, DateOnly? InForce, string Title);

    private sealed record SubjectRow(string EventId, string SubjectName);
}
