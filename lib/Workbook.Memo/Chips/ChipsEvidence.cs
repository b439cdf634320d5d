using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Judging;
using Workbook.Memo.ExportControls;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Chips;

/// <summary>What the verdicts on export controls rest on. Immutable; a test changes a row with <c>with</c>.</summary>
public sealed record ChipsEvidence
{
    /// <summary>All chips, in the order of their names.</summary>
    public required ImmutableArray<AcceleratorChip> Chips { get; init; }

    /// <summary>All rules, oldest first.</summary>
    public required ImmutableArray<ExportRule> Rules { get; init; }

    /// <summary>Who makes which chip.</summary>
    public required ImmutableArray<MakerStatement> Makers { get; init; }

    /// <summary>Modelled chips by owner and type, as estimated in April 2026: every large owner, but of China's chips NVIDIA's alone.</summary>
    public required ImmutableArray<ChipCount> Counts { get; init; }

    /// <summary>Modelled chips as estimated in September 2026: China's by every maker and with smuggled ones, but no other owner; none where they are not given.</summary>
    public ImmutableArray<ChipCount> LaterCounts { get; init; } = [];

    /// <summary>Reports on supply.</summary>
    public required ImmutableArray<SupplyReport> Supply { get; init; }

    /// <summary>Prices of chips.</summary>
    public required ImmutableArray<ChipPrice> Prices { get; init; }

    /// <summary>Shares of peak speed that published training runs reached.</summary>
    public required ImmutableArray<double> Utilisations { get; init; }

    /// <summary>Models with list price and score.</summary>
    public required ImmutableArray<PricedModel> PricedModels { get; init; }

    /// <summary>Training compute of models as known in the memo's month.</summary>
    public required ImmutableArray<LensModel> ModelsThen { get; init; }

    /// <summary>Training compute of models in the vintage chosen.</summary>
    public required ImmutableArray<LensModel> ModelsNow { get; init; }

    /// <summary>Which list of models, read when, <see cref="ModelsNow"/> is.</summary>
    public ModelVintage Vintage { get; init; } = ModelVintage.Default;

    /// <summary>China's stock by maker at the end of each quarter that the estimates of September 2026 have whole.</summary>
    public IReadOnlyList<ChinaStock> ChinaStocks => ChinaStock.Series(LaterCounts);

    /// <summary>Training compute in every list of models.</summary>
    public ImmutableArray<RunList> Lists { get; init; } = [];

    /// <summary>What had to be chosen.</summary>
    public Choices Choices { get; init; } = Choices.Default;

    /// <summary>The last day of which anything here is known: a chip, a rule, a model or a report.</summary>
    public DateOnly LastDay => Chips.Select(chip => chip.KnownFrom ?? default).Concat(Rules.Select(rule => rule.InForceFrom))
        .Concat(ModelsNow.Select(model => model.Model.Date)).Concat(Supply.Select(report => report.KnownFrom)).Max();

    /// <summary>Sources by dataset.</summary>
    public required ImmutableDictionary<string, ImmutableArray<Citation>> Sources { get; init; }

    /// <summary>Sources of some datasets.</summary>
    public ImmutableArray<Citation> SourcesOf(params IEnumerable<string> datasets) => [.. datasets.SelectMany(name => Sources[name])];

    /// <summary>A chip by name.</summary>
    /// <exception cref="ArgumentException">There is no such chip.</exception>
    public AcceleratorChip Chip(string name) => Chips.FirstOrDefault(chip => chip.Name == name)
        ?? throw new ArgumentException($"No chip '{name}' in accelerators; names are in the column chip.", nameof(name));

    /// <summary>A report by key.</summary>
    /// <exception cref="ArgumentException">There is no such report.</exception>
    public SupplyReport Report(string key) => Supply.FirstOrDefault(report => report.Claim == key)
        ?? throw new ArgumentException($"No report '{key}' in chip-supply.", nameof(key));

    /// <summary>A rule by name.</summary>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public ExportRule Rule(string name) => Rules.FirstOrDefault(rule => rule.Name == name)
        ?? throw new ArgumentException($"No rule '{name}' in export-rules; there are {string.Join(", ", Rules.Select(rule => rule.Name))}.", nameof(name));

    /// <summary>Rules in force on a day under which a licence is needed.</summary>
    public IEnumerable<ExportRule> LicenceRulesOn(DateOnly day) =>
        Rules.Where(rule => rule.IsInForceOn(day) && rule.NeedsLicence);

    /// <summary>Whether on a day applications for a chip are decided case by case, whichever source on it is right.</summary>
    public bool IsReviewedOn(DateOnly day, ChipSpecification chip) =>
        Rules.Any(rule => rule.IsInForceOn(day) && rule.Reviews && ChipClassifier.Classify(chip, rule).Outcome == ControlOutcome.Controlled);

    /// <summary>How a chip stands on a day for a lawful buyer: as under the licence rules, or open to him where applications are decided case by case and that is chosen to count as open.</summary>
    public ControlOutcome AccessOn(DateOnly day, ChipSpecification chip) =>
        Choices.Text("chips.review") == "open" && IsReviewedOn(day, chip) ? ControlOutcome.NotControlled : StandingOn(day, chip);

    /// <summary>How a chip stands under all licence rules of a day together: controlled by one is controlled.</summary>
    public ControlOutcome StandingOn(DateOnly day, ChipSpecification chip)
    {
        List<ControlOutcome> outcomes = [.. LicenceRulesOn(day).Select(rule => ChipClassifier.Classify(chip, rule).Outcome)];
        return outcomes.Contains(ControlOutcome.Controlled) ? ControlOutcome.Controlled
            : outcomes.Contains(ControlOutcome.Depends) ? ControlOutcome.Depends : ControlOutcome.NotControlled;
    }
}
