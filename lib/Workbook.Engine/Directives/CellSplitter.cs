using System.Text.RegularExpressions;
using Workbook.Engine.Errors;
using Workbook.Engine.Languages;

namespace Workbook.Engine.Directives;

/// <summary>
/// Cuts a cell at its <c>#!</c> lines. A line is such a line when it begins with <c>#!</c>, in whatever it stands: the languages
/// on its two sides need not agree on what a comment or a string is.
/// </summary>
internal static partial class CellSplitter
{
    /// <summary>The parts in order; a part of blank lines only is left out.</summary>
    /// <exception cref="CellFailedException">A word after <c>#!</c> is not known.</exception>
    public static IReadOnlyList<CellStep> Split(CellSource source, ICellLanguage first, CellVocabulary vocabulary)
    {
        var steps = new List<CellStep>();
        ICellLanguage language = first;
        string[] lines = source.Text.ReplaceLineEndings("\n").Split('\n');
        int start = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (WordOf(lines[i]) is not { } word)
            {
                continue;
            }

            AddPart(i);
            start = i + 1;
            if (vocabulary.Language(word) is { } next)
            {
                language = next;
            }
            else
            {
                steps.Add(new DirectiveStep(vocabulary.Directive(word) ?? throw vocabulary.Unknown(word, source, i + 1)));
            }
        }

        AddPart(lines.Length);
        return steps;

        void AddPart(int end)
        {
            string text = string.Join('\n', lines[start..end]);
            if (!string.IsNullOrWhiteSpace(text))
            {
                steps.Add(new PartStep(language, new CellPart(text, start + 1)));
            }
        }
    }

    /// <summary>The word of a <c>#!</c> line; null for any other line.</summary>
    public static string? WordOf(string line) => Marker().Match(line) is { Success: true } marker ? marker.Groups[1].Value : null;

    [GeneratedRegex(@"^#!(\S*)")]
    private static partial Regex Marker();
}

/// <summary>What a cell does next.</summary>
internal abstract record CellStep;

/// <summary>Run a part.</summary>
internal sealed record PartStep(ICellLanguage Language, CellPart Part) : CellStep;

/// <summary>Do something around the steps that follow.</summary>
internal sealed record DirectiveStep(ICellDirective Directive) : CellStep;
