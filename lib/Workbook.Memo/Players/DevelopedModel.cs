using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Players;

/// <summary>A published model with its developers.</summary>
/// <param name="Name">Name.</param>
/// <param name="Date">Day of publication.</param>
/// <param name="Country">The country where all its developers sit; "multiple" where they sit in several.</param>
/// <param name="Developers">Its developers.</param>
/// <param name="Flop">Training compute, where it is known.</param>
/// <param name="Cost">Cost of that compute in US dollars of 2023, where it is known.</param>
/// <param name="IsLanguage">Whether language is among its fields.</param>
public sealed record DevelopedModel(string Name, DateOnly Date, string Country, ImmutableArray<string> Developers, double? Flop = null, double? Cost = null, bool IsLanguage = true)
{
    /// <summary>How the cost of the dearest run grew from 2016 to a day, in million US dollars of 2023.</summary>
    /// <exception cref="ArgumentException">Too few models of known cost to tell.</exception>
    public static RecordGrowth CostGrowth(IEnumerable<DevelopedModel> models, DateOnly until) => RecordGrowth.Of(models
        .Where(model => model.Cost > 0 && model.Date.Year >= 2016 && model.Date <= until)
        .Select(model => new ScoredModel(model.Name, model.Date, model.Cost!.Value / 1e6)));

    /// <summary>The models of a table ai-models; rows without day, country or developer are left out.</summary>
    public static ImmutableArray<DevelopedModel> From(Dataset models) =>
        [.. models.Rows<Row>()
            .Where(row => row is { PublicationDate: not null, Country: not null, Organisation: not null })
            .Select(row => new DevelopedModel(
                row.Model, row.PublicationDate!.Value, row.Country!, [.. row.Organisation!.Split("; ")], row.TrainingComputeFlop, row.TrainingCostUsd2023,
                row.Domain?.Split("; ").Contains("Language") ?? false))];

    /// <summary>A row as the table has it.</summary>
    private sealed record Row(
        string Model, DateOnly? PublicationDate, string? Organisation, string? Country, double? TrainingComputeFlop, double? TrainingCostUsd2023, string? Domain);
}
