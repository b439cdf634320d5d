using Workbook.Memo.Gap;
using Workbook.Memo.Judging;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>Whether China's field of developers became narrower after the memo, by measures that need not agree.</summary>
/// <param name="Before">Chinese models in the twelve months to the evidence's day.</param>
/// <param name="After">The same in the last twelve months of the list.</param>
/// <param name="PaceBefore">Services newly filed a month by the memo's date, over a year where counts reach so far.</param>
/// <param name="PaceAfter">The same over the last year or more of exact counts since.</param>
public sealed record Consolidation(DeveloperField Before, DeveloperField After, double? PaceBefore, double? PaceAfter)
{
    /// <summary>Takes the measures from the evidence.</summary>
    public static Consolidation Between(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        IReadOnlyList<DevelopedModel> models = evidence.On(evidence.VintageSince);
        DateOnly? last = models.Where(model => model.Country == "China" && model.Date > evidence.Day).Max(model => (DateOnly?)model.Date);
        return new Consolidation(
            DeveloperField.InYearTo(evidence.Day, models, "China"), DeveloperField.InYearTo(last ?? evidence.Day, last is null ? [] : models, "China"),
            Pace(evidence.Filings.Where(filing => filing.IsOfServicesFiled && filing.LastDay <= evidence.Day)),
            Pace(evidence.Filings.Where(filing => filing.IsOfServicesFiled && filing.LastDay > evidence.Day && filing.Qualifier == "exact")));
    }

    /// <summary>The verdict today: each measure chosen has one vote, for narrower, for wider, or for neither.</summary>
    /// <param name="measures"><c>models</c>, <c>compute</c>, <c>filings</c>.</param>
    /// <exception cref="ArgumentException">There is no such measure.</exception>
    public Assessment Assess(IEnumerable<string> measures)
    {
        List<int> votes = [.. measures.Select(Vote).OfType<int>()];
        int narrower = votes.Count(vote => vote < 0), wider = votes.Count(vote => vote > 0);
        return new Assessment(
            Votes.Standing(votes.Count, narrower, wider),
            Invariant($"Of {votes.Count} measures {narrower} say that the field became narrower, {wider} that it became wider. {InWords}"),
            HasModels && After.ByModels() is EffectiveNumber number
                ? new Measurement(number.Value ?? number.Low, "developers, effective number in the last year", number.Low, number.High, number.N) : null);
    }

    private bool HasModels => Enough(Before) && Enough(After);

    private string InWords => string.Join(
        ' ',
        HasModels
            ? Invariant($"Effective number of developers: {Text(Before.ByModels())} in the year to {(Before.To == PolicyMemo.Date ? "the memo" : Invariant($"{Before.To:d MMMM yyyy}"))}, {Text(After.ByModels())} in the year to {After.To:d MMMM yyyy}.")
            : "There are not two Chinese models in each of two years.",
        Before.EffectiveByCompute is double then && After.EffectiveByCompute is double now ? Invariant($"By training compute {then:0.0}, then {now:0.0}.") : "By training compute it is unknown.",
        PaceBefore is double first && PaceAfter is double second ? Invariant($"Services newly filed a month: {first:0.0}, then {second:0.0}.") : "There are not two counts of services filed on each side.");

    private int? Vote(string measure) => measure switch
    {
        "models" => HasModels ? Apart(Before.ByModels(), After.ByModels()) : null,
        "compute" => Before.EffectiveByCompute is double then && After.EffectiveByCompute is double now ? now.CompareTo(then) : null,
        "filings" => PaceBefore is double before && PaceAfter is double after ? after.CompareTo(before) : null,
        _ => throw new ArgumentException($"No measure '{measure}' of consolidation; there are models, compute and filings.", nameof(measure)),
    };

    // Intervals that overlap cannot tell.
    private static int Apart(EffectiveNumber before, EffectiveNumber after) => after.High < before.Low ? -1 : before.High < after.Low ? 1 : 0;

    /// <summary>New services a month from the last count that is a year or more older than the newest, or else the oldest, to the newest.</summary>
    private static double? Pace(IEnumerable<Filing> filings)
    {
        List<Filing> counts = [.. filings.OrderBy(filing => filing.LastDay).ThenBy(filing => filing.Services)];
        if (counts.Count == 0)
        {
            return null;
        }

        Filing newest = counts[^1], oldest = counts.LastOrDefault(count => count.LastDay <= newest.LastDay.AddYears(-1)) ?? counts[0];
        return oldest.LastDay == newest.LastDay ? null
            : (newest.Services - oldest.Services) * FrontierLag.DaysPerMonth / (newest.LastDay.DayNumber - oldest.LastDay.DayNumber);
    }

    private static bool Enough(DeveloperField field) => DeveloperField.Appearances(field.Models).Values.Sum() >= 2;

    private static string Text(EffectiveNumber number) =>
        Invariant($"{number.Value:0.0} ({number.Low:0.0} to {(number.High is double high ? Invariant($"{high:0.0}") : "no bound")})");
}
