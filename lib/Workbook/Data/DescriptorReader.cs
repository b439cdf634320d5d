using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>Reads <c>datapackage.json</c>.</summary>
internal static class DescriptorReader
{
    /// <summary>The file name that makes a folder a dataset.</summary>
    public const string FileName = "datapackage.json";

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Reads the descriptor in a dataset's folder.</summary>
    /// <exception cref="DatasetException">The descriptor is missing, is not JSON, or lacks a property.</exception>
    public static DataPackage Read(string folder)
    {
        string file = Path.Combine(folder, FileName);
        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        if (!File.Exists(file))
        {
            throw DatasetErrors.NoDescriptor(name, file);
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file), Options);
            DataPackage package = new PackageParser(name, file).Package(document.RootElement);
            return package.Name == name ? package : throw DatasetErrors.DescriptorProperty(name, file, "name", $"'{package.Name}'", $"the folder's name '{name}'");
        }
        catch (JsonException error)
        {
            throw DatasetErrors.DescriptorNotJson(name, file, error);
        }
    }

    private sealed class PackageParser(string dataset, string file)
    {
        public DataPackage Package(JsonElement json) => new(
            Text(json, "name"),
            Text(json, "title"),
            Text(json, "description"),
            [.. Items(json, "licenses").Select(licence => Text(licence, "name"))],
            [.. Items(json, "sources").Select(Source)],
            [.. Items(json, "limits").Select(limit => limit.GetString() ?? "")],
            Text(json, "coverage"),
            [.. Items(json, "resources").Select(Resource)]);

        private Source Source(JsonElement json) => new(
            Text(json, "name"),
            Text(json, "title"),
            Text(json, "path"),
            Text(json, "citation"),
            Text(json, "licence"),
            Text(json, "use") switch
            {
                "table" => SourceUse.Table,
                "single figures" => SourceUse.SingleFigures,
                string other => throw DatasetErrors.DescriptorProperty(dataset, file, "sources.use", $"'{other}'", "'table' or 'single figures'"),
            },
            OptionalText(json, "date"),
            OptionalText(json, "commit"),
            OptionalText(json, "file"),
            OptionalText(json, "sha256"),
            json.TryGetProperty("files", out _) ? [.. Items(json, "files").Select(file => new SourceFile(Text(file, "path"), Text(file, "sha256")))] : []);

        private Resource Resource(JsonElement json)
        {
            string name = Text(json, "name");
            JsonElement schema = Property(json, "schema");
            string hash = Text(json, "hash");
            if (!hash.StartsWith("sha256:", StringComparison.Ordinal))
            {
                throw DatasetErrors.DescriptorProperty(dataset, file, "resources.hash", $"'{hash}'", "'sha256:' and the checksum");
            }

            return new Resource(
                name,
                OptionalText(json, "table") ?? name,
                OptionalText(json, "vintage") is string vintage ? Vintage.Parse(vintage) : null,
                Text(json, "path"),
                Text(json, "title"),
                Property(json, "bytes").GetInt64(),
                hash["sha256:".Length..],
                OptionalText(json, "knownFrom"),
                [.. Items(json, "sources").Select(source => source.GetString() ?? "")],
                [.. Items(schema, "fields").Select(Field)],
                [.. Items(schema, "primaryKey").Select(key => key.GetString() ?? "")]);
        }

        private Field Field(JsonElement json)
        {
            string type = Text(json, "type");
            return new Field(
                Text(json, "name"),
                type switch
                {
                    "string" => FieldType.Text,
                    "number" => FieldType.Number,
                    "integer" or "year" => FieldType.WholeNumber,
                    "boolean" => FieldType.Boolean,
                    "date" => FieldType.Date,
                    _ => throw DatasetErrors.DescriptorProperty(dataset, file, "fields.type", $"'{type}'", "string, number, integer, year, boolean or date"),
                },
                OptionalText(json, "title") ?? Text(json, "name"),
                Text(json, "description"),
                OptionalText(json, "unit"),
                json.TryGetProperty("constraints", out JsonElement constraints) ? Constraints(constraints) : FieldConstraints.None);
        }

        private static FieldConstraints Constraints(JsonElement json) => new(
            json.TryGetProperty("required", out JsonElement required) && required.GetBoolean(),
            json.TryGetProperty("enum", out JsonElement allowed) ? [.. allowed.EnumerateArray().Select(value => value.ToString())] : ImmutableArray<string>.Empty,
            json.TryGetProperty("minimum", out JsonElement minimum) ? minimum.GetDouble() : null,
            json.TryGetProperty("maximum", out JsonElement maximum) ? maximum.GetDouble() : null,
            json.TryGetProperty("pattern", out JsonElement pattern) ? pattern.GetString() : null);

        private JsonElement Property(JsonElement json, string name) =>
            json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value)
                ? value
                : throw DatasetErrors.DescriptorProperty(dataset, file, name, "nothing", "a value");

        private string Text(JsonElement json, string name) =>
            Property(json, name) is { ValueKind: JsonValueKind.String } value
                ? value.GetString()!
                : throw DatasetErrors.DescriptorProperty(dataset, file, name, "another kind of value", "text");

        private static string? OptionalText(JsonElement json, string name) =>
            json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

        private JsonElement.ArrayEnumerator Items(JsonElement json, string name) =>
            Property(json, name) is { ValueKind: JsonValueKind.Array } value
                ? value.EnumerateArray()
                : throw DatasetErrors.DescriptorProperty(dataset, file, name, "another kind of value", "a list");
    }
}
