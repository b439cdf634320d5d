using Workbook.Data;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Gap;

/// <summary>Verdicts on what Kai-Fu Lee is said to have said of his firm 01.AI, measured on the Arena, where its models carry the name Yi.</summary>
public static class LeeVerdicts
{
    private const string Family = "Yi-", Lee = "Kai-Fu Lee";

    /// <summary>The memo dates the statement to June 2024.</summary>
    private static readonly DateOnly Month = new(2024, 6, 1);

    /// <summary>The day on which the firm's lag is read.</summary>
    public static DateOnly SpokeOn(GapEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Choices.Day("lee.day");
    }

    /// <summary>What he is said to have said, in months.</summary>
    public static (double Low, double High) Stated(GapEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return (evidence.Choices.Number("lee.low"), evidence.Choices.Number("lee.high"));
    }

    /// <summary>C19: in June 2024 Lee put 01.AI six to nine months behind.</summary>
    public static Verdict C19(GapEvidence evidence)
    {
        (Lens? then, Lens? now) = (Arena(evidence.Then), Arena(evidence.Today));
        (double low, double high) = Stated(evidence);
        DateOnly day = SpokeOn(evidence);
        string[] others = [.. evidence.Stated.Where(record => record.Who.StartsWith(Lee, StringComparison.Ordinal) && record.LowMonths is not null)
            .Select(record => $"{DateText.InWords(record.Date) ?? record.Date}, {record.Lens}: {record.MonthsInWords} months")];
        return new Verdict(
            "C19", Assess(then), Assess(now), evidence.SourcesOf(Known(then, now)),
            $"He is on record with: {(others.Length == 0 ? "nothing" : string.Join("; ", others))}.",
            Invariant($"On the Arena his firm's best model was {Words(then)} months behind by the board of then and {Words(now)} by the last whole board, on {day:d MMMM yyyy}."),
            "The statement of that month itself, or the yardstick he had in mind.")
        {
            Said = StatedLag.Said(evidence.Stated, Lee, low, high, Month),
        };

        Assessment Assess(Lens? lens) => lens is null || FirmLag(lens, day) is not double lag
            ? new Assessment(Standing.Open, $"The Arena rates no model of the firm by then.{evidence.OwnPairNote}")
            : new Assessment(
                Firm(lens, day).Length < evidence.LeastModels ? Standing.Open : lag >= low && lag <= high ? Standing.SupportedUnderStatedReading : Standing.Contradicted,
                Invariant($"Read through the board of the {lens.Title}: {lag:0.0} months on {day:d MMMM yyyy}, by {Firm(lens, day).Length} models of the firm where {evidence.LeastModels} are the least that count.{evidence.OwnPairNote}"),
                new Measurement(lag, "months (n: the firm's models; two models set it)", N: Firm(lens, day).Length));

        string Words(Lens? lens) => lens is not null && FirmLag(lens, day) is double lag ? RangeTest.Text(lag) : "an undefined number of";
    }

    /// <summary>C20: 01.AI was catching up rapidly.</summary>
    public static Verdict C20(GapEvidence evidence)
    {
        (Lens? then, Lens? now) = (Arena(evidence.Then), Arena(evidence.Today));
        DateOnly spoke = SpokeOn(evidence), last = now?.Models.Max(model => model.Model.Date) ?? evidence.Day;
        ScoredModel[] firm = now is null ? [] : Firm(now, last);
        int later = firm.Count(model => model.Date > spoke);
        int records = evidence.Stated.Count(record =>
            record.Who.StartsWith(Lee, StringComparison.Ordinal) && (record.FirstDay.Year, record.FirstDay.Month) == (Month.Year, Month.Month));
        return new Verdict(
            "C20", Assess(then, evidence.Day, early: true), Assess(now, last, early: false), evidence.SourcesOf(Known(then, now)),
            Invariant($"After he spoke {later} models of the firm were first rated, of {firm.Length} in all."),
            firm.Length == 0 ? "The board has no model of the firm."
                : Invariant($"The last of them was first rated on {firm.Max(model => model.Date):d MMMM yyyy}; without another the lag grows by a month each month."),
            "A later model of the firm on an open board.")
        {
            Said = new Assessment(
                Standing.Open, Invariant($"Records of {Lee} in {Month:MMMM yyyy}: {records}. The records collected hold months, and not whether somebody was said to be catching up."), new Measurement(records, "records of that month")),
        };

        Assessment Assess(Lens? lens, DateOnly day, bool early)
        {
            if (lens is null || day < spoke || FirmLag(lens, spoke) is not double before || FirmLag(lens, day) is not double after)
            {
                return new Assessment(Standing.Open, "The Arena board used has no lag for the firm on both days." + evidence.OwnPairNote);
            }

            double fall = evidence.Choices.Number("lee.fall");
            double? least = Least(lens, spoke, day);
            int models = Firm(lens, day).Length;
            bool Fell(double? lag) => lag < before && before - lag >= fall;
            Standing standing = models < evidence.LeastModels || (early && least is null) ? Standing.Open
                : Fell(after) ? Standing.SupportedUnderStatedReading
                : Fell(least) ? Standing.OvertakenByEvents : Standing.Contradicted;
            string between = least is double best ? Invariant($", {best:0.0} at the best of its later releases") : ", with no later release";
            return new Assessment(
                standing,
                Invariant($"Read as: the firm's lag on the Arena falls by {fall:0.#} {UnitText.Of(Invariant($"{fall:0.#}"), "months")} or more. It was {before:0.0} months on {spoke:d MMMM yyyy}{between} and {after:0.0} on {day:d MMMM yyyy}, by {models} models in all.{(early && least is null ? " Too early to tell: a lag grows by itself until the next model." : "")}{evidence.OwnPairNote}"),
                new Measurement(after - before, "months of change (n: the firm's models)", N: models));
        }
    }

    /// <summary>The firm's least lag on the day of one of its releases after a day, up to another; <see langword="null"/> where there was none.</summary>
    public static double? Least(Lens lens, DateOnly after, DateOnly day) =>
        Firm(lens, day).Where(model => model.Date > after).Select(model => FirmLag(lens, model.Date)).Min();

    /// <summary>The firm's lag on a day, in months behind the United States; <see langword="null"/> where it has no rated model by then.</summary>
    public static double? FirmLag(Lens lens, DateOnly day) =>
        FrontierLag.MonthsOn(day, [.. lens.Of(CountryPair.OfTheMemo.Leader, CountryPair.OfTheMemo.Follower)], Firm(lens, day));

    private static Lens? Arena(IEnumerable<Lens> lenses) => lenses.FirstOrDefault(lens => lens.Id == "arena");

    private static IEnumerable<Lens> Known(params Lens?[] lenses) => lenses.OfType<Lens>();

    private static ScoredModel[] Firm(Lens lens, DateOnly day) =>
        [.. lens.Models.Select(model => model.Model).Where(model => model.Name.StartsWith(Family, StringComparison.OrdinalIgnoreCase) && model.Date <= day)];
}
