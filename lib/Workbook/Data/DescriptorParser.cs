using System.Text.RegularExpressions;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>Takes a descriptor's parts from its JSON.</summary>
internal static class DescriptorParser
{
    private const string Hash = "sha256:";

    public static DataPackage Package(DescriptorNode json) => new(
        json.Text("name"),
        json.Text("title"),
        json.Text("description"),
        [.. json.Items("licenses").Select(licence => licence.Text("name"))],
        [.. json.Items("sources").Select(Source)],
        [.. json.Items("limits").Select(limit => limit.AsText())],
        json.Text("coverage"),
        [.. json.Items("resources").Select(Resource)]);

    private static Source Source(DescriptorNode json) => new(
        json.Text("name"),
        json.Text("title"),
        json.Text("path"),
        json.Text("citation"),
        json.Text("licence"),
        json.Text("use") switch
        {
            "table" => SourceUse.Table,
            "single figures" => SourceUse.SingleFigures,
            string other => throw DatasetErrors.DescriptorProperty(json.Dataset, json.File, "sources.use", $"'{other}'", "'table' or 'single figures'"),
        },
        json.OptionalText("date"),
        json.OptionalText("commit"),
        json.OptionalText("file"),
        json.OptionalText("sha256"),
        [.. (json.Optional("files")?.AsItems() ?? []).Select(file => new SourceFile(file.Text("path"), file.Text("sha256")))])
    {
        Authors = [.. (json.Optional("authors")?.AsItems() ?? []).Select(author => author.AsText())],
        Year = json.Optional("year")?.AsYear(),
        Publisher = json.OptionalText("publisher"),
    };

    private static Resource Resource(DescriptorNode json)
    {
        string name = json.Text("name"), hash = json.Text("hash");
        if (!hash.StartsWith(Hash, StringComparison.Ordinal))
        {
            throw DatasetErrors.DescriptorProperty(json.Dataset, json.File, "resources.hash", $"'{hash}'", "'sha256:' and the checksum");
        }

        DescriptorNode schema = json["schema"];
        return new Resource(
            name,
            json.OptionalText("table") ?? name,
            json.Optional("vintage") is DescriptorNode vintage ? Vintage(vintage) : null,
            json.Text("path"),
            json.Text("title"),
            json["bytes"].AsCount(),
            hash[Hash.Length..],
            json.OptionalText("knownFrom"),
            [.. json.Items("sources").Select(source => source.AsText())],
            [.. schema.Items("fields").Select(Field)],
            [.. schema.Items("primaryKey").Select(key => key.AsText())]);
    }

    private static Vintage Vintage(DescriptorNode json)
    {
        try
        {
            return Data.Package.Vintage.Parse(json.AsText());
        }
        catch (FormatException)
        {
            throw json.Fault("year and month as 2024-09");
        }
    }

    private static Field Field(DescriptorNode json)
    {
        string type = json.Text("type");
        return new Field(
            json.Text("name"),
            type switch
            {
                "string" => FieldType.Text,
                "number" => FieldType.Number,
                "integer" or "year" => FieldType.WholeNumber,
                "boolean" => FieldType.Boolean,
                "date" => FieldType.Date,
                _ => throw DatasetErrors.DescriptorProperty(json.Dataset, json.File, "fields.type", $"'{type}'", "string, number, integer, year, boolean or date"),
            },
            json.OptionalText("title") ?? json.Text("name"),
            json.Text("description"),
            json.OptionalText("unit"),
            json.Optional("constraints") is DescriptorNode constraints ? Constraints(constraints) : FieldConstraints.None);
    }

    private static FieldConstraints Constraints(DescriptorNode json) => new(
        json.Optional("required")?.AsTruth() ?? false,
        [.. (json.Optional("enum")?.AsItems() ?? []).Select(value => value.AsCell())],
        json.Optional("minimum")?.AsNumber(),
        json.Optional("maximum")?.AsNumber(),
        json.Optional("pattern") is DescriptorNode pattern ? Pattern(pattern) : null);

    private static string Pattern(DescriptorNode json)
    {
        string text = json.AsText();
        try
        {
            // Alone, and as it is used.
            _ = new Regex(text, CellPattern.Options);
            _ = CellPattern.Of(text);
            return text;
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw json.Fault("a regular expression without look-around and back-references, which takes no longer than the text is long");
        }
    }
}
