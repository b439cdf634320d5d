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
    ImmutableArray<Resource> Resources);
