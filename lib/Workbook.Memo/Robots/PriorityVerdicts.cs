using Workbook.Data;
using Workbook.Publishing;

namespace Workbook.Memo.Robots;

/// <summary>Verdicts on what the memo expects of robots to come.</summary>
public static class PriorityVerdicts
{
    /// <summary>C70: industrial robots stay a significant priority for China.</summary>
    /// <remarks>A priority is not counted anywhere; what can be seen is whether China went on installing more than half the world's robots.</remarks>
    public static Verdict C70(RobotRecord record)
    {
        double? before = ShareOfWorld(record.KnownOn(PolicyMemo.Date), RobotRecord.LastYear);
        int last = record.Counts.Where(row => row.Series == RobotRecord.Releases && row.Iso3 == "CHN").Max(row => row.Year);
        double? after = ShareOfWorld(record, last);
        return new Verdict(
            "C70",
            new Assessment(
                Standing.Open, "A forecast: nothing published by then could test it.",
                before is double share ? new Measurement(share, "per cent of the world's installations in 2022") : null),
            after is not double now
                ? new Assessment(Standing.NotTestableHere, "No later count is in the record.")
                : new Assessment(
                    last == RobotRecord.LastYear ? Standing.Open : now > 50 ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                    FormattableString.Invariant($"Read as: China goes on installing most of the world's robots. Its share was {now:0.0} % in {last}."),
                    new Measurement(now, FormattableString.Invariant($"per cent of the world's installations in {last}"))),
            record.Sources,
            FormattableString.Invariant($"China's share of the world's installations: {Words(before)} in {RobotRecord.LastYear}, {Words(after)} in {last}."),
            "Installations show what plants bought, not what the state ranked first; they fell in 2023.",
            "A lasting fall of China's share below half, or a plan that drops robots.");
    }

    /// <summary>C71: China is expected to prioritise humanoid robots.</summary>
    /// <param name="events">The dataset events; its row on the ministry's guidance decides.</param>
    public static Verdict C71(Dataset events)
    {
        IReadOnlyList<string?> names = events.Texts("event_id"), titles = events.Texts("title");
        int row = Enumerable.Range(0, events.Count).FirstOrDefault(at => names[at] == "humanoid-guidance", -1);
        DateOnly? known = row < 0 ? null : events.Days("known_from")[row];
        return new Verdict(
            "C71", Assess(PolicyMemo.Date), Assess(DateOnly.MaxValue), events.Citations,
            row < 0 ? "None in the catalogue." : FormattableString.Invariant($"{titles[row]}, {known:d MMMM yyyy}."),
            "A plan is not a shipment: the catalogue has no yearly count of humanoid robots by country, and what is reported of 2025 comes from second-hand pages that differ.",
            "A yearly count of humanoid robots by country, or a plan that leaves them out.");

        Assessment Assess(DateOnly day) => known <= day
            ? new Assessment(
                Standing.Supported,
                FormattableString.Invariant($"Tested as a priority of policy, not of output: the ministry's guidance on humanoid robots is of {known:d MMMM yyyy}; for a memo of {PolicyMemo.Date:MMMM yyyy} that was hardly a forecast."))
            : new Assessment(Standing.NotTestableHere, "The catalogue has no policy on humanoid robots public by then.");
    }

    /// <summary>China's share of the world's installations in a year by the latest editions read, in per cent, or <see langword="null"/>.</summary>
    public static double? ShareOfWorld(RobotRecord record, int year) =>
        record.Released("CHN", year) is RobotCount china && record.Released("WLD", year) is RobotCount world ? 100.0 * china.Installations / world.Installations : null;

    private static string Words(double? percent) => percent is double share ? FormattableString.Invariant($"{share:0.0} %") : "unknown";
}
