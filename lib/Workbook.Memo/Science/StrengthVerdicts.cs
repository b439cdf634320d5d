using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Science;

/// <summary>Verdicts on how strong Chinese science is, and on working with it.</summary>
public static class StrengthVerdicts
{
    /// <summary>A country has some of the leading scientists when at least one in twenty on the list works there, per cent.</summary>
    public const double SomeLeaders = 5;

    /// <summary>C81: collaboration with China holds potential benefits but needs care so as not to contribute to military uses.</summary>
    /// <remarks>
    /// Neither benefit nor military use is counted anywhere here. What can be computed is how much more a country's articles are cited when those
    /// written with others count in full, which is no measure of what collaboration causes: who is cited more is also sought more as a partner.
    /// </remarks>
    public static Verdict C81(ScienceRecord science, Coauthorship coauthors)
    {
        JointArticles? last = coauthors.Joint is [.., var latest] ? latest : null;
        int? year = science.TopCited.Where(row => row.Field == "all").Max(row => (int?)row.Year);
        double? china = Gain("China"), us = Gain("United States");
        var assessment = new Assessment(
            Standing.NotTestableHere,
            "Two judgements in one sentence, of benefit and of risk; no table here follows joint articles to what came of them, civil or military.",
            china is double gain ? new Measurement(gain, Invariant($"percentage points more of China's articles of {year} in the top 1 % when joint ones count whole")) : null);
        return new Verdict(
            "C81", assessment, assessment, [.. science.OutputSources, .. coauthors.Sources],
            china is double own && us is double other
                ? Invariant($"Counted whole, with joint articles in full, {own:0.00} percentage points more of China's and {other:0.00} more of the United States' articles are among the most cited than counted by share.")
                : "Top-cited shares by both counts are missing.",
            (last is null ? "" : Invariant($"About {Hundreds(last.FromUs):#,0} joint articles in {last.Year} say how much there is to weigh, not which way. ")) + "Articles that are cited more attract partners, so that the difference is no effect of working together.",
            "Joint articles traced to military use and to gains, for both countries, with articles of one country as comparison.");

        double? Gain(string economy) => year is int at && science.TopShareOf(economy, at, counting: "whole") is double whole && science.TopShareOf(economy, at) is double split ? whole - split : null;
    }

    /// <summary>C82: China has strong science and some of the world's leading scientists.</summary>
    /// <remarks>Tested by three measures: first or second by articles, own articles among the most cited at least as often as the world's, and at least one in twenty of the listed researchers.</remarks>
    public static Verdict C82(ScienceRecord science)
    {
        int? year = LastCited(science);
        return new Verdict(
            "C82", Assess(science.KnownOn(PolicyMemo.Date)), Assess(science), [.. science.OutputSources, .. science.LeaderSources],
            year is int at && science.TopArticlesOf("China", at) is double own && science.TopArticlesOf("United States", at) is double us
                ? Invariant($"By number of top-cited articles, credit split between countries, China has in {at} about {Hundreds(own):#,0} and the United States {Hundreds(us):#,0}.")
                : "The number of top-cited articles is not known.",
            year is int then && science.TopShareOf("China", then) is double rate && science.TopShareOf("United States", then) is double rateUs
                ? Invariant($"An article of China's was still less often among them than one of the United States' ({rate:0.00} against {rateUs:0.00} % in {then}){Whole(science, then)}, citations favour a large country's own, and the memo's own quotation has top talent short.")
                : "Top-cited shares are not known.",
            "A share in the most-cited articles that falls below the world's, or a list of leading scientists without China.");

        static Assessment Assess(ScienceRecord known)
        {
            int? last = known.Output.Max(row => (int?)row.Year), cited = LastCited(known);
            if (last is not int output || cited is not int at)
            {
                return new Assessment(Standing.NotTestableHere, "No table of output and citation was public.");
            }

            int? rank = known.RankOf("China", output);
            double? share = known.TopShareOf("China", at);
            (double Percent, int Year)? leaders = known.LeadersOf("China");
            int met = (rank <= 2 ? 1 : 0) + (share >= 1 ? 1 : 0) + (leaders?.Percent >= SomeLeaders ? 1 : 0);
            return new Assessment(
                met == 3 ? Standing.Supported : met > 0 ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                Invariant($"{met} of 3 measures: number {rank} by articles in {output}; {share:0.00} % of its articles of {at} among the world's top 1 %; {leaders?.Percent:0.0} % of the researchers on the list of {leaders?.Year}."),
                leaders is { Percent: double percent } ? new Measurement(percent, "per cent of listed researchers") : null);
        }
    }

    private static string Whole(ScienceRecord science, int year) =>
        science.TopArticlesOf("China", year, "whole") is double china && science.TopArticlesOf("United States", year, "whole") is double us
            ? Invariant($", counted whole the numbers are about {Hundreds(china):#,0} and {Hundreds(us):#,0}")
            : "";

    /// <summary>Products of a rounded share are known to about a hundred articles.</summary>
    private static double Hundreds(double articles) => 100 * Math.Round(articles / 100);

    private static int? LastCited(ScienceRecord science) => science.TopCited.Where(row => row is { Field: "all", Counting: "fractional" }).Max(row => (int?)row.Year);
}
