using Workbook.Memo.Judging;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Science;

/// <summary>Verdicts on how strong Chinese science is, and on working with it.</summary>
public static class StrengthVerdicts
{
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
    /// <remarks>
    /// Three measures of two families: how many articles; and how often they, and their authors, are among the most cited, which both rest on citations
    /// and have one vote together.
    /// </remarks>
    public static Verdict C82(ScienceRecord science)
    {
        int? year = science.LastCited;
        Assessment then = Assess(science.KnownOn(PolicyMemo.Date));
        return new Verdict(
            "C82", then, Tense.Present(then, Assess(science)), [.. science.OutputSources, .. science.LeaderSources],
            year is int at && science.TopArticlesOf("China", at) is double own && science.TopArticlesOf("United States", at) is double us
                ? Invariant($"By number of top-cited articles, credit split between countries, China has in {at} about {Hundreds(own):#,0} and the United States {Hundreds(us):#,0}.")
                : "The number of top-cited articles is not known.",
            year is int thatYear && science.TopShareOf("China", thatYear) is double rate && science.TopShareOf("United States", thatYear) is double rateUs
                ? Invariant($"Among the most cited were {rate:0.00} % of China's articles of {thatYear} and {rateUs:0.00} % of the United States'{Whole(science, thatYear)}. Citations favour a large country's own, and the memo's own quotation has top talent short.")
                : "Top-cited shares are not known.",
            "A share in the most-cited articles that falls below the world's, or a list of leading scientists without China.");

        static Assessment Assess(ScienceRecord known)
        {
            int? last = known.Output.Max(row => (int?)row.Year);
            if (last is not int output || known.LastCited is not int at)
            {
                return new Assessment(Standing.NotTestableHere, "No table of output and citation was public.");
            }

            int? rank = known.RankOf("China", output);
            double? share = known.CitedOf("China", at);
            (double Percent, int Year)? leaders = known.LeadersOf("China");
            bool many = rank <= known.Choices.Number("science.rank");
            bool[] cited = [share >= known.CitedOf(known.Choices.Text("science.strong-against"), at), leaders?.Percent >= known.Choices.Number("science.leaders")];
            bool allCited = Array.TrueForAll(cited, measure => measure);
            return new Assessment(
                many && allCited ? Standing.Supported : many || allCited ? Standing.SupportedUnderStatedReading : cited.Contains(true) ? Standing.Open : Standing.Contradicted,
                Invariant($"Output {(many ? "holds" : "fails")}: number {rank} by articles in {output}. Of two measures of citation {cited.Count(measure => measure)} hold: {share:0.00} % of its articles of {at} among the world's top 1 %; {(leaders is null ? "no" : Invariant($"{leaders.Value.Percent:0.0} % of the"))} researchers on {(leaders is null ? "a list" : Invariant($"the list of {leaders.Value.Year}"))}."),
                leaders is { Percent: double percent } ? new Measurement(percent, "% of listed researchers") : null);
        }
    }

    private static string Whole(ScienceRecord science, int year) =>
        science.TopArticlesOf("China", year, "whole") is double china && science.TopArticlesOf("United States", year, "whole") is double us
            ? Invariant($", counted whole the numbers are about {Hundreds(china):#,0} and {Hundreds(us):#,0}")
            : "";

    /// <summary>Products of a rounded share are known to about a hundred articles.</summary>
    private static double Hundreds(double articles) => 100 * Math.Round(articles / 100);
}
