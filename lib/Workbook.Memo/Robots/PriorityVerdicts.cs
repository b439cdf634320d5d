using Workbook.Memo.Judging;
using Workbook.Memo.Context;
using Workbook.Memo.Manufacturing;
using Workbook.Methods;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Robots;

/// <summary>Verdicts on what the memo expects of robots to come. Both are forecasts, so that nothing public at the memo tests them.</summary>
public static class PriorityVerdicts
{
    private const string HumanoidZh = "人形机器人";

    /// <summary>C70: industrial robots stay a significant priority for China.</summary>
    /// <remarks>A priority is not counted anywhere; what can be seen is whether China went on installing much of the world's robots.</remarks>
    public static Verdict C70(RobotRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        int first = YearsOf(record.KnownOn(PolicyMemo.Date)).DefaultIfEmpty(RobotRecord.LastYear).Max(), last = YearsOf(record).DefaultIfEmpty(first).Max();
        double? before = ShareOfWorld(record.KnownOn(PolicyMemo.Date), first), after = ShareOfWorld(record, last);
        RobotCount? earlier = record.Released("CHN", first), later = record.Released("CHN", last);
        string[] falls = [.. YearsOf(record).Where(year => record.Released("CHN", year)?.Installations < record.Released("CHN", year - 1)?.Installations).Order().Select(year => $"{year}")];
        return new Verdict(
            "C70",
            new Assessment(
                Standing.Open, "A forecast: nothing published by then could test it.",
                before is double share ? new Measurement(share, Invariant($"% of the world's installations in {first}")) : null),
            Now(), record.Sources,
            Invariant($"China's share of the world's installations: {Words(before)} in {first}, {Words(after)} in {last}."),
            $"Installations show what plants bought, not what the state ranked first. Years in which they fell, of those with a count of the year before: {(falls.Length == 0 ? "none" : string.Join(", ", falls))}.",
            "A lasting fall below what is asked, or a plan that drops robots.");

        Assessment Now()
        {
            bool byShare = record.Choices.Text("robots.priority.measure") == "share";
            if (after is not double now || later is null || earlier is null)
            {
                return new Assessment(Standing.NotTestableHere, "No later count is in the record.");
            }

            double least = record.Choices.Number("robots.priority.share");
            bool holds = byShare ? now > least : later.Installations > earlier.Installations;
            return new Assessment(
                last == first ? Standing.Open : holds ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                byShare
                    ? Invariant($"Read as: China installs more than {least:0} % of the world's robots. Its share was {now:0.0} % in {last}.")
                    : Invariant($"Read as: China installs more robots than before the memo. It installed {later.Installations:N0} in {last} and {earlier.Installations:N0} in {first}."),
                new Measurement(now, Invariant($"% of the world's installations in {last}")));
        }
    }

    /// <summary>C71: China is expected to prioritise humanoid robots.</summary>
    /// <param name="news">The evening news.</param>
    /// <param name="lists">Official lists of future industries.</param>
    public static Verdict C71(NewsRecord news, IndustryLists lists)
    {
        ArgumentNullException.ThrowIfNull(news);
        ArgumentNullException.ThrowIfNull(lists);
        int months = (int)news.Choices.Number("words.months");
        bool byArea = lists.Choices.Text("robots.humanoid") == "area";
        NewsRecord then = news.KnownOn(PolicyMemo.Date).Last(months), now = news.Last(months);
        int before = then.Count(HumanoidZh), after = now.Count(HumanoidZh);
        IndustryList[] later = [.. lists.Texts.Where(text => text.Complete && text.KnownFrom > PolicyMemo.Date)];
        string[] naming = [.. later.Where(text => lists.Items.Any(item => item.ListId == text.ListId && IsHumanoid(item))).Select(text => text.Title)];
        string[] early = [.. lists.Texts.Where(text => text.KnownFrom <= PolicyMemo.Date && lists.Items.Any(item => item.ListId == text.ListId && IsHumanoid(item))).Select(text => text.Title)];
        return new Verdict(
            "C71",
            new Assessment(Standing.Open, $"A forecast: nothing published by then could test it. Official lists that named them by then: {Listed(early)}."),
            Now(), [.. news.Sources.Concat(lists.Sources).Distinct()],
            Invariant($"The evening news named humanoid robots {before} times in the {then.Months.Length} months up to the memo and {after} times in the latest {now.Months.Length}."),
            $"Of {later.Length} complete lists since the memo these name them: {Listed(naming)}. A word is no money, and the catalogue has no yearly count of humanoid robots by country.",
            "A yearly count of humanoid robots by country, or a complete list of priorities with or without them.");

        Assessment Now()
        {
            bool newer = now.Months.Length > 0 && now.Months[^1].KnownFrom > PolicyMemo.Date;
            CountRatio? ratio = newer && before + after > 0 ? CountRatio.Of(after, before).PerExposure(now.Characters, then.Characters) : null;
            Vote? words = ratio is null ? null : Votes.Above(ratio.Low, ratio.High, 1);
            Vote? listed = later.Length == 0 ? null : naming.Length > 0 ? Vote.For : Vote.Against;
            Vote[] votes = [.. new[] { words, listed }.OfType<Vote>()];
            return new Assessment(
                Votes.UnderReading(votes),
                (ratio is null ? "Read as words: no news since the memo names them. " : Invariant($"Read as words: the news of the latest {now.Months.Length} months names humanoid robots {after} times and that of the {then.Months.Length} months up to the memo {before} times{Times(ratio)}, which {words!.Value.Words()}. "))
                    + $"Of {later.Length} complete lists of future industries since the memo {naming.Length} name {(byArea ? "robots that act in the world" : "them")}{(listed is Vote vote ? $", which {vote.Words()}" : "")}.",
                ratio?.Value is not double times ? null : new Measurement(times, "times as often in the news as before the memo", ratio!.Low, ratio.High, after));
        }

        bool IsHumanoid(ListedItem item) => item.Item.Contains("umanoid", StringComparison.Ordinal) || (byArea && item.Areas.Contains("robotics"));
    }

    /// <summary>China's share of the world's installations in a year by the latest editions read, in per cent, or <see langword="null"/>.</summary>
    public static double? ShareOfWorld(RobotRecord record, int year) =>
        record.Released("CHN", year) is RobotCount china && record.Released("WLD", year) is RobotCount world ? 100.0 * china.Installations / world.Installations : null;

    private static IEnumerable<int> YearsOf(RobotRecord record) =>
        record.Counts.Where(row => row.Series == RobotRecord.Releases && row.Iso3 == "CHN").Select(row => row.Year).Distinct();

    private static string Times(CountRatio ratio) =>
        ratio.Value is double times ? Invariant($", {times:0.0} times as often in as many words ({ratio.Low:0.0} to {ratio.High:0.0})") : "";

    private static string Listed(string[] names) => names.Length == 0 ? "none" : string.Join(", ", names);

    private static string Words(double? percent) => percent is double share ? Invariant($"{share:0.0} %") : "unknown";
}
