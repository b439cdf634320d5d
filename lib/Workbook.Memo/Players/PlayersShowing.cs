using Workbook.Charts;
using Workbook.Methods;

namespace Workbook.Memo.Players;

/// <summary>Lists, filings and money as the chart functions take them.</summary>
public static class PlayersShowing
{
    private static readonly string[] Sides = ["United States", "China"];

    /// <summary>
    /// A count of both countries by year from 2017 to the last whole year, on the vintage that is chosen; where none is, on the default and on the latest of
    /// notable models, which is dashed. The others have exact 95 % Poisson intervals.
    /// </summary>
    /// <param name="evidence">The lists.</param>
    /// <param name="count">What is counted of a country's year.</param>
    public static IReadOnlyList<LineSeries> LinesByYear(PlayersEvidence evidence, Func<DeveloperField, int> count)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ModelVintage[] vintages = evidence.Vintage is ModelVintage one ? [one] : [ModelVintage.Default, ModelVintage.Notable];
        return [.. Sides.SelectMany(side => vintages.Select(vintage => Line(side, vintage)))];

        LineSeries Line(string side, ModelVintage vintage) => new(
            $"{side}, {vintage.Models}",
            Enumerable.Range(2017, vintage.LastWholeYear - 2016).Select(year => Point(year, count(DeveloperField.InYear(year, evidence.On(vintage), side)), vintage.OnlyNotable)))
        {
            ColourAs = side, Dashed = vintage.OnlyNotable,
        };
    }

    /// <summary>A count of both countries in the twelve months to the day, on every vintage that the evidence uses: a dot for each, with its exact 95 % Poisson interval.</summary>
    /// <param name="evidence">The lists.</param>
    /// <param name="count">What is counted of a country's year.</param>
    public static IReadOnlyList<IntervalRow> RowsByVintage(PlayersEvidence evidence, Func<DeveloperField, int> count)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return [.. evidence.Compared.SelectMany(vintage => Sides.Select(side => Row(vintage, side)))];

        IntervalRow Row(ModelVintage vintage, string side)
        {
            int found = count(DeveloperField.InYearTo(evidence.Day, evidence.On(vintage), side));
            PoissonInterval interval = PoissonInterval.Of(found);
            return new IntervalRow(vintage.Reading, found, interval.Low, interval.High, Group: side);
        }
    }

    /// <summary>The effective number of developers by models, with its interval, as a row.</summary>
    public static IntervalRow ToRowByModels(this DeveloperField field, string list)
    {
        ArgumentNullException.ThrowIfNull(field);
        EffectiveNumber number = field.ByModels();
        return new IntervalRow($"By models, {list}", number.Value, number.Low, number.High, Group: field.Country);
    }

    /// <summary>The effective number of developers by compute, with its range over leaving out any one model, as a row.</summary>
    public static IntervalRow ToRowByCompute(this DeveloperField field, string list)
    {
        ArgumentNullException.ThrowIfNull(field);
        (double Low, double High)? range = field.WithoutAnyOne(left => left.EffectiveByCompute);
        return new IntervalRow($"By compute, {list}", field.EffectiveByCompute, range?.Low, range?.High, Group: field.Country);
    }

    /// <summary>A count with the exact interval of its ratio, as a row; n is both countries together.</summary>
    public static IntervalRow ToRow(this CountComparison count)
    {
        ArgumentNullException.ThrowIfNull(count);
        CountRatio ratio = count.WithInterval();
        return new IntervalRow(count.Title, count.Ratio, ratio.Low, ratio.High, count.China + count.UnitedStates, count.CountsDevelopers ? "Developers" : "Stand-ins");
    }

    /// <summary>Filings by their day, as a line.</summary>
    public static LineSeries ToLine(this IEnumerable<Filing> filings, string name, LineShape shape) => new(
        name, filings.OrderBy(filing => filing.LastDay).Select(filing => new LinePoint(filing.LastDay, filing.Services, Label: $"{filing.Qualifier}; {filing.SaidBy}")))
    {
        Shape = shape,
    };

    /// <summary>AI investment in China from 2013 on in one provider's series, in billion US dollars; a year that it does not give breaks the line.</summary>
    public static LineSeries InvestmentLine(PlayersEvidence evidence, string series, string name, LineShape shape)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        Dictionary<int, double> billions = evidence.Investments
            .Where(row => row.Economy == "China" && row.Series == series && row.Year >= 2013)
            .ToDictionary(row => row.Year, row => Math.Round(row.UsdMillion / 1000, 3));
        IEnumerable<int> years = Enumerable.Range(billions.Keys.Min(), billions.Keys.Max() - billions.Keys.Min() + 1);
        return new LineSeries(name, years.Select(year => new LinePoint(year, billions.TryGetValue(year, out double billion) ? billion : null))) { Shape = shape };
    }

    /// <summary>Venture capital invested in whole years as one provider has it, in billion US dollars; a line in the country's colour, or dots.</summary>
    public static LineSeries VentureLine(PlayersEvidence evidence, string provider, string economy, string name, bool line)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        IEnumerable<VentureFigure> rows = evidence.Ventures.Where(row =>
            row.Measure == "invested" && row.Period.Length == 4 && row.Provider == provider && row.Economy == economy);
        return new LineSeries(name, rows.OrderBy(row => row.Year).Select(row => new LinePoint(row.Year, row.Value)))
        {
            Shape = line ? LineShape.Straight : LineShape.None, ColourAs = line ? economy : null,
        };
    }

    private static LinePoint Point(int year, int count, bool notable)
    {
        PoissonInterval interval = PoissonInterval.Of(count);
        return notable ? new LinePoint(year, count) : new LinePoint(year, count, interval.Low, interval.High);
    }
}
