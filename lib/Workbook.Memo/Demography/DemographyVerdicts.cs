using Workbook.Memo.Judging;
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

    /// <summary>C62 to C64.</summary>
    internal static Judges Judges { get; } = Judges.Of(
        catalogue => (Population: PopulationRecord.Load(catalogue), Robots: RobotRecord.Load(catalogue)),
        ("C62", of => C62(of.Population, of.Robots)), ("C63", of => C63(of.Population)), ("C64", of => C64(of.Population)));

    /// <summary>C62: demography has also driven the deployment of robots.</summary>
    /// <param name="population">What is known about ages.</param>
    /// <param name="robots">What is known about robots.</param>
    /// <param name="band">Working age, one of <see cref="PopulationRecord.WorkingAge"/>.</param>
    /// <param name="revision">Revision of World Population Prospects.</param>
    /// <param name="first">First year of the span over which robots and people are compared.</param>
    /// <param name="last">Its last year.</param>
    public static Verdict C62(
        PopulationRecord population, RobotRecord robots, string band = "15-59", int revision = 2022, int first = RobotRecord.FirstYear, int last = RobotRecord.LastYear)
    {
        BandRate? before = population.RateOf(revision, "CHN", band, first, last);
        BandRate? after = population.RateOf(revision, "CHN", band, FirstYear, LastYear);
        string installed = robots.RefinedGrowthOf("CHN", first, last) is { } growth ? FormattableString.Invariant($"{growth.TotalPercent:0} %") : "an unknown share";
        var assessment = new Assessment(
            Standing.NotTestableHere,
            "A cause cannot be read from two national series. It would need plants, provinces or industries that age at different speeds, with wages, subsidies and orders for cars and electronics held apart.");
        return new Verdict(
            "C62", assessment, assessment, [.. population.BandSources, .. robots.Sources],
            FormattableString.Invariant($"Working age was projected to change by {Percent(after)} a year from {FirstYear} to {LastYear}, and firms may act on what they expect."),
            FormattableString.Invariant($"While installations changed by {installed} from {first} to {last}, the population aged {Dash(band)} changed by {Percent(before)} a year{(FellWithIt() ? $"; in {FirstYear + 1}, by when it was shrinking, installations fell" : "")}."),
            "A comparison of provinces or industries in which ageing comes before robots once wages and orders are held apart.");

        bool FellWithIt() => population.RateOf(revision, "CHN", band, FirstYear, FirstYear + 1)?.PercentPerYear < 0
            && robots.Released("CHN", FirstYear + 1)?.Installations < robots.Released("CHN", FirstYear)?.Installations;
    }

    /// <summary>C63: the working-age population is shrinking rapidly and birth rates remain low.</summary>
    /// <param name="population">What is known about ages and births.</param>
    /// <param name="band">The working age that other countries are compared by; the standing rests on the bands and revisions chosen.</param>
    /// <param name="revision">Revision of World Population Prospects of that comparison.</param>
    public static Verdict C63(PopulationRecord population, string band = "15-59", int revision = 2022)
    {
        Assessment then = Assess(population.KnownOn(PolicyMemo.Date));
        string others = string.Join(", ", new[] { ("Japan", "JPN"), ("South Korea", "KOR"), ("Germany", "DEU") }
            .Select(country => FormattableString.Invariant($"{country.Item1} {Percent(population.RateOf(revision, country.Item2, band, FirstYear, LastYear))}")));
        return new Verdict(
            "C63", then, Tense.Present(then, Assess(population)), [.. population.BandSources, .. population.BirthSources],
            FormattableString.Invariant($"Births announced: {Announced(population)} million."),
            FormattableString.Invariant($"\"Rapidly\" is relative: ages {Dash(band)} change a year to {LastYear} in {others}; in China {Percent(population.RateOf(revision, "CHN", band, FirstYear, LastYear))}."),
            "A count or revision in which working age no longer falls, or births back at their level of the first year announced.");

        static Assessment Assess(PopulationRecord known)
        {
            List<BandRate> rates = [.. Meant(known)];
            ReportedBirths? first = known.Reported.MinBy(row => row.Year), last = known.Reported.MaxBy(row => row.Year);
            if (rates.Count == 0 || first is null || last is null || last == first)
            {
                return new Assessment(Standing.NotTestableHere, "Projections of working age or two years of births are missing.");
            }

            double rapid = known.Choices.Number("population.rapid"), low = known.Choices.Number("population.births");
            int rapidly = rates.Count(rate => rate.PercentPerYear <= -rapid);
            Vote age = 2 * rapidly >= rates.Count ? Vote.For : rapidly == 0 ? Vote.Against : Vote.Undecided;
            Vote births = 100 * last.BirthsMillion <= low * first.BirthsMillion ? Vote.For : Vote.Against;
            return new Assessment(
                age == Vote.Against || births == Vote.Against ? Standing.Contradicted : age == Vote.For ? Standing.SupportedUnderStatedReading : Standing.Open,
                FormattableString.Invariant($"Read as shrinking by {rapid:0.##} % a year or more to {LastYear}, and births of at most {low:0} % of those of {first.Year}: {rapidly} of {rates.Count} bands and revisions shrink so fast; births were {last.BirthsMillion:0.00} million in {last.Year}, {100 * last.BirthsMillion / first.BirthsMillion:0} % of those of {first.Year}."),
                new Measurement(last.BirthsMillion, FormattableString.Invariant($"million births in {last.Year}")));
        }
    }

    /// <summary>C64: working age could fall by 0.83 per cent a year from 2022 to 2035.</summary>
    /// <remarks>The band and the source are not stated. A band fits where its rate is −0.83 once rounded as the memo rounds.</remarks>
    /// <param name="population">What is known about ages.</param>
    /// <param name="band">The band to read the claim of; the one chosen, at first any, where not given.</param>
    /// <param name="revision">The revision to read it of; the one chosen, at first any, where not given.</param>
    public static Verdict C64(PopulationRecord population, string? band = null, int? revision = null)
    {
        IReadOnlyList<BandRate> all = population.WorkingAgeRates("CHN", FirstYear, LastYear);
        return new Verdict(
            "C64", Assess(population.KnownOn(PolicyMemo.Date)), Assess(population), population.BandSources,
            FormattableString.Invariant($"Fits: {Words(all.Where(rate => Fits(rate, population.Choices)))}."),
            FormattableString.Invariant($"Does not: {Words(all.Where(rate => !Fits(rate, population.Choices)))}. The memo names neither band nor source."),
            "The source of the memo's figure, if it counts another band.");

        Assessment Assess(PopulationRecord known)
        {
            IReadOnlyList<BandRate> rates = known.WorkingAgeRates("CHN", FirstYear, LastYear);
            BandRate? closest = rates.MinBy(Distance), read = Meant(known, band, revision).MinBy(Distance);
            if (closest is null || read is null)
            {
                return new Assessment(Standing.NotTestableHere, "No projection was public.");
            }

            int fitting = rates.Count(rate => Fits(rate, known.Choices));
            Standing standing = fitting == rates.Count ? Standing.Supported : Fits(read, known.Choices) ? Standing.SupportedUnderStatedReading : Standing.Contradicted;
            return new Assessment(
                standing,
                FormattableString.Invariant($"{fitting} of {rates.Count} bands and revisions give {Minus(StatedRate)} % a year; the closest is {Name(closest)} with {Percent(closest)}.{(read == closest ? "" : $" Read as {Name(read)} it is {Percent(read)}.")}"),
                new Measurement(read.PercentPerYear, "% a year", read.Low, read.High));
        }

        static double Distance(BandRate rate) => Math.Abs(rate.PercentPerYear - StatedRate);
    }

    /// <summary>Whether a rate is the memo's once rounded as the memo rounds.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="choices">What had to be chosen.</param>
    public static bool Fits(BandRate rate, Choices choices)
    {
        ArgumentNullException.ThrowIfNull(rate);
        ArgumentNullException.ThrowIfNull(choices);
        int decimals = (int)choices.Number("population.decimals");
        return Rounded(rate.PercentPerYear) == Rounded(StatedRate);

        double Rounded(double value) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>The rates of the bands and revisions that are meant: those given, or else those chosen.</summary>
    private static IEnumerable<BandRate> Meant(PopulationRecord known, string? band = null, int? revision = null)
    {
        string ages = band ?? known.Choices.Text("population.band"), edition = revision is int year ? FormattableString.Invariant($"{year}") : known.Choices.Text("population.revision");
        return known.WorkingAgeRates("CHN", FirstYear, LastYear).Where(rate =>
            (ages == "every" || rate.First.AgeBand == ages) && (edition == "every" || FormattableString.Invariant($"{rate.First.Revision}") == edition));
    }

    private static string Announced(PopulationRecord population) =>
        string.Join(", ", population.Reported.OrderBy(row => row.Year).Select(row => FormattableString.Invariant($"{row.BirthsMillion:0.00} in {row.Year}")));

    private static string Words(IEnumerable<BandRate> rates) =>
        string.Join(", ", rates.Select(rate => $"{Name(rate)} {Percent(rate)}")) is { Length: > 0 } words ? words : "none";

    private static string Name(BandRate rate) =>
        FormattableString.Invariant($"{Dash(rate.First.AgeBand)} in WPP {rate.First.Revision}{(rate.IsInterpolated ? " (2022 interpolated)" : "")}");

    private static string Dash(string band) => band.Replace('-', '–');

    private static string Minus(double percent) => FormattableString.Invariant($"{percent:0.00}").Replace('-', '−');

    private static string Percent(BandRate? rate) =>
        rate is null ? "an unknown rate" : FormattableString.Invariant($"{rate.PercentPerYear:0.00} %").Replace('-', '−').Replace("−0.00", "0.00", StringComparison.Ordinal);
}
