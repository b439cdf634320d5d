using Workbook.Charts;
using Workbook.Methods;

namespace Workbook.Memo.Players;

/// <summary>Lists, filings and money as the chart functions take them.</summary>
public static class PlayersShowing
{
    private static readonly string[] Sides = ["United States", "China"];

    /// <summary>
    /// A count of both countries by year from 2017 on, on each list that the evidence uses: a line for each, the list of notable models dashed, and exact
    /// 95 % Poisson intervals for the others. The list public on the day stands only where it is chosen.
    /// </summary>
    /// <param name="evidence">The lists.</param>
    /// <param name="count">What is counted of a country's year.</param>
    public static IReadOnlyList<LineSeries> LinesByYear(PlayersEvidence evidence, Func<DeveloperField, int> count)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        (ModelList List, IReadOnlyList<DevelopedModel> Models, int Last)[] lists =
        [
            (ModelList.Then, evidence.Then, 2023), (ModelList.Wide, evidence.Wide, 2024), (ModelList.Notable, evidence.Notable, 2025),
        ];
        return [.. Sides.SelectMany(side => lists
            .Where(one => one.List == ModelList.Then ? evidence.List == ModelList.Then : evidence.Uses(one.List))
            .Select(one => Line(side, one.List, one.Models, one.Last)))];

        LineSeries Line(string side, ModelList list, IReadOnlyList<DevelopedModel> models, int last) =>
            new($"{side}, {list.Models()}", Enumerable.Range(2017, last - 2016).Select(year => Point(year, count(DeveloperField.InYear(year, models, side)), list)))
            {
                ColourAs = side, Dashed = list == ModelList.Notable,
            };
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

    private static LinePoint Point(int year, int count, ModelList list)
    {
        PoissonInterval interval = PoissonInterval.Of(count);
        return list == ModelList.Notable ? new LinePoint(year, count) : new LinePoint(year, count, interval.Low, interval.High);
    }
}
