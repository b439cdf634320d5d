#:project ../../lib/Workbook.Recipes/Workbook.Recipes.csproj
using Workbook.Recipes;

const string Costs = "chips/epoch_model_training_costs.csv";
const string Models = "models/epoch_notable_ai_models_2026-07.csv";

return Recipe.Run(args, "training-costs", recipe =>
{
    List<Cost> costs = [.. recipe.Read(Costs).Rows.Select(row => new Cost(
        row["Model"], row.Number("Cloud_Cost"), row.Number("Hardware_Acquisition_Cost"), row.Number("Hardware_Capex_Energy_Cost")))];
    recipe.Check(costs.TrueForAll(cost => cost.CloudUsd is not null || cost.AcquisitionUsd is not null || cost.AmortisedUsd is not null), "a model has no cost by any method.");
    List<Utilisation> shares = [.. recipe.Read(Models).Without("models without a stated utilisation", row => row.Number("Hardware utilization (MFU)") is null).Rows
        .Select(row => new Utilisation(
            UpstreamList.Folded(row["Model"]), row.Day("Publication date"), CountryName.OneOf(CountryName.Among(row["Country (of organization)"])),
            row.TextOrNull("Training hardware"), row.Number("Hardware quantity"), row.Number("Hardware utilization (MFU)")!.Value))];
    recipe.Write("training-costs", costs);
    recipe.Write("utilisation", shares);
});

internal sealed record Cost(string Model, double? CloudUsd, double? AcquisitionUsd, double? AmortisedUsd);

internal sealed record Utilisation(string Model, DateOnly? PublicationDate, string? Country, string? Hardware, double? Chips, double UtilisationShare);
