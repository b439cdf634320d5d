using System.Runtime.CompilerServices;
using System.Text.Json;
using Json.Schema;

namespace Workbook.Testing;

/// <summary>The JSON Schemas of what notebooks publish, in the hands of a validator that is not ours.</summary>
public static class BundleSchemas
{
    // Each after those that it refers to.
    private static readonly string[] Order = ["source.schema.json", "assessment.schema.json", "figure.schema.json", "facts.schema.json", "verdict.schema.json", "ledger.schema.json"];

    private static readonly Dictionary<string, JsonSchema> All = Read();

    /// <summary>The schema as it stands in its file.</summary>
    public static JsonElement Source(string file) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Folder(), file)));

    /// <summary>Where and why a document does not conform; none when it does.</summary>
    public static IReadOnlyList<string> Faults(string file, JsonElement document)
    {
        EvaluationResults results = All[file].Evaluate(document, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid
            ? []
            : [.. (results.Details ?? []).Where(detail => detail.Errors is not null)
                .SelectMany(detail => detail.Errors!.Values.Select(error => $"{detail.InstanceLocation}: {error}")).DefaultIfEmpty("does not conform")];
    }

    private static Dictionary<string, JsonSchema> Read()
    {
        var options = new BuildOptions { SchemaRegistry = new SchemaRegistry() };
        return Order.ToDictionary(file => file, file => JsonSchema.Build(Source(file), options));
    }

    private static string Folder([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "lib", "Workbook", "Publishing", "Schemas");
}
