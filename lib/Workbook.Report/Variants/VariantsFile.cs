using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Workbook.Publishing;
using Workbook.Report.Markup;

namespace Workbook.Report.Variants;

/// <summary><c>variants.json</c>: what each variant sets, and what that moves.</summary>
internal static class VariantsFile
{
    public static byte[] Render(ImmutableArray<VariantMoves> variants) => Json.File([.. variants.Select(Row)], VariantsContext.Default.ImmutableArrayVariantRow);

    private static VariantRow Row(VariantMoves moves) => new(
        moves.Variant.Name, [.. moves.Variant.Changes],
        [.. moves.Verdicts.Select(move => new VerdictMoveRow(
            move.Claim.Id, new(Key(move.Before.Verdict.AtMemo), Key(move.After.Verdict.AtMemo)), new(Key(move.Before.Verdict.Now), Key(move.After.Verdict.Now))))],
        [.. moves.Facts.Select(move => new FactMoveRow(move.Before.Fact.Id, move.Before.Fact.Unit, move.Before.Fact.Value, move.After.Fact.Value))],
        [.. moves.Stopped.Select(page => page.Slug)]);

    private static string Key(BundledAssessment assessment) => StandingText.Key(assessment.Standing);
}

/// <summary>A variant in <c>variants.json</c>.</summary>
internal sealed record VariantRow(string Name, ImmutableArray<string> Sets, ImmutableArray<VerdictMoveRow> Verdicts, ImmutableArray<FactMoveRow> Facts, ImmutableArray<string> Stopped);

/// <summary>A verdict that moves.</summary>
internal sealed record VerdictMoveRow(string Claim, MovedText AtMemo, MovedText Now);

/// <summary>A standing before and after.</summary>
internal sealed record MovedText(string Before, string After);

/// <summary>A number that moves.</summary>
internal sealed record FactMoveRow(string Fact, string Unit, double Before, double After);

/// <summary>How the file is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ImmutableArray<VariantRow>))]
internal sealed partial class VariantsContext : JsonSerializerContext;
