using System.Collections.Immutable;
using Microsoft.CodeAnalysis.QuickInfo;

namespace Workbook.Engine.Assistance;

/// <summary>Writes Roslyn's quick information as text and as Markdown.</summary>
internal static class InspectionText
{
    public static Inspection Of(ImmutableArray<QuickInfoSection> sections)
    {
        IEnumerable<(bool IsCode, string Text)> texts =
        [
            .. sections
                .Where(section => !string.IsNullOrWhiteSpace(section.Text))
                .Select(section => (section.Kind == QuickInfoSectionKinds.Description, section.Text.ReplaceLineEndings("\n").Trim())),
        ];
        return new Inspection(
            string.Join("\n\n", texts.Select(section => section.Text)),
            string.Join("\n\n", texts.Select(section => section.IsCode ? $"```csharp\n{section.Text}\n```" : Escape(section.Text))));
    }

    /// <summary>Documentation as Markdown: prose in which a type's <c>&lt;T&gt;</c> would vanish as a tag, and line ends count.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("\n", "  \n", StringComparison.Ordinal);
}
