using System.Runtime.CompilerServices;
using System.Text.Json;
using Json.Schema;

namespace Workbook.Testing;

/// <summary>The JSON Schemas of what notebooks publish, in the hands of a validator that is not ours.</summary>
public static class BundleSchemas
{
    private static readonly string[] Files = ["source.schema.json", "assessment.schema.json", "figure.schema.json", "facts.schema.json", "verdict.schema.json", "ledger.schema.json", "what-if.schema.json"];

    private static readonly Dictionary<string, JsonSchema> All = Files.ToDictionary(file => file, file => JsonSchema.FromText(Source(file).GetRawText()));

    /// <summary>The schema as it stands in its file.</summary>
    public static JsonElement Source(string file) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Folder(), file)));

    /// <summary>Where and why a document does not conform; none when it does.</summary>
    public static IReadOnlyList<string> Faults(string file, JsonElement document)
    {
        var options = new EvaluationOptions { OutputFormat = OutputFormat.List };
        foreach (JsonSchema schema in All.Values)
        {
            options.SchemaRegistry.Register(schema);
        }

        EvaluationResults results = All[file].Evaluate(JsonSerializer.SerializeToNode(document), options);
        return results.IsValid
            ? []
            : [.. results.Details.Where(detail => detail.Errors is not null)
                .SelectMany(detail => detail.Errors!.Values.Select(error => $"{detail.InstanceLocation}: {error}")).DefaultIfEmpty("does not conform")];
    }

    private static string Folder([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "lib", "Workbook", "Publishing", "Schemas");
}
