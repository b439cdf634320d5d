using System.Collections.Frozen;
using Workbook.Data.Package;

namespace Workbook.Recipes;

/// <summary>Decides whether a dataset may be shipped under the licences of its sources.</summary>
/// <remarks>
/// A table may be taken from works under the licences listed here. From any other source only single figures may be taken,
/// and each row must then carry the address it was read at.
/// </remarks>
internal static class LicenceGate
{
    /// <summary>The column that cites the address of a single figure.</summary>
    public const string AddressColumn = "source_url";

    /// <summary>SPDX identifiers whose works may be redistributed as tables; <c>US-Government-Work</c> has no SPDX identifier.</summary>
    public static readonly FrozenSet<string> Redistributable = FrozenSet.ToFrozenSet(
        ["CC0-1.0", "PDDL-1.0", "CC-BY-3.0", "CC-BY-4.0", "CC-BY-3.0-IGO", "MIT", "Apache-2.0", "MPL-2.0", "US-Government-Work"],
        StringComparer.Ordinal);

    /// <summary>What stands in the way of shipping the dataset, one sentence each; empty when nothing does.</summary>
    public static IReadOnlyList<string> Problems(DataPackage package)
    {
        var problems = new List<string>();
        foreach (string licence in package.Licences.Where(licence => !Redistributable.Contains(licence)))
        {
            problems.Add($"data/{package.Name}: offered under '{licence}', which is not one of {string.Join(", ", Redistributable.Order(StringComparer.Ordinal))}.");
        }

        foreach (Source source in package.Sources.Where(source => source.Use == SourceUse.Table && !Redistributable.Contains(source.Licence)))
        {
            problems.Add(
                $"data/{package.Name}: source '{source.Name}' is under '{source.Licence}', so no table may be taken from it. "
                + "Take single figures, each with its address in the row, and set its \"use\" to \"single figures\".");
        }

        foreach (Resource resource in package.Resources)
        {
            problems.AddRange(SourceProblems(package, resource));
        }

        return problems;
    }

    private static IEnumerable<string> SourceProblems(DataPackage package, Resource resource)
    {
        if (resource.Sources.IsEmpty)
        {
            yield return $"data/{package.Name}: table '{resource.Name}' names no source. List the names of its sources under \"sources\".";
        }

        foreach (string name in resource.Sources)
        {
            Source? source = package.Sources.FirstOrDefault(candidate => candidate.Name == name);
            if (source is null)
            {
                yield return $"data/{package.Name}: table '{resource.Name}' names the source '{name}', which is not described. Add it to \"sources\".";
            }
            else if (source.Use == SourceUse.SingleFigures && !resource.Fields.Any(field => field.Name == AddressColumn))
            {
                yield return
                    $"data/{package.Name}: table '{resource.Name}' takes single figures from '{name}' but has no column '{AddressColumn}'. "
                    + "Cite each figure by its address.";
            }
        }
    }
}
