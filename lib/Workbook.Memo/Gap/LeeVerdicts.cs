using Workbook.Methods;
using Workbook.Publishing;

namespace Workbook.Memo.Gap;

/// <summary>Verdicts on what Kai-Fu Lee said of his firm 01.AI, tested on the Arena, where its models carry the name Yi.</summary>
public static class LeeVerdicts
{
    /// <summary>What he said, in months.</summary>
    public const double Low = 6, High = 9;

    private const string Family = "Yi-";

    /// <summary>The memo dates the statement to June 2024; the last day of that month.</summary>
    public static readonly DateOnly Spoke = new(2024, 6, 30);

    /// <summary>C19: in June 2024 Lee put 01.AI six to nine months behind.</summary>
    public static Verdict C19(GapEvidence evidence)
    {
        (Lens? then, Lens? now) = (Arena(evidence.Then), Arena(evidence.Today));
        StatedLag later = evidence.Stated.First(stated => stated.Who.Contains("top Chinese", StringComparison.Ordinal));
        string attribution = FormattableString.Invariant($"The statement of June 2024 was not found; on {later.Date} he is on record with {later.LowMonths:0} to {later.HighMonths:0} months for leading Chinese models.");
        return new Verdict(
            "C19", Assess(then), Assess(now),
            evidence.SourcesOf(Known(then, now)),
            FormattableString.Invariant($"{attribution} On the Arena his firm's best model was {Words(then)} months behind by the board of {(evidence.Day == PolicyMemo.Date ? "that September" : FormattableString.Invariant($"{evidence.Day:MMMM yyyy}"))}."),
            $"By the last whole board the figure is {Words(now)} months; the statement itself is not confirmed.",
            "The June 2024 statement itself, or the lens he had in mind.");

        Assessment Assess(Lens? lens)
        {
            return lens is null || FirmLag(lens, Spoke) is not double lag
                ? new Assessment(Standing.NotTestableHere, $"{attribution} The Arena rates no model of the firm by then.{evidence.OwnPairNote}")
                : new Assessment(
                    lag is >= Low and <= High ? Standing.SupportedUnderStatedReading : Standing.Open,
                    FormattableString.Invariant($"An attribution, unconfirmed as dated. Read through the board of the {lens.Title}: {lag:0.0} months on {Spoke:d MMMM yyyy}.{evidence.OwnPairNote}"),
                    new Measurement(lag, "months (n: the firm's models; two models set it)", N: Firm(lens, Spoke).Length));
        }

        static string Words(Lens? lens) => lens is not null && FirmLag(lens, Spoke) is double lag ? RangeTest.Text(lag) : "an undefined number of";
    }

    /// <summary>C20: 01.AI was catching up rapidly.</summary>
    public static Verdict C20(GapEvidence evidence)
    {
        (Lens? then, Lens now) = (Arena(evidence.Then), Arena(evidence.Today)!);
        DateOnly last = now.Models.Max(model => model.Model.Date);
        return new Verdict(
            "C20",
            then is not null && Least(then, evidence.Day) is null ? TooEarly(Assess(then, evidence.Day)) : Assess(then, evidence.Day),
            Assess(now, last),
            evidence.SourcesOf(Known(then, now)),
            FormattableString.Invariant($"The firm's {Firm(now, last).Length} rated models came out until {Firm(now, last).Max(model => model.Date):MMMM yyyy}."),
            "No model of the firm came to the board after that, and without one its lag grows by a month each month.",
            "A later model of the firm on an open board.");

        Assessment Assess(Lens? lens, DateOnly day) => (lens is null || day < Spoke ? null : FirmLag(lens, Spoke), lens is null ? null : FirmLag(lens, day)) switch
        {
            (double before, double after) => new Assessment(
                Judge(before, Least(lens!, day), after),
                FormattableString.Invariant($"Read as: the firm's lag on the Arena falls. It was {before:0.0} months at the end of June 2024{Between(Least(lens!, day))} and {after:0.0} on {day:d MMMM yyyy}, by {Firm(lens!, day).Length} models in all.{evidence.OwnPairNote}"),
                new Measurement(after - before, "months of change (n: the firm's models)", N: Firm(lens!, day).Length)),
            _ => new Assessment(Standing.NotTestableHere, "The Arena board used has no lag for the firm on both days." + evidence.OwnPairNote),
        };

        static string Between(double? least) => least is double lag ? FormattableString.Invariant($", {lag:0.0} at the best of its later releases") : "";
    }

    /// <summary>A lag that fell and then grew again ended what could be said when it fell.</summary>
    private static Standing Judge(double before, double? least, double after) =>
        after < before ? Standing.Supported : least < before ? Standing.OvertakenByEvents : Standing.Contradicted;

    /// <summary>The firm's least lag on the day of one of its releases after he spoke; null where there was none.</summary>
    public static double? Least(Lens lens, DateOnly day) =>
        Firm(lens, day).Where(model => model.Date > Spoke).Select(model => FirmLag(lens, model.Date)).Min();

    private static Assessment TooEarly(Assessment assessment) => assessment.Measured is null
        ? assessment
        : assessment with { Standing = Standing.Open, Reason = assessment.Reason + " Too early to tell: a lag grows by itself until the next model." };

    private static Lens? Arena(IEnumerable<Lens> lenses) => lenses.FirstOrDefault(lens => lens.Id == "arena");

    private static IEnumerable<Lens> Known(params Lens?[] lenses) => lenses.OfType<Lens>();

    private static ScoredModel[] Firm(Lens lens, DateOnly day) =>
        [.. lens.Models.Select(model => model.Model).Where(model => model.Name.StartsWith(Family, StringComparison.OrdinalIgnoreCase) && model.Date <= day)];

    /// <summary>The firm's lag on a day, in months behind the United States; <see langword="null"/> where it has no rated model by then.</summary>
    public static double? FirmLag(Lens lens, DateOnly day) =>
        FrontierLag.MonthsOn(day, [.. lens.Of(CountryPair.OfTheMemo.Leader, CountryPair.OfTheMemo.Follower)], Firm(lens, day));
}
