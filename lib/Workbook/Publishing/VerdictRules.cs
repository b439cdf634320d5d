using System.Collections.Immutable;
using Workbook.Data;

namespace Workbook.Publishing;

/// <summary>The rules of a catalogue's dataset <c>verdict-rules</c>, by claim.</summary>
internal static class VerdictRules
{
    public const string Dataset = "verdict-rules", CriteriaTable = "criteria", ChoicesTable = "choices", FlipsTable = "flips";

    private const char Between = ';';

    /// <summary>All rules; none where the catalogue has no such dataset.</summary>
    /// <exception cref="DatasetException">A table is at fault.</exception>
    public static ImmutableDictionary<string, VerdictRule> Load(Catalogue catalogue)
    {
        if (!catalogue.Names.Contains(Dataset))
        {
            return ImmutableDictionary<string, VerdictRule>.Empty;
        }

        IReadOnlyList<ChoiceRow> choices = Rows<ChoiceRow>(catalogue, ChoicesTable);
        ILookup<string, FlipRow> flips = Rows<FlipRow>(catalogue, FlipsTable).ToLookup(row => row.ClaimId);
        return Rows<CriterionRow>(catalogue, CriteriaTable).ToImmutableDictionary(row => row.ClaimId, row => new VerdictRule(
            row.SetOn, row.Asks, row.Criterion, row.Quantity, row.SupportedIf ?? "", row.ContradictedIf ?? "", row.NotTestable,
            [.. choices.Where(choice => choice.Concerns(row.ClaimId)).Select(choice => choice.Choice)],
            [.. flips[row.ClaimId].Select(flip => new Flip(flip.ChoiceId, flip.Value, StandingText.Parse(flip.AtMemo), StandingText.Parse(flip.Now), flip.Measured))]));
    }

    /// <summary>The rule that a verdict carries, or else that of its claim in the catalogue of the current folder; <see langword="null"/> where there is none.</summary>
    public static VerdictRule? Of(Verdict verdict)
    {
        try
        {
            return verdict.Rule ?? Load(Datasets.Catalogue).GetValueOrDefault(verdict.Claim);
        }
        catch (DatasetException)
        {
            return null;
        }
    }

    /// <summary>The choices with the claims that each concerns.</summary>
    /// <exception cref="DatasetException">The table is missing or at fault.</exception>
    public static IReadOnlyList<ChoiceRow> Choices(Catalogue catalogue) => Rows<ChoiceRow>(catalogue, ChoicesTable);

    private static IReadOnlyList<T> Rows<T>(Catalogue catalogue, string table)
        where T : class => catalogue.Load(Dataset, table: table).Rows<T>();

    /// <summary>A row of the table of choices.</summary>
    internal sealed record ChoiceRow(string ChoiceId, string Claims, string Kind, string Title, string Value, string? Unit, string Source, string? Alternatives, string Why, string? Words)
    {
        public ImmutableArray<string> ClaimIds => [.. Claims.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

        public RuleChoice Choice => new(
            ChoiceId, Kind, Title, Value, Unit, Source,
            [.. Parts(Alternatives)], Why,
            Parts(Words).Select(pair => pair.Split('=', 2)).ToImmutableSortedDictionary(pair => pair[0], pair => pair[^1], StringComparer.Ordinal));

        public bool Concerns(string claim) => ClaimIds.Contains(claim);

        private static string[] Parts(string? cell) => (cell ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private sealed record CriterionRow(
        string ClaimId, DateOnly SetOn, string Asks, string Criterion, string Quantity, string? SupportedIf, string? ContradictedIf, string? NotTestable);

    private sealed record FlipRow(string ClaimId, string ChoiceId, string Value, string AtMemo, string Now, double? Measured);
}
