using System.Collections.Immutable;
using Workbook.Charts;
using Workbook.Memo.ExportControls;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Chips;

/// <summary>The evidence on export controls as rows and series that charts take.</summary>
public static class ChipSeries
{
    /// <summary>Standings of a chip under a rule, in the order of the legend.</summary>
    public static ImmutableArray<string> Standings { get; } = ["controlled", "not met", "depends", "review"];

    /// <summary>How each of some chips stands under each rule.</summary>
    /// <exception cref="ArgumentException">There is no such chip.</exception>
    public static IReadOnlyList<MatrixCell> ByRule(ChipsEvidence evidence, IEnumerable<string> chips) =>
        [.. chips.SelectMany(name => evidence.Rules.Select(rule =>
            ChipClassifier.Classify(evidence.Chip(name).Specification, rule) is var found
                ? new MatrixCell(name, Short(rule), Standing(found, rule), found.InWords)
                : null!))];

    /// <summary>Owners' parts of NVIDIA's modelled stock at the end of each whole quarter, and the part of all others.</summary>
    public static IReadOnlyList<Share> Stock(IReadOnlyCollection<ChipCount> counts, IReadOnlyCollection<string> owners)
    {
        List<DateOnly> quarters = [.. counts
            .Where(count => count is { Designer: "NVIDIA", Owner: "all", Chip: "all", Period: "cumulative" } && count.To <= OwnerShare.LastWholeQuarter(counts))
            .Select(count => count.To)
            .Order()];
        List<Share> named = [.. owners.SelectMany(owner => quarters.Select(day =>
            OwnerShare.Of(counts, owner, day) is var share ? new Share(owner, day, share.Value, share.Low, share.High) : null!))];
        return [.. named, .. quarters.Select(day => new Share("All others", day, 100 - named.Where(share => share.Day == day).Sum(share => share.Percent)))];
    }

    /// <summary>China's stock by maker and way at the end of each quarter, as stacked bars, in thousand H100 equivalents.</summary>
    public static IReadOnlyList<Bar> ByMaker(IEnumerable<ChinaStock> stocks) =>
        [.. stocks.SelectMany(stock => stock.Parts.Select(part => new Bar(Quarter(stock.Day), part.Name, part.H100e / 1000)))];

    /// <summary>China's part of the stock of all designers at the end of each quarter, with smuggled chips and their interval, and without them.</summary>
    public static IReadOnlyList<IntervalRow> ShareByQuarter(IEnumerable<ChinaStock> stocks) =>
        [.. stocks.SelectMany(stock => new[]
        {
            new IntervalRow(Quarter(stock.Day), stock.Share.Value, stock.Share.Low, stock.Share.High, Group: "With smuggled chips"),
            new IntervalRow(Quarter(stock.Day), stock.ShareWithout.Value, stock.ShareWithout.Low, stock.ShareWithout.High, Group: "Without them"),
        })];

    /// <summary>A country's fastest data-centre chip at the end of each year, TFLOP/s at 16 bits, lower end where sources disagree.</summary>
    /// <param name="evidence">The tables.</param>
    /// <param name="country">The country.</param>
    /// <param name="years">The years.</param>
    /// <param name="without">A chip to leave out; the line is dashed then.</param>
    public static LineSeries Fastest(ChipsEvidence evidence, string country, IEnumerable<int> years, string? without = null) => new(
        without is null ? country : $"{country} without {without[(without.LastIndexOf(' ') + 1)..]}",
        years.Select(year => ProgressVerdict.Fastest(evidence, country, new DateOnly(year, 12, 31), without) is var chip
            ? new LinePoint(year, chip.SixteenBit.Low, Label: chip.Name)
            : null!)) { ColourAs = country, Shape = LineShape.Step, Dashed = without is not null };

    /// <summary>A country's largest training run so far, step by step since 2020, FLOP.</summary>
    /// <param name="models">A vintage of the models.</param>
    /// <param name="country">The country.</param>
    /// <param name="other">Its rival: joint releases count for neither.</param>
    /// <param name="vintage">Year of the vintage, for the name of the line.</param>
    /// <param name="dashed">Whether the line is dashed.</param>
    public static LineSeries LargestRuns(IEnumerable<LensModel> models, string country, string other, int vintage, bool dashed = false) => new(
        FormattableString.Invariant($"{country}, {vintage}"),
        Frontier.Of([.. models.Where(model => model.IsOf(country, other) && model.Model.Date.Year >= 2020).Select(model => model.Model)]).Steps
            .Select(step => new LinePoint(step.Date, step.Score, Label: step.Name))) { ColourAs = country, Shape = LineShape.Step, Dashed = dashed };

    /// <summary>The quarter that a day lies in: "2025 Q4".</summary>
    internal static string Quarter(DateOnly day) => FormattableString.Invariant($"{day.Year} Q{(day.Month + 2) / 3}");

    private static string Standing(Classification found, ExportRule rule) => found.Outcome switch
    {
        ControlOutcome.NotControlled => "not met",
        ControlOutcome.Depends => "depends",
        _ => rule.Tests[0].Effect == "case-by-case review" ? "review" : "controlled",
    };

    private static string Short(ExportRule rule) => rule.Name
        .Replace("October", "Oct", StringComparison.Ordinal).Replace("April", "Apr", StringComparison.Ordinal)
        .Replace("January", "Jan", StringComparison.Ordinal).Replace(" letter", "*", StringComparison.Ordinal);
}
