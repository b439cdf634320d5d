using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Testing;

namespace Workbook.Report.Tests;

/// <summary>Documents made from a JSON Schema: one that conforms, and damaged copies of a document.</summary>
internal static class SchemaExamples
{
    private static readonly JsonNode?[] Substitutes = [null, true, "", "no such name!", 1.5, JsonNode.Parse("7.0"), new JsonArray(), new JsonObject()];

    /// <summary>A document with every field, or with the required ones alone; each list holds one item.</summary>
    public static JsonNode Of(JsonElement schema, bool optional)
    {
        if (schema.TryGetProperty("$ref", out JsonElement file))
        {
            return Of(BundleSchemas.Source(file.GetString()!), optional);
        }

        if (schema.TryGetProperty("oneOf", out JsonElement forms))
        {
            return Of(forms.EnumerateArray().Last(), optional);
        }

        if (schema.TryGetProperty("enum", out JsonElement names))
        {
            return names[0].GetString()!;
        }

        if (schema.TryGetProperty("examples", out JsonElement examples))
        {
            return JsonNode.Parse(examples[0].GetRawText())!;
        }

        JsonElement type = schema.GetProperty("type");
        return (type.ValueKind == JsonValueKind.Array ? type[0] : type).GetString() switch
        {
            "object" => Object(schema, optional),
            "array" => new JsonArray(Of(schema.GetProperty("items"), optional)),
            "string" => "a",
            "number" or "integer" => 1,
            "boolean" => true,
            _ => throw new ArgumentException($"No example of {schema}."),
        };
    }

    /// <summary>Copies of a document in which one field is gone, or one value is of another kind.</summary>
    public static IEnumerable<(string Damage, JsonNode? Document)> Damaged(JsonNode document)
    {
        foreach (JsonNode? substitute in Substitutes)
        {
            yield return ($"{Text(substitute)} instead of all", substitute?.DeepClone());
        }

        if (document.GetValueKind() == JsonValueKind.String)
        {
            yield return ("upper case instead of all", document.GetValue<string>().ToUpperInvariant());
        }

        IEnumerable<JsonNode?> children = document switch
        {
            JsonObject fields => fields.Select(field => field.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (JsonNode? child in children.ToList())
        {
            foreach ((string damage, JsonNode? damaged) in Damaged(child!))
            {
                yield return (damage.Replace(" instead of all", $" instead of {child!.GetPath()}", StringComparison.Ordinal), With(document, child!, damaged));
            }

            if (document is JsonObject)
            {
                var copy = (JsonObject)document.DeepClone();
                copy.Remove(child!.GetPropertyName());
                yield return ($"no {child.GetPath()}", copy);
            }
        }
    }

    private static JsonObject Object(JsonElement schema, bool optional)
    {
        HashSet<string> required = schema.TryGetProperty("required", out JsonElement names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
        IEnumerable<JsonProperty> fields = schema.TryGetProperty("properties", out JsonElement properties) ? properties.EnumerateObject() : [];
        return new JsonObject(fields.Where(field => optional || required.Contains(field.Name))
            .Select(field => KeyValuePair.Create<string, JsonNode?>(field.Name, Of(field.Value, optional))));
    }

    private static JsonNode With(JsonNode parent, JsonNode child, JsonNode? other)
    {
        JsonNode copy = parent.DeepClone();
        if (copy is JsonObject fields)
        {
            fields[child.GetPropertyName()] = other;
        }
        else
        {
            copy[child.GetElementIndex()] = other;
        }

        return copy;
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "null";
}
