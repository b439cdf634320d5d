using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>What comes from others is known: a list with licences for people, a bill of materials for machines, both as the lock files have it.</summary>
public class SupplyChainTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    private sealed record LockedPackage(string Name, string Version, string Hash);

    [Fact]
    public void Notices_NameEachPackageInItsVersionWithItsLicence()
    {
        string[] rows = File.ReadAllLines(Path.Combine(Repository.Root, "THIRD-PARTY-NOTICES.md"));

        Assert.All(Packages(), package => Assert.Contains(rows, row => row.Split('|') is [_, string name, string version, string licence, ..]
            && name.Trim() == package.Name && version.Trim() == package.Version && licence.Trim().Length > 2));
        Assert.Equal(Packages().Count, rows.Count(row => row.StartsWith('|')) - 2);
    }

    /// <summary>Where it differs, what it should be is left beside it: look at it and give it the name.</summary>
    [Fact]
    public void BillOfMaterials_IsTheLockFiles()
    {
        string file = Path.Combine(Repository.Root, "sbom.cdx.json"), made = BillOfMaterials();
        if (!File.Exists(file) || File.ReadAllText(file) != made)
        {
            File.WriteAllText(Path.Combine(Repository.Root, "sbom.cdx.received.json"), made);
        }

        Assert.Equal(made, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    private static IReadOnlyList<LockedPackage> Packages() => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "lib"), "packages.lock.json", SearchOption.AllDirectories)
        .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!["dependencies"]!["net10.0"]!.AsObject())
        .Where(package => package.Value!["resolved"] is not null)
        .Select(package => new LockedPackage(package.Key, (string)package.Value!["resolved"]!, (string)package.Value["contentHash"]!))
        .Distinct().OrderBy(package => package.Name, StringComparer.Ordinal)];

    // CycloneDX 1.6. The hash is NuGet's, of the package's content.
    private static string BillOfMaterials() => new JsonObject
    {
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "application", ["name"] = "workbook", ["version"] = "0.1.0" } },
        ["components"] = new JsonArray([.. Packages().Select(package => new JsonObject
        {
            ["type"] = "library",
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["purl"] = $"pkg:nuget/{package.Name}@{package.Version}",
            ["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = Convert.ToHexStringLower(Convert.FromBase64String(package.Hash)) }),
        })]),
    }.ToJsonString(Indented) + "\n";
}
