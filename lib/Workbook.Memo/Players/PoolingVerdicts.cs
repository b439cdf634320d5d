using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Players;

/// <summary>Verdicts on pooling, on champions and on consolidation.</summary>
public static class PoolingVerdicts
{
    /// <summary>C34: venture firms pool resources, so funding is more dispersed.</summary>
    public static Verdict C34(PlayersEvidence evidence)
    {
        var assessment = new Assessment(
            Standing.NotTestableHere,
            "It needs who joined which round; no table here has investors by round. The inference is doubtful in itself: pooling spreads each investor's risk, and gathers money on those who are chosen.");
        return new Verdict(
            "C34", assessment, assessment, evidence.Cite("ai-investment", "venture-capital"),
            "Nothing in the catalogue speaks for it.",
            "Two sentences on, the memo itself takes pooling as the way to push a few firms ahead, the opposite of dispersion.",
            "Number of investors in each AI round, and the share of money that the ten largest rounds take, by year.");
    }

    /// <summary>C35: China might push a few firms ahead by pooling.</summary>
    public static Verdict C35(PlayersEvidence evidence)
    {
        List<LaterFinding> findings = [.. evidence.Later.Where(finding => finding.ClaimId == "C35")];
        DeveloperField since = Since(evidence);
        return new Verdict(
            "C35", Forecast(), Assess(), evidence.Cite([ModelVintage.Notable], "after-the-memo"),
            InWords(findings, "supports"), InWords(findings, "weakens"),
            "Funding by recipient and source: who paid for the laboratories that came to lead.");

        Assessment Assess()
        {
            if (since.TopOfCompute(3) is not double share)
            {
                return new Assessment(Standing.NotTestableHere, $"No training compute of Chinese models since {evidence.DayName} is known.");
            }

            bool supports = findings.Exists(finding => finding.Direction == "supports"), weakens = findings.Exists(finding => finding.Direction == "weakens");
            return new Assessment(
                supports == weakens ? Standing.Open : supports ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                Invariant($"A few did get ahead: three of {since.DevelopersWithCompute} developers hold {share:0 %} of the published compute of notable Chinese models since {evidence.DayName}. Whether pooled money did it, the findings tell both ways."),
                new Measurement(share * 100, $"% of published Chinese compute since {evidence.DayName}, three largest", N: since.ModelsWithCompute));
        }
    }

    /// <summary>C36: selective pooling makes large returns less likely.</summary>
    public static Verdict C36(PlayersEvidence evidence)
    {
        List<LaterFinding> findings = [.. evidence.Later.Where(finding => finding.ClaimId == "C36")];
        var assessment = new Assessment(Standing.NotTestableHere, "Returns to pooled bets, and to bets that were not pooled, are not in any table here.");
        return new Verdict(
            "C36", assessment,
            assessment with { Reason = assessment.Reason + " Two laboratories listed in January 2026 and their shares rose; nothing links either to a pool, and days are no return." },
            evidence.Cite("after-the-memo"),
            InWords(findings, "supports"), InWords(findings, "weakens"),
            "Returns over years of funds that pooled and of funds that did not.");
    }

    /// <summary>C37: the market will probably consolidate.</summary>
    public static Verdict C37(PlayersEvidence evidence)
    {
        List<LaterFinding> findings = [.. evidence.Later.Where(finding => finding.ClaimId == "C37")];
        return new Verdict(
            "C37", Forecast(), Consolidation.Between(evidence).Assess(), evidence.Cite([ModelVintage.Notable], "regulator-filings", "after-the-memo"),
            InWords(findings, "supports"),
            InWords(findings.Where(finding => finding.Direction != "supports"), null),
            "Fewer services filed in a year than in the one before, or more developers behind notable models.");
    }

    /// <summary>Chinese notable models from the day after the evidence's on.</summary>
    private static DeveloperField Since(PlayersEvidence evidence) => DeveloperField.Between(evidence.Day.AddDays(1), DateOnly.MaxValue, evidence.Notable, "China");

    private static Assessment Forecast() => new(Standing.Open, "A forecast: on its date nothing could confirm or refute it.");

    private static string InWords(IEnumerable<LaterFinding> findings, string? direction)
    {
        List<string> texts = [.. findings.Where(finding => direction is null || finding.Direction == direction).Select(finding => finding.Text)];
        return texts.Count == 0 ? "No finding collected." : string.Join("; ", texts) + ".";
    }
}
