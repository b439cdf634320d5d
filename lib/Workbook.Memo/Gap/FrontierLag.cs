namespace Workbook.Memo.Gap;

/// <summary>The horizontal distance between two frontiers: how long ago the leader was where the follower is.</summary>
/// <remarks>
/// It needs only the order of scores, so any increasing transform of a scale gives the same lag. It grows by a day each day on which
/// the follower sets no record and drops when it does: <see cref="On"/> reads this sawtooth at any day, <see cref="AtRecords"/> only
/// at its low points, and so the second gives smaller figures.
/// A negative lag needs data from after the day: whoever cuts the data at that day gets an undefined lag instead.
/// </remarks>
public static class FrontierLag
{
    /// <summary>Days in a mean Julian month; by it days become months.</summary>
    public const double DaysPerMonth = 365.25 / 12;

    /// <summary>The lag on a day.</summary>
    public static Lag On(DateOnly day, Frontier leader, Frontier follower) => Between(day, leader, follower.BestOn(day));

    /// <summary>The months of <see cref="On"/> straight from the models, for resampling, where a frontier would be built for each draw.</summary>
    public static double? MonthsOn(DateOnly day, ReadOnlySpan<ScoredModel> leaders, ReadOnlySpan<ScoredModel> followers)
    {
        double best = double.NegativeInfinity;
        bool any = false;
        foreach (ScoredModel model in followers)
        {
            if (model.Date <= day)
            {
                best = Math.Max(best, model.Score);
                any = true;
            }
        }

        DateOnly first = DateOnly.MaxValue;
        bool reached = false;
        foreach (ScoredModel model in leaders)
        {
            if (any && model.Score >= best && model.Date <= first)
            {
                first = model.Date;
                reached = true;
            }
        }

        return reached ? Months(first, day) : null;
    }

    /// <summary>The lag on the day of each of the follower's records: how long it took to draw level.</summary>
    public static IReadOnlyList<Lag> AtRecords(Frontier leader, Frontier follower) =>
        [.. follower.Steps.Select(step => Between(step.Date, leader, step))];

    /// <summary>Months between two days; negative if the second is the earlier.</summary>
    public static double Months(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber) / DaysPerMonth;

    private static Lag Between(DateOnly day, Frontier leader, ScoredModel? best)
    {
        ScoredModel? reached = best is null ? null : leader.FirstToReach(best.Score);
        return new Lag(day, best, reached, reached is null ? null : Months(reached.Date, day));
    }
}
