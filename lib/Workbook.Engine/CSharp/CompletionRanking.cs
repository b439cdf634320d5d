using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Tags;
using RoslynItem = Microsoft.CodeAnalysis.Completion.CompletionItem;

namespace Workbook.Engine.CSharp;

/// <summary>Chooses and orders what Roslyn proposes.</summary>
internal static class CompletionRanking
{
    /// <summary>
    /// The items that begin with what has been typed; where none does, those whose capitals do (<c>RAL</c> for <c>ReadAllLines</c>).
    /// First what agrees in case too, then what Roslyn finds likeliest, then what the author declared, then by name.
    /// </summary>
    public static IReadOnlyList<RoslynItem> Rank(IEnumerable<RoslynItem> found, string typed)
    {
        // An item that rewrites more than the word, an override for instance, has no text of its own to be written there.
        RoslynItem[] items = [.. found.Where(item => !item.IsComplexTextEdit).DistinctBy(item => (TextOf(item), item.Tags.FirstOrDefault()))];
        RoslynItem[] beginning = [.. items.Where(item => item.FilterText.StartsWith(typed, StringComparison.OrdinalIgnoreCase))];
        RoslynItem[] chosen = beginning.Length > 0 ? beginning : [.. items.Where(item => HasCapitals(item.FilterText, typed))];
        return
        [
            .. chosen
                .OrderBy(item => item.FilterText.StartsWith(typed, StringComparison.Ordinal) ? 0 : 1)
                .ThenByDescending(item => item.Rules.MatchPriority)
                .ThenBy(item => Distance(item.Tags))
                .ThenBy(item => item.SortText, StringComparer.OrdinalIgnoreCase)
                .ThenBy(TextOf, StringComparer.Ordinal),
        ];
    }

    /// <summary>What is written when the item is chosen: its name, escaped where it is a keyword.</summary>
    public static string TextOf(RoslynItem item) => item.Properties.GetValueOrDefault("InsertionText") ?? item.DisplayText;

    private static bool HasCapitals(string name, string typed) =>
        typed.Length > 0 && string.Concat(name.Where(char.IsUpper)).StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    private static int Distance(ImmutableArray<string> tags) => tags.FirstOrDefault() switch
    {
        WellKnownTags.Local or WellKnownTags.Parameter or WellKnownTags.RangeVariable => 0,
        WellKnownTags.Field or WellKnownTags.Property or WellKnownTags.EnumMember or WellKnownTags.Constant => 1,
        WellKnownTags.Method or WellKnownTags.Event => 2,
        WellKnownTags.ExtensionMethod => 3,
        WellKnownTags.Namespace => 5,
        _ => 4,
    };
}
