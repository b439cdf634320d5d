using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Tags;

namespace Workbook.Engine.CSharp;

/// <summary>Roslyn's tags in the words that front ends know.</summary>
internal static class CompletionKinds
{
    private static readonly ImmutableDictionary<string, string> Kinds = new Dictionary<string, string>
    {
        [WellKnownTags.Class] = "class",
        [WellKnownTags.Constant] = "constant",
        [WellKnownTags.Delegate] = "class",
        [WellKnownTags.Enum] = "enum",
        [WellKnownTags.EnumMember] = "enummember",
        [WellKnownTags.Event] = "event",
        [WellKnownTags.ExtensionMethod] = "method",
        [WellKnownTags.Field] = "field",
        [WellKnownTags.Interface] = "interface",
        [WellKnownTags.Keyword] = "keyword",
        [WellKnownTags.Label] = "reference",
        [WellKnownTags.Local] = "variable",
        [WellKnownTags.Method] = "method",
        [WellKnownTags.Module] = "module",
        [WellKnownTags.Namespace] = "module",
        [WellKnownTags.Operator] = "operator",
        [WellKnownTags.Parameter] = "variable",
        [WellKnownTags.Property] = "property",
        [WellKnownTags.RangeVariable] = "variable",
        [WellKnownTags.Reference] = "reference",
        [WellKnownTags.Snippet] = "snippet",
        [WellKnownTags.Structure] = "struct",
        [WellKnownTags.TypeParameter] = "typeparameter",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static string Of(ImmutableArray<string> tags) =>
        tags.Select(tag => Kinds.GetValueOrDefault(tag)).FirstOrDefault(kind => kind is not null) ?? "text";
}
