using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>Verdicts on the regulator's list.</summary>
public static class FilingVerdicts
{
    /// <summary>What the memo says: more than this many.</summary>
    public const int MemoCount = 180;

    /// <summary>C29: more than 180 models approved by August 2024.</summary>
    public static Verdict C29(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Filing? later = evidence.Filings.Where(filing => filing.IsOfServicesFiled && filing.LastDay > AsOf(evidence) && filing.Qualifier == "exact").MinBy(filing => filing.LastDay);
        return new Verdict(
            "C29", Floor(evidence.AtMemo), Floor(evidence), evidence.Cite("regulator-filings"),
            later is null ? "No exact count since." : Invariant($"The first exact count since was {later.Services} on {later.LastDay:d MMMM yyyy}."),
            "What is counted are services filed with the regulator. A filing is no approval of a model, one model can stand behind several services, and one firm behind several models.",
            "The regulator's list for that day, service by service.");
    }

    /// <summary>C30: the number shows how many firms compete.</summary>
    public static Verdict C30(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        int general = evidence.Listed.Count(model => model.Field == ListedModel.General);
        return new Verdict(
            "C30", Firms(evidence.AtMemo), Firms(evidence), evidence.Cite("llms-in-china", "regulator-filings"),
            evidence.Listed.IsEmpty ? "No list of models with their makers." : Invariant($"On a volunteers' list {Makers(evidence.Listed)} makers stand behind {evidence.Listed.Length} models."),
            Invariant($"That list is not the regulator's; makers on it include universities and hospitals, and {general} of its {evidence.Listed.Length} models are for general use, so that the rest compete in their own trades."),
            "The regulator's list mapped to legal persons and their parents.");
    }

    /// <summary>The highest count said for a day up to the one chosen; the dataset holds none of the memo's own.</summary>
    public static Filing? CountByAugust(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        bool official = evidence.Choices.Text("filings.basis") == "official";
        return evidence.Filings.Where(filing => filing.IsOfServicesFiled && filing.LastDay <= AsOf(evidence) && (!official || filing.Basis.StartsWith("official", StringComparison.Ordinal)))
            .OrderByDescending(filing => filing.Services).ThenBy(filing => filing.KnownFrom).FirstOrDefault();
    }

    private static DateOnly AsOf(PlayersEvidence evidence) => evidence.Choices.Day("filings.day");

    private static Assessment Floor(PlayersEvidence evidence) => CountByAugust(evidence) is not Filing count
        ? new Assessment(Standing.Open, Invariant($"No count of services filed by {AsOf(evidence):d MMMM yyyy} was public."))
        : new Assessment(
            count.Services > MemoCount || (count.Services == MemoCount && count.Qualifier == "more than") ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
            Invariant($"Read as a floor of {MemoCount} for services filed, not as models approved: {count.SaidBy} gave {count.Qualifier} {count.Services} for {count.LastDay:d MMMM yyyy}, public on {count.KnownFrom:d MMMM yyyy}."),
            new Measurement(count.Services, "services filed", N: 1));

    private static Assessment Firms(PlayersEvidence evidence)
    {
        bool general = evidence.Choices.Text("makers.scope") == "general";
        List<ListedModel> listed = [.. evidence.Listed.Where(model => !general || model.Field == ListedModel.General)];
        if (listed.Count == 0)
        {
            return new Assessment(Standing.Open, "The regulator's list counts services. No list of the firms behind them was public in the catalogue.");
        }

        double each = (double)Makers(listed) / listed.Count, least = evidence.Choices.Number("makers.each");
        return new Assessment(
            each >= least ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
            Invariant($"Read as {least:0.##} makers or more for each model: a volunteers' list of {listed.Count} models{(general ? " for general use" : "")} names {Makers(listed)} makers, {each:0.00} for each. It is not the regulator's list."),
            new Measurement(each, "makers for each model listed", N: listed.Count));
    }

    private static int Makers(IEnumerable<ListedModel> models) => models.Select(model => model.Maker).Distinct(StringComparer.Ordinal).Count();
}
