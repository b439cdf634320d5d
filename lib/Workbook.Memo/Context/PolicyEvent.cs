using System.Collections.Immutable;

namespace Workbook.Memo.Context;

/// <summary>An event of the dataset events with what it is about.</summary>
/// <param name="EventId">Short name.</param>
/// <param name="Date">The date as exactly as known: a day, a month or a year.</param>
/// <param name="FirstDay">First day of that period.</param>
/// <param name="KnownFrom">By then it was public.</param>
/// <param name="Track">Who acted, or what kind of thing happened.</param>
/// <param name="Kind">What sort of event.</param>
/// <param name="Effect">Whether it tightens or loosens what is allowed: <c>tightens</c>, <c>loosens</c>, <c>mixed</c> or <c>none</c>.</param>
/// <param name="InForce">Day from which a rule applies, where known.</param>
/// <param name="Title">What happened.</param>
/// <param name="Subjects">What it is about, in the dataset's categories.</param>
public sealed record PolicyEvent(
    string EventId, string Date, DateOnly FirstDay, DateOnly KnownFrom, string Track, string Kind, string Effect, DateOnly? InForce, string Title,
    ImmutableArray<string> Subjects)
{
    /// <summary>A rule, licence, listing or agreement of the United States or an ally that changes what may be sold to, paid for or shared with China.</summary>
    public bool IsControl => Track is Timeline.UnitedStates or Timeline.Allies && Effect != "none" && Kind != "statement";
}
