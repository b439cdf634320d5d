using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Workbook.Cli.Rendering.Workers;
using Workbook.Data;

namespace Workbook.Cli.Rendering.Variants;

/// <summary>What <c>part.json</c> says of the executed notebooks beside it.</summary>
/// <param name="Shard">Which part of the work this is.</param>
/// <param name="Basis">What all parts of one report have in common.</param>
/// <param name="Runs">The executed notebooks.</param>
internal sealed record Part(Shard Shard, PartBasis Basis, ImmutableArray<PartRun> Runs);

/// <summary>What a report is made from, as far as notebooks can depend on it.</summary>
/// <param name="Workbook">Version of the workbook.</param>
/// <param name="Variants">All variants.</param>
/// <param name="Notebooks">All notebooks in order: SHA-256 by file name.</param>
/// <param name="Tables">All tables of the catalogue: SHA-256 by path.</param>
internal sealed record PartBasis(
    string Workbook, ImmutableArray<Variant> Variants, ImmutableSortedDictionary<string, string> Notebooks, ImmutableSortedDictionary<string, string> Tables)
{
    /// <summary>The basis of a report that is rendered here and now.</summary>
    public static PartBasis Here(Catalogue catalogue, IReadOnlyList<Variant> variants, IReadOnlyList<string> files) => new(
        typeof(Catalogue).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        [.. variants],
        files.ToImmutableSortedDictionary(file => Path.GetFileName(file), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))), StringComparer.Ordinal),
        catalogue.Names.Select(catalogue.Describe).SelectMany(package => package.Resources.Select(resource => (Path: $"data/{package.Name}/{resource.Path}", resource.Sha256)))
            .ToImmutableSortedDictionary(table => table.Path, table => table.Sha256, StringComparer.Ordinal));

    /// <summary>How another basis differs, as a sentence; null where it does not.</summary>
    public string? Difference(PartBasis other)
    {
        string? Changed(ImmutableSortedDictionary<string, string> mine, ImmutableSortedDictionary<string, string> theirs) =>
            mine.Except(theirs).Concat(theirs.Except(mine)).Select(pair => pair.Key).FirstOrDefault();

        return Workbook != other.Workbook ? $"was made by version {other.Workbook}, and this is {Workbook}"
            : Changed(Notebooks, other.Notebooks) is string notebook ? $"was run from another {notebook}"
            : Changed(Tables, other.Tables) is string table ? $"was run on another {table}"
            : !Variants.SequenceEqual(other.Variants, new SameVariant()) ? "has other parameters or variants"
            : null;
    }

    private sealed class SameVariant : IEqualityComparer<Variant>
    {
        public bool Equals(Variant? x, Variant? y) => x!.Name == y!.Name && x.Settings.SequenceEqual(y.Settings);

        public int GetHashCode(Variant obj) => obj.Name.GetHashCode(StringComparison.Ordinal);
    }
}

/// <summary>One executed notebook of a part.</summary>
/// <param name="Variant">The variant's name.</param>
/// <param name="Notebook">The notebook's file name; it stands in the folder of the variant's name.</param>
/// <param name="Sha256">Checksum of the executed notebook.</param>
/// <param name="Cells">Number of code cells that ran.</param>
/// <param name="Seconds">How long they took.</param>
/// <param name="Error">What stopped it, or null.</param>
internal sealed record PartRun(string Variant, string Notebook, string Sha256, int Cells, double? Seconds, WorkerError? Error);

/// <summary>How a part is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(Part))]
internal sealed partial class PartContext : JsonSerializerContext;
