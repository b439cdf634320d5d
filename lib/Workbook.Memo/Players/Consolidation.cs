using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>Whether China's field of developers became narrower after the memo, by three measures that need not agree.</summary>
/// <param name="Before">Notable Chinese models in the twelve months to the evidence's day.</param>
/// <param name="After">The same in the last twelve months of the table.</param>
/// <param name="FiledBefore">Services filed by the memo's date, as known today.</param>
/// <param name="FiledAfter">Services filed by the latest exact count.</param>
public sealed record Consolidation(DeveloperField Before, DeveloperField After, int? FiledBefore, int? FiledAfter)
{
    private bool HasModels => Enough(Before) && Enough(After);

    /// <summary>Takes the measures from the evidence.</summary>
    public static Consolidation Between(PlayersEvidence evidence)
    {
        DateOnly last = evidence.Notable.Where(model => model.Country == "China").Select(model => model.Date).DefaultIfEmpty(evidence.Day).Max();
        return new Consolidation(
            DeveloperField.InYearTo(evidence.Day, evidence.Notable, "China"), DeveloperField.InYearTo(last, evidence.Notable, "China"),
            FilingVerdicts.CountByAugust(evidence)?.Services,
            evidence.Filings.Where(filing => filing.IsOfServicesFiled && filing.Qualifier == "exact" && filing.LastDay > evidence.Day).MaxBy(filing => filing.LastDay)?.Services);
    }

    /// <summary>The verdict today: narrower only if the intervals of the effective number lie apart and filings do not grow.</summary>
    public Assessment Assess()
    {
        if (!HasModels || FiledBefore is not int filedBefore || FiledAfter is not int filedAfter)
        {
            return new Assessment(Standing.NotTestableHere, "It needs notable Chinese models of two years and two counts of services filed.");
        }

        EffectiveNumber before = Before.ByModels(), after = After.ByModels();
        bool narrower = after.High < before.Low, wider = before.High < after.Low, filingsGrew = filedAfter > filedBefore;
        (Standing standing, string lead) = narrower && !filingsGrew ? (Standing.Supported, "The field became narrower.")
            : wider && filingsGrew ? (Standing.Contradicted, "The field became wider.")
            : (Standing.Open, "The measures disagree or cannot tell.");
        return new Assessment(
            standing,
            Invariant($"{lead} Effective number of developers of notable models: {Text(before)} in the year to {(Before.To == PolicyMemo.Date ? "the memo" : Invariant($"{Before.To:d MMMM yyyy}"))}, {Text(after)} in the year to {After.To:d MMMM yyyy}. By training compute it went from {Before.EffectiveByCompute:0.0} to {After.EffectiveByCompute:0.0}. Services filed went from {filedBefore} to {filedAfter}."),
            new Measurement(after.Value ?? after.Low, "developers, effective number in the last year", after.Low, after.High, after.N));
    }

    private static bool Enough(DeveloperField field) => DeveloperField.Appearances(field.Models).Values.Sum() >= 2;

    private static string Text(EffectiveNumber number) =>
        Invariant($"{number.Value:0.0} ({number.Low:0.0} to {(number.High is double high ? Invariant($"{high:0.0}") : "no bound")})");
}
