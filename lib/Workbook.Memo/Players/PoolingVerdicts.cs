using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>Verdicts on pooling, on champions and on consolidation.</summary>
public static class PoolingVerdicts
{
    /// <summary>C34: venture firms pool resources, so funding is more dispersed.</summary>
    public static Verdict C34(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var assessment = new Assessment(
            Standing.NotTestableHere,
            "It needs who joined which round; no table here has investors by round. The inference is doubtful in itself: pooling spreads each investor's risk, and gathers money on those who are chosen.");
        return new Verdict(
            "C34", assessment, assessment, evidence.Cite("ai-investment", "venture-capital"),
            "No table here speaks for it.",
            "Two sentences on, the memo itself takes pooling as the way to push a few firms ahead, the opposite of dispersion.",
            "Number of investors in each AI round, and the share of money that the ten largest rounds take, by year.");
    }

    /// <summary>C35: China might push a few firms ahead by pooling.</summary>
    public static Verdict C35(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        List<LaterFinding> findings = [.. evidence.Later.Where(finding => finding.ClaimId == "C35")];
        ModelVintage list = evidence.VintageSince;
        DeveloperField since = DeveloperField.Between(evidence.Day.AddDays(1), DateOnly.MaxValue, evidence.On(list), "China");
        return new Verdict(
            "C35", Forecast(), Assess(), evidence.Cite([list], "after-the-memo"),
            InWords(findings, "supports"), InWords(findings, "weakens"),
            "Funding by recipient and source: who paid for the laboratories that came to lead.");

        Assessment Assess()
        {
            int few = (int)evidence.Choices.Number("champions.few");
            if (since.TopOfCompute(few) is not double share)
            {
                return new Assessment(Standing.Open, $"No training compute of Chinese models since {evidence.DayName} is known.");
            }

            double least = evidence.Choices.Number("champions.share") / 100;
            bool ahead = share >= least;
            int supports = findings.Count(finding => finding.Direction == "supports"), weakens = findings.Count(finding => finding.Direction == "weakens");
            return new Assessment(
                !ahead || (supports > 0) == (weakens > 0) ? Standing.Open : supports > 0 ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                Invariant($"Read as {few} that hold {least:0 %} or more of the compute, and were paid for by pooled money. {few} of {since.DevelopersWithCompute} developers hold {share:0 %} of the published compute of Chinese {(list.OnlyNotable ? "notable models" : "models")} since {evidence.DayName}. That pooled money did it: findings for it {supports}, against it {weakens}."),
                new Measurement(share * 100, $"% of published Chinese compute since {evidence.DayName}, the {few} largest", N: since.ModelsWithCompute));
        }
    }

    /// <summary>C36: selective pooling makes large returns less likely.</summary>
    public static Verdict C36(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        List<LaterFinding> findings = [.. evidence.Later.Where(finding => finding.ClaimId == "C36")];
        var assessment = new Assessment(Standing.NotTestableHere, "Returns to pooled bets, and to bets that were not pooled, are not in any table here.");
        return new Verdict(
            "C36", assessment, assessment, evidence.Cite("after-the-memo"),
            InWords(findings, "supports"), InWords(findings, "weakens"),
            "Returns over years of funds that pooled and of funds that did not.");
    }

    /// <summary>C37: the market will probably consolidate.</summary>
    public static Verdict C37(PlayersEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        List<LaterFinding> findings = [.. evidence.Later.Where(finding => finding.ClaimId == "C37")];
        return new Verdict(
            "C37", Forecast(), Consolidation.Between(evidence).Assess(evidence.Choices.Words("consolidation.measures")),
            evidence.Cite([evidence.VintageSince], "regulator-filings", "after-the-memo"),
            InWords(findings, "supports"),
            InWords(findings.Where(finding => finding.Direction != "supports"), null),
            "Fewer services newly filed in a year than in the one before, or other developers behind Chinese models.");
    }

    private static Assessment Forecast() => new(Standing.Open, "A forecast: on its date nothing could confirm or refute it.");

    private static string InWords(IEnumerable<LaterFinding> findings, string? direction)
    {
        List<string> texts = [.. findings.Where(finding => direction is null || finding.Direction == direction).Select(finding => finding.Text)];
        return texts.Count == 0 ? "No finding collected." : string.Join("; ", texts) + ".";
    }
}
