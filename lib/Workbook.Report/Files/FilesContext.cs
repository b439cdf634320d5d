using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workbook.Publishing;

namespace Workbook.Report.Files;

/// <summary>How the data files of a report are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImmutableArray<FactRow>))]
[JsonSerializable(typeof(ImmutableArray<ClaimRow>))]
[JsonSerializable(typeof(RunRow))]
internal sealed partial class FilesContext : JsonSerializerContext;

/// <summary>A value in <c>facts.json</c>.</summary>
internal sealed record FactRow(
    string Id, string Label, double Value, string Unit, double? Low, double? High, string? Interval, int? N, int? Seed, int? Draws, string Notebook,
    ImmutableArray<BundledSource> Sources);

/// <summary>A claim in <c>claims.json</c>.</summary>
internal sealed record ClaimRow(string Id, string Section, string Text, string Type, VerdictRow? Verdict, string? Reason, string? WouldTest);

/// <summary>The verdict on a claim in <c>claims.json</c>.</summary>
internal sealed record VerdictRow(
    string Notebook, BundledAssessment AtMemo, BundledAssessment Now, string EvidenceFor, string EvidenceAgainst, string WouldChange,
    ImmutableArray<BundledSource> Sources, BundledAssessment? Said, BundledRule? Rule);

/// <summary>All of <c>run.json</c>.</summary>
internal sealed record RunRow(
    ImmutableSortedDictionary<string, string> Versions, ImmutableArray<SeedRow> Seeds, ImmutableArray<DatasetRow> Datasets, ImmutableArray<NotebookRow> Notebooks);

/// <summary>A value in <c>run.json</c> that was drawn at random.</summary>
internal sealed record SeedRow(string Fact, int? Seed, int? Draws);

/// <summary>A table in <c>run.json</c>.</summary>
internal sealed record DatasetRow(string Dataset, string Table, string? Vintage, string Sha256);

/// <summary>A notebook's run in <c>run.json</c>.</summary>
internal sealed record NotebookRow(
    string Notebook, double? Seconds, int Cells, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Reused);
