using Workbook.Data;
using Workbook.Memo.Robots;
using Workbook.Publishing;

namespace Workbook.Memo.Demography;

/// <summary>Verdicts on China's working age, its births, and what they have to do with robots.</summary>
public static class DemographyVerdicts
{
    /// <summary>The memo's rate, per cent a year.</summary>
    public const double StatedRate = -0.83;

    /// <summary>The memo's span.</summary>
    public const int FirstYear = 2022, LastYear = 2035;

    /// <summary>The verdicts in the order of the claims, C62 to C64.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static IReadOnlyList<Verdict> All(Catalogue catalogue)
    {
        PopulationRecord population = PopulationRecord.Load(catalogue);
        return [C62(population, RobotRecord.Load(catalogue)), C63(population), C64(population)];
    }

    /// <summary>C62: demography has also driven the deployment of robots.</summary>
    public static Verdict C62(PopulationRecord population, RobotRecord robots)
    {
        BandRate? before = population.RateOf(2022, "CHN", "15-59", RobotRecord.FirstYear, RobotRecord.LastYear);
        BandRate? after = population.RateOf(2022, "CHN", "15-59", FirstYear, LastYear);
        string installed = robots.GrowthOf("CHN") is { } growth ? FormattableString.Invariant($"{growth.TotalPercent:0} %") : "an unknown share";
        var assessment = new Assessment(
            Standing.NotTestableHere,
            "A cause cannot be read from two national series. It would need plants, provinces or industries that age at different speeds, with wages, subsidies and orders for cars and electronics held apart.");
        return new Verdict(
            "C62", assessment, assessment, [.. population.BandSources, .. robots.Sources],
            FormattableString.Invariant($"Working age was about to shrink, by {Percent(after)} a year to {LastYear}, and firms may act on what they expect."),
            FormattableString.Invariant($"While installations grew by {installed} from 2017 to 2022, the population aged 15–59 changed by {Percent(before)} a year; in 2023, by when it was shrinking, installations fell."),
            "A comparison of provinces or industries in which ageing comes before robots once wages and orders are held apart.");
    }

    /// <summary>C63: the working-age population is shrinking rapidly and birth rates remain low.</summary>
    public static Verdict C63(PopulationRecord population)
    {
        PopulationRecord then = population.KnownOn(PolicyMemo.Date);
        string others = string.Join(", ", new[] { ("Japan", "JPN"), ("South Korea", "KOR"), ("Germany", "DEU") }
            .Select(country => FormattableString.Invariant($"{country.Item1} {Percent(population.RateOf(2022, country.Item2, "15-59", FirstYear, LastYear))}")));
        return new Verdict(
            "C63", Assess(then), Assess(population), [.. population.BandSources, .. population.BirthSources],
            FormattableString.Invariant($"Births announced: {Announced(population)} million."),
            FormattableString.Invariant($"\"Rapidly\" is relative: ages 15–59 change a year to {LastYear} in {others}; in China {Percent(population.RateOf(2022, "CHN", "15-59", FirstYear, LastYear))}."),
            "A count or revision in which working age no longer falls, or births back at their level of 2020.");

        static Assessment Assess(PopulationRecord known)
        {
            List<BandRate> rates = [.. known.WorkingAgeRates("CHN", FirstYear, LastYear)];
            ReportedBirths? first = known.Reported.MinBy(row => row.Year), last = known.Reported.MaxBy(row => row.Year);
            if (rates.Count == 0 || first is null || last is null || last == first)
            {
                return new Assessment(Standing.NotTestableHere, "Projections of working age or two years of births are missing.");
            }

            int falling = rates.Count(rate => rate.PercentPerYear < 0);
            bool lower = last.BirthsMillion < first.BirthsMillion;
            return new Assessment(
                falling == rates.Count && lower ? Standing.SupportedUnderStatedReading : falling == 0 && !lower ? Standing.Contradicted : Standing.Open,
                FormattableString.Invariant($"Read as shrinking, and births below those of {first.Year}: {falling} of {rates.Count} bands and revisions shrink to {LastYear}; births were {last.BirthsMillion:0.00} million in {last.Year}, after {first.BirthsMillion:0.00} in {first.Year}. How fast is rapid the memo does not say."),
                new Measurement(last.BirthsMillion, FormattableString.Invariant($"million births in {last.Year}")));
        }
    }

    /// <summary>C64: working age could fall by 0.83 per cent a year from 2022 to 2035.</summary>
    /// <remarks>The band and the source are not stated. A band fits where its rate is −0.83 once rounded to two decimals.</remarks>
    public static Verdict C64(PopulationRecord population)
    {
        IReadOnlyList<BandRate> all = population.WorkingAgeRates("CHN", FirstYear, LastYear);
        return new Verdict(
            "C64", Assess(population.KnownOn(PolicyMemo.Date)), Assess(population), population.BandSources,
            FormattableString.Invariant($"Fits: {Words(all.Where(Fits))}."),
            FormattableString.Invariant($"Does not: {Words(all.Where(rate => !Fits(rate)))}. The memo names neither band nor source."),
            "The source of the memo's figure, if it counts another band.");

        static Assessment Assess(PopulationRecord known)
        {
            IReadOnlyList<BandRate> rates = known.WorkingAgeRates("CHN", FirstYear, LastYear);
            if (rates.Count == 0)
            {
                return new Assessment(Standing.NotTestableHere, "No projection was public.");
            }

            BandRate closest = rates.MinBy(rate => Math.Abs(rate.PercentPerYear - StatedRate))!;
            int fitting = rates.Count(Fits);
            Standing standing = fitting == rates.Count ? Standing.Supported : fitting > 0 ? Standing.SupportedUnderStatedReading : Standing.Contradicted;
            return new Assessment(
                standing,
                FormattableString.Invariant($"{fitting} of {rates.Count} bands and revisions give −0.83 % a year; the closest is {Name(closest)} with {Percent(closest)}."),
                new Measurement(closest.PercentPerYear, "per cent a year", closest.Low, closest.High));
        }
    }

    /// <summary>Whether a rate is the memo's once rounded to two decimals.</summary>
    public static bool Fits(BandRate rate) => Math.Round(rate.PercentPerYear, 2, MidpointRounding.AwayFromZero) == StatedRate;

    private static string Announced(PopulationRecord population) =>
        string.Join(", ", population.Reported.OrderBy(row => row.Year).Select(row => FormattableString.Invariant($"{row.BirthsMillion:0.00} in {row.Year}")));

    private static string Words(IEnumerable<BandRate> rates) =>
        string.Join(", ", rates.Select(rate => $"{Name(rate)} {Percent(rate)}")) is { Length: > 0 } words ? words : "none";

    private static string Name(BandRate rate) =>
        FormattableString.Invariant($"{rate.First.AgeBand.Replace('-', '–')} in WPP {rate.First.Revision}{(rate.IsInterpolated ? " (2022 interpolated)" : "")}");

    private static string Percent(BandRate? rate) =>
        rate is null ? "an unknown rate" : FormattableString.Invariant($"{rate.PercentPerYear:0.00} %").Replace('-', '−').Replace("−0.00", "0.00", StringComparison.Ordinal);
}
