using static System.FormattableString;

namespace Workbook.Memo.Gap;

/// <summary>Refuses a day, a yardstick and a pair by which nothing could be measured, before figures would be empty.</summary>
internal static class YardstickCheck
{
    /// <summary>Requires a lag that counts on the evidence's day.</summary>
    /// <exception cref="ArgumentException">There is no such lens, or it has no lag of the pair on the day.</exception>
    public static void Require(GapEvidence evidence)
    {
        if (Fault(evidence) is string fault)
        {
            throw new ArgumentException(fault);
        }
    }

    private static string? Fault(GapEvidence evidence)
    {
        if (!evidence.Today.Any(lens => lens.Id == evidence.Yardstick))
        {
            return $"No yardstick '{evidence.Yardstick}'; there are {string.Join(", ", evidence.Today.Select(lens => lens.Id))}.";
        }

        (Lens lens, CountryPair pair, DateOnly day) = (evidence.Index, evidence.Pair, evidence.Day);
        int releases = lens.Of(pair.Follower, pair.Leader).Count(model => model.Date <= day);
        return pair.Leader == pair.Follower ? $"Leader and follower are both {pair.Leader}; choose two countries."
            : day >= evidence.IndexEnds ? Invariant($"By {lens.Title} nothing is known after {evidence.IndexEnds:d MMMM yyyy}; choose a day before it, or another yardstick.")
            : releases < Lens.LeastFollowers ? Invariant($"By {lens.Title} {pair.TheFollower} had {releases} models by {day:d MMMM yyyy}, and a lag needs {Lens.LeastFollowers}; choose another country, a later day or another yardstick.")
            : lens.LagOn(day, pair).Months is null ? Invariant($"By {lens.Title} {pair.TheLeader} never reached the best score of {pair.TheFollower} on {day:d MMMM yyyy}, so that the lag is undefined; choose another day or yardstick.")
            : null;
    }
}
