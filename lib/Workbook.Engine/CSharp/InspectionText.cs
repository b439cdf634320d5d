using System.Collections.Immutable;
using Microsoft.CodeAnalysis.QuickInfo;
using Workbook.Engine.Languages;

namespace Workbook.Engine.CSharp;

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
            string.Join("\n\n", texts.Select(section => section.IsCode ? $"```csharp\n{section.Text}\n```" : MarkdownText.Escape(section.Text))));
    }
}
