using System.Collections.Immutable;

namespace Workbook.Data.Package;

/// <summary>A dataset's descriptor (Frictionless Data Package v2, <c>datapackage.json</c>).</summary>
/// <param name="Name">Name of the dataset and of its folder.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Description">What the dataset holds.</param>
/// <param name="Licences">SPDX identifiers under which the derived tables are offered.</param>
/// <param name="Sources">Upstream sources.</param>
/// <param name="Limits">Known limits, one sentence each.</param>
/// <param name="Coverage">Places and dates covered.</param>
/// <param name="Resources">The tables.</param>
public sealed record DataPackage(
    string Name,
    string Title,
    string Description,
    ImmutableArray<string> Licences,
    ImmutableArray<Source> Sources,
    ImmutableArray<string> Limits,
    string Coverage,
    ImmutableArray<Resource> Resources)
{
    /// <summary>The columns with type, unit and meaning, a table at a time; limits, licence and sources.</summary>
    public override string ToString() => string.Join('\n',
    [
        $"{Name}: {Title}", Description, $"Coverage: {Coverage}", $"Licence: {string.Join(", ", Licences)}",
        .. Tables().SelectMany(table => (string[])
        [
            "", $"Table {table.Table}{Versions(table)}: {table.Title}",
            .. table.Fields.Select(field => $"  {field.Name} ({field.Kind}{(field.Unit is null ? "" : $", {field.Unit}")}): {field.Description}"),
        ]),
        "", "Limits", .. Limits.Select(limit => $"  {limit}"), "Sources", .. Sources.Select(source => $"  {source.Citation} {source.Path} ({source.Licence})"),
    ]);

    /// <summary>Each table once, in its latest version.</summary>
    internal IEnumerable<Resource> Tables() => Resources.GroupBy(resource => resource.Table).Select(versions => versions.MaxBy(version => version.Vintage)!);

    /// <summary><c>, vintages 2024-07, 2024-10</c>; empty where the table has one version only.</summary>
    internal string Versions(Resource table) =>
        table.Vintage is null ? "" : $", vintages {string.Join(", ", Resources.Where(version => version.Table == table.Table).Select(version => version.Vintage))}";
}
