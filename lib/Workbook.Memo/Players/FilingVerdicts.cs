using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>Verdicts on the regulator's list.</summary>
public static class FilingVerdicts
{
    /// <summary>What the memo says: more than this many.</summary>
    public const int MemoCount = 180;

    /// <summary>The memo counts "as of August 2024"; the last day of that month.</summary>
    private static readonly DateOnly AsOf = new(2024, 8, 31);

    /// <summary>C29: more than 180 models approved by August 2024.</summary>
    public static Verdict C29(PlayersEvidence evidence)
    {
        Filing? later = evidence.Filings.Where(filing => filing.IsOfServicesFiled && filing.LastDay > AsOf && filing.Qualifier == "exact").MinBy(filing => filing.LastDay);
        return new Verdict(
            "C29", Floor(evidence.AtMemo), Floor(evidence), evidence.Cite("regulator-filings"),
            later is null ? "No exact count since." : Invariant($"The first exact count since was {later.Services} on {later.LastDay:d MMMM yyyy}."),
            "What is counted are services filed with the regulator. A filing is no approval of a model, one model can stand behind several services, and one firm behind several models. Where the memo's figure comes from was not found.",
            "The regulator's list for August 2024, service by service.");
    }

    /// <summary>C30: the number shows how many firms compete.</summary>
    public static Verdict C30(PlayersEvidence evidence)
    {
        return new Verdict(
            "C30", Firms(evidence.AtMemo), Firms(evidence), evidence.Cite("llms-in-china", "regulator-filings"),
            "On a volunteers' list most models have a maker of their own, so many models do mean many makers.",
            "That list is not the regulator's; makers on it include universities and hospitals, and most of its models serve one trade and do not compete with each other.",
            "The regulator's list mapped to legal persons and their parents.");
    }

    /// <summary>The highest count said for a day up to the end of August 2024; the dataset holds none of the memo's own.</summary>
    public static Filing? CountByAugust(PlayersEvidence evidence) =>
        evidence.Filings.Where(filing => filing.IsOfServicesFiled && filing.LastDay <= AsOf)
            .OrderByDescending(filing => filing.Services).ThenBy(filing => filing.KnownFrom).FirstOrDefault();

    private static Assessment Floor(PlayersEvidence evidence) => CountByAugust(evidence) is not Filing count
        ? new Assessment(Standing.NotTestableHere, "No count of services filed by August 2024 was public.")
        : new Assessment(
            count.Services >= MemoCount ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
            Invariant($"Read as a floor for services filed, not as models approved: {count.SaidBy} gave {count.Qualifier} {count.Services} for {count.LastDay:d MMMM yyyy}, public on {count.KnownFrom:d MMMM yyyy}."),
            new Measurement(count.Services, "services filed", N: 1));

    private static Assessment Firms(PlayersEvidence evidence)
    {
        if (evidence.Listed.IsEmpty)
        {
            return new Assessment(Standing.NotTestableHere, "The list counts services. No list of the firms behind them was public in the catalogue.");
        }

        int makers = evidence.Listed.Select(model => model.Maker).Distinct(StringComparer.Ordinal).Count();
        double each = (double)makers / evidence.Listed.Length;
        return new Assessment(
            each >= 0.5 ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
            Invariant($"Read as 'many makers', not as a number of firms: a volunteers' list of {evidence.Listed.Length} models names {makers} makers, {each:0.00} for each model. It is not the regulator's list."),
            new Measurement(each, "makers for each model listed", N: evidence.Listed.Length));
    }
}
