using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Data.Package;
using Workbook.Memo.Judging;
using Workbook.Memo.ExportControls;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Chips;

/// <summary>Loads the evidence on export controls from the catalogue.</summary>
public static class ChipsLoader
{
    /// <summary>The Arena board whose models names.csv of api-prices names, and its day with most models.</summary>
    public static readonly DateOnly PriceBoardDay = new(2026, 3, 31);

    private const string PriceBoard = "daily-top";

    /// <summary>Loads everything once.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="vintage">Which list of models, read when, says how large training runs are known to be now; the default one where none is given.</param>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static ChipsEvidence Load(Catalogue catalogue, ModelVintage? vintage = null)
    {
        Dataset accelerators = catalogue.Load("accelerators");
        IReadOnlyList<SpecificationValue> values = catalogue.Load("accelerators", table: "specifications").Rows<SpecificationValue>();
        Dataset rules = catalogue.Load("export-rules");
        DataPackage chipCounts = catalogue.Describe("chip-counts");
        Dataset counts = catalogue.LoadResource(chipCounts, chipCounts.Resources.MinBy(resource => resource.Vintage)!);
        Dataset laterCounts = catalogue.Load("chip-counts");
        Dataset supply = catalogue.Load("chip-supply");
        Dataset prices = catalogue.Load("hardware-prices");
        Dataset utilisation = catalogue.Load("training-costs", table: "utilisation");
        Dataset api = catalogue.Load("api-prices", table: "api-prices");
        Dataset arena = catalogue.Load("arena-scores");
        Lens then = Lenses.ComputeThen(catalogue);
        Lens now = Lenses.Compute(catalogue, vintage ?? ModelVintage.Default);
        return new ChipsEvidence
        {
            Chips = [.. accelerators.Rows<ChipRow>().Select(row => row.With(values))],
            Rules = [.. ExportRule.From(rules.Rows<RuleBound>())],
            Makers = [.. catalogue.Load("accelerators", table: "manufacture").Rows<MakerStatement>()],
            Counts = [.. counts.Rows<ChipCount>()],
            LaterCounts = [.. laterCounts.Rows<ChipCount>()],
            Supply = [.. supply.Rows<SupplyReport>()],
            Prices = [.. prices.Rows<ChipPrice>()],
            Utilisations = [.. utilisation.Numbers("utilisation_share").OfType<double>()],
            PricedModels = Join(api.Rows<ApiPrice>(), catalogue.Load("api-prices", table: "arena-names").Rows<PricedName>(), arena),
            ModelsThen = [.. then.Models],
            ModelsNow = [.. now.Models],
            Vintage = vintage ?? ModelVintage.Default,
            Lists = [.. ModelVintage.All.Select(list => new RunList(list, [.. Lenses.Compute(catalogue, list).Models]))],
            Choices = Choices.From(catalogue),
            Sources = ImmutableDictionary.CreateRange(
                new[] { accelerators, rules, supply, prices, utilisation, api, arena }.Select(table => KeyValuePair.Create(table.Name, table.Citations)))
                .Add("chip-counts", [.. counts.Citations, .. laterCounts.Citations]).Add("models-then", then.Sources).Add("models-now", now.Sources),
        };
    }

    private static ImmutableArray<PricedModel> Join(IReadOnlyList<ApiPrice> prices, IReadOnlyList<PricedName> names, Dataset arena)
    {
        var byKey = prices.ToDictionary(price => price.Key, StringComparer.Ordinal);
        IReadOnlyList<string?> boards = arena.Texts("board"), models = arena.Texts("model");
        IReadOnlyList<DateOnly?> days = arena.Days("date");
        IReadOnlyList<double?> points = arena.Numbers("points");
        var scores = Enumerable.Range(0, arena.Count)
            .Where(row => boards[row] == PriceBoard && days[row] == PriceBoardDay)
            .ToDictionary(row => models[row]!, row => points[row]!.Value, StringComparer.Ordinal);
        return [.. names.Select(name => new PricedModel(
            name.ArenaName, byKey[name.Key].Developer, byKey[name.Key].Country, byKey[name.Key].OutputUsd,
            scores.TryGetValue(name.ArenaName, out double score)
                ? score
                : throw new ArgumentException($"api-prices/names.csv names '{name.ArenaName}', which is not on the Arena board '{PriceBoard}' of {PriceBoardDay:yyyy-MM-dd}.")))];
    }

    private sealed record ApiPrice(string Key, string Developer, string Country, double OutputUsd);

    private sealed record PricedName(string ArenaName, string Key);

    private sealed record ChipRow(string Chip, string? Maker, string? Country, DateOnly? KnownFrom, bool DataCentre, double? ProcessNm)
    {
        public AcceleratorChip With(IReadOnlyList<SpecificationValue> values) => new(
            Chip, Maker, Country, KnownFrom, ChipSpecification.From(Chip, DataCentre, ProcessNm, values), Range(values, "fp16"), Range(values, "power"), Range(values, "price"));

        private ValueRange Range(IReadOnlyList<SpecificationValue> values, string quantity) =>
            ValueRange.Of(values.Where(value => value.Chip == Chip && value.Quantity == quantity && value.Applicable).Select(value => value.Value));
    }
}
