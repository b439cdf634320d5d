using System.Buffers;
using System.Globalization;
using Workbook.Data.Package;

namespace Workbook.Data;

/// <summary>What holds between the parts of a descriptor.</summary>
internal static class DescriptorRules
{
    private const int ChecksumLength = 64;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    /// <exception cref="DatasetException">One of the rules is broken.</exception>
    public static void Check(DescriptorNode json, DataPackage package)
    {
        if (package.Name != json.Dataset)
        {
            throw json["name"].Fault($"the folder's name '{json.Dataset}'");
        }

        NotEmpty(json["resources"], package.Resources.Length, "at least one table");
        Unique(json.Items("sources"), package.Sources.Select(source => source.Name), "name", "a source");
        Unique(json.Items("resources"), package.Resources.Select(resource => resource.Name), "name", "a resource");
        Unique(json.Items("resources"), package.Resources.Select(resource => $"{resource.Table} {resource.Vintage}"), "table", "a table of one vintage");
        foreach ((DescriptorNode node, Source source) in json.Items("sources").Zip(package.Sources))
        {
            Check(node, source);
        }

        foreach ((DescriptorNode node, Resource resource) in json.Items("resources").Zip(package.Resources))
        {
            Check(node, resource);
        }
    }

    // What a bibliography cannot do without.
    private static void Check(DescriptorNode json, Source source)
    {
        NotBlank(json["title"], source.Title, "the title of the work");
        NotBlank(json["path"], source.Path, "the address of the work");
        foreach ((DescriptorNode node, string author) in (json.Optional("authors")?.AsItems() ?? []).Zip(source.Authors))
        {
            if (string.IsNullOrWhiteSpace(author) || author.Contains(';', StringComparison.Ordinal))
            {
                throw node.Fault("the name of one body or person, without a semicolon");
            }
        }

        if (source.Date is not null && !DateOnly.TryParseExact(source.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw json["date"].Fault("a day as 2024-09-18");
        }
    }

    private static void Check(DescriptorNode json, Resource resource)
    {
        // Also on the systems of others: there a backslash or a colon leads elsewhere.
        if (resource.Path.Length == 0 || resource.Path[0] == '.' || resource.Path.AsSpan().IndexOfAny("/\\:\0") >= 0)
        {
            throw json["path"].Fault("the name of a file in the dataset's folder");
        }

        if (resource.Sha256.Length != ChecksumLength || resource.Sha256.AsSpan().ContainsAnyExcept(Hexadecimal))
        {
            throw json["hash"].Fault("'sha256:' and the checksum, 64 digits and letters a to f");
        }

        DescriptorNode schema = json["schema"];
        NotEmpty(schema["fields"], resource.Fields.Length, "at least one column");
        NotEmpty(schema["primaryKey"], resource.PrimaryKey.Length, "at least one column");
        Unique(schema.Items("fields"), resource.Fields.Select(field => field.Name), "name", "a column");
        foreach ((DescriptorNode node, string key) in schema.Items("primaryKey").Zip(resource.PrimaryKey))
        {
            _ = resource.Fields.FirstOrDefault(field => field.Name == key) ?? throw node.Fault("the name of a column");
        }

        if (resource.KnownFrom is string column && resource.Fields.FirstOrDefault(field => field.Name == column)?.Type != FieldType.Date)
        {
            throw json["knownFrom"].Fault("the name of a column of type date");
        }
    }

    private static void NotBlank(DescriptorNode text, string value, string expected)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw text.Fault(expected);
        }
    }

    private static void NotEmpty(DescriptorNode list, int count, string expected)
    {
        if (count == 0)
        {
            throw DatasetErrors.DescriptorProperty(list.Dataset, list.File, list.Path, "an empty list", expected);
        }
    }

    private static void Unique(IEnumerable<DescriptorNode> items, IEnumerable<string> names, string property, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((DescriptorNode item, string name) in items.Zip(names))
        {
            if (!seen.Add(name))
            {
                throw (item.Optional(property) ?? item["name"]).Fault($"each {property} once: {what} has this one already");
            }
        }
    }
}
