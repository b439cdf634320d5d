using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Workbook.Publishing;

/// <summary>How one claim stands at two dates. MIME type <see cref="MimeTypes.Verdict"/>; the schema describes the fields.</summary>
internal sealed record VerdictBundle
{
    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Claim { get; init; }

    public required BundledAssessment AtMemo { get; init; }

    public required BundledAssessment Now { get; init; }

    public required ImmutableArray<BundledSource> Sources { get; init; }

    public required string EvidenceFor { get; init; }

    public required string EvidenceAgainst { get; init; }

    public required string WouldChange { get; init; }

    public BundledAssessment? Said { get; init; }

    public BundledCriterion? Criterion { get; init; }

    public BundledRule? Rule { get; init; }

    public static VerdictBundle Of(Verdict verdict) => new()
    {
        Claim = verdict.Claim,
        AtMemo = BundledAssessment.Of(verdict.AtMemo),
        Now = BundledAssessment.Of(verdict.Now),
        Sources = BundledSource.AllOf(verdict.Sources),
        EvidenceFor = verdict.EvidenceFor,
        EvidenceAgainst = verdict.EvidenceAgainst,
        WouldChange = verdict.WouldChange,
        Said = verdict.Said is Assessment said ? BundledAssessment.Of(said) : null,
        Rule = BundledRule.Of(verdict),
        Criterion = verdict.Criterion is Criterion criterion ? new() { Condition = criterion.Condition, Holds = criterion.Holds, Values = criterion.Values } : null,
    };
}

/// <summary>What decides a verdict, as its notebook shows it.</summary>
internal sealed record BundledCriterion
{
    [JsonConverter(typeof(NotEmptyConverter))]
    public required string Condition { get; init; }

    public required bool Holds { get; init; }

    public required string Values { get; init; }
}

/// <summary>How a claim stands at one date, with the value that decides it where there is one.</summary>
internal sealed record BundledAssessment
{
    [JsonConverter(typeof(KebabCaseConverter<Standing>))]
    public required Standing Standing { get; init; }

    public required string Reason { get; init; }

    public double? Value { get; init; }

    public string? Unit { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    [JsonConverter(typeof(WholeNumberConverter))]
    public int? N { get; init; }

    public static BundledAssessment Of(Assessment assessment) => new()
    {
        Standing = assessment.Standing,
        Reason = assessment.Reason,
        Value = assessment.Measured?.Value,
        Unit = assessment.Measured?.Unit,
        Low = assessment.Measured?.Low,
        High = assessment.Measured?.High,
        N = assessment.Measured?.N,
    };
}
