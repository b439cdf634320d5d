using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Workbook.Publishing;

/// <summary>How bundles are written and read: the properties' names in camel case, in their order, null only where the property is nullable.</summary>
/// <remarks>What stands in lists is a structure, because null in a list is refused for structures alone.</remarks>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(FigureBundle))]
[JsonSerializable(typeof(FactsBundle))]
[JsonSerializable(typeof(VerdictBundle))]
[JsonSerializable(typeof(LedgerBundle))]
[JsonSerializable(typeof(WhatIfBundle))]
[JsonSerializable(typeof(ImmutableArray<BundledClaim>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(bool))]
internal sealed partial class BundleContext : JsonSerializerContext;
