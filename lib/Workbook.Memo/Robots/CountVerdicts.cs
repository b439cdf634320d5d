using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Robots;

/// <summary>Verdicts on how many robots the memo says were deployed. It names neither a year nor whether installed or in use.</summary>
public static class CountVerdicts
{
    /// <summary>C65: Chinese firms deployed nearly 300,000.</summary>
    /// <param name="record">What is known about robots.</param>
    /// <param name="year">The year to read the claim of; the one chosen where not given, at first any that fits, 2022 before others.</param>
    public static Verdict C65(RobotRecord record, int? year = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        RobotStock? stock = record.Stock.FirstOrDefault(row => row.Iso3 == "CHN" && row.Year == (year ?? RobotRecord.LastYear));
        return Of(record, year, "C65", "CHN", "China", 300_000, mayExceed: false) with
        {
            EvidenceAgainst = (stock is null ? "" : Invariant($"In use at the end of {stock.Year} were {stock.Robots:N0}, a different thing. "))
                + "The memo states no year. The count is of robots installed in China, foreign-owned plants included; it says nothing on who deployed them.",
        };
    }

    /// <summary>C66: Japan deployed approximately 50,000.</summary>
    /// <inheritdoc cref="C65" path="/param"/>
    public static Verdict C66(RobotRecord record, int? year = null) => Of(record, year, "C66", "JPN", "Japan", 50_000, mayExceed: true);

    /// <summary>C67: the United States deployed approximately 40,000.</summary>
    /// <inheritdoc cref="C65" path="/param"/>
    public static Verdict C67(RobotRecord record, int? year = null) => Of(record, year, "C67", "USA", "the United States", 40_000, mayExceed: true);

    /// <summary>Years whose count is what the words say of the round figure: within the share chosen of it, and for "nearly" not above it.</summary>
    public static IReadOnlyList<RobotCount> Fitting(RobotRecord record, string iso3, double stated, bool mayExceed)
    {
        ArgumentNullException.ThrowIfNull(record);
        double about = stated * record.Choices.Number("figure.about") / 100;
        return [.. Years(record, iso3).Where(row => row.Installations >= stated - about && row.Installations <= (mayExceed ? stated + about : stated))];
    }

    private static Verdict Of(RobotRecord record, int? asked, string claim, string iso3, string name, double stated, bool mayExceed)
    {
        int? year = asked ?? (record.Choices.Text("robots.year") == "any" ? null : (int)record.Choices.Number("robots.year"));
        string deployed = InUse(record) ? "in use at the end of" : "installed in";
        int shown = year ?? RobotRecord.LastYear;
        List<RobotCount> others = [.. Years(record, iso3).Where(row => row.Year > shown)];
        return new Verdict(
            claim, Assess(record.KnownOn(PolicyMemo.Date)), Assess(record), record.Sources,
            Invariant($"Robots {(InUse(record) ? "in use" : "installed")} in {name}: {Words(Years(record, iso3).Where(row => row.Year == shown))}."),
            Invariant($"The memo states no year. In later years: {Words(others)}."),
            "A source for the memo's figure that counts something else, or a revision of the count beyond what 'about' allows.");

        Assessment Assess(RobotRecord known)
        {
            List<RobotCount> counts = [.. Years(known, iso3)];
            List<RobotCount> fitting = [.. Fitting(known, iso3, stated, mayExceed)];
            RobotCount? read = year is null
                ? fitting.FirstOrDefault(row => row.Year == shown) ?? fitting.LastOrDefault() ?? counts.LastOrDefault()
                : counts.FirstOrDefault(row => row.Year == shown);
            if (read is null)
            {
                return new Assessment(Standing.NotTestableHere, year is int one ? Invariant($"No count of robots {deployed} {one} was public.") : "No count of robots deployed was public.");
            }

            bool fits = fitting.Contains(read);
            return new Assessment(
                fits ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                fits ? Invariant($"Read as robots {deployed} one year, it fits {Words(fitting)}.")
                    : year is null ? Invariant($"No year's robots {(InUse(record) ? "in use" : "installed")} fit {stated:N0}; the last count is {read.Installations:N0} in {read.Year}.")
                    : Invariant($"Read as robots {deployed} {year}, {stated:N0} does not fit the count of {read.Installations:N0}. Counts that fit: {Words(fitting)}."),
                new Measurement(read.Installations, Invariant($"robots {deployed} {read.Year}")));
        }
    }

    private static bool InUse(RobotRecord record) => record.Choices.Text("robots.deployed") == "in-use";

    private static IEnumerable<RobotCount> Years(RobotRecord record, string iso3) => InUse(record)
        ? record.Stock.Where(row => row.Iso3 == iso3).OrderBy(row => row.Year).Select(row => new RobotCount("stock", iso3, iso3, row.Year, 0, row.Robots, row.KnownFrom))
        : record.Counts
            .Where(row => row.Series == RobotRecord.Releases && row.Iso3 == iso3)
            .GroupBy(row => row.Year).OrderBy(year => year.Key)
            .Select(year => year.MaxBy(row => row.Edition)!);

    private static string Words(IEnumerable<RobotCount> counts) =>
        string.Join(", ", counts.Select(row => Invariant($"{row.Installations:N0} in {row.Year}"))) is { Length: > 0 } words ? words : "none read";
}
