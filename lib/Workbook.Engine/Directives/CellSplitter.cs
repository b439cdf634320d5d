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
    private const string Mark = "#!";

    /// <summary>The parts in order; a part of blank lines only is left out.</summary>
    /// <exception cref="CellFailedException">A word after <c>#!</c> is not known.</exception>
    public static IReadOnlyList<CellStep> Split(CellSource source, ICellLanguage first, CellVocabulary vocabulary)
    {
        var steps = new List<CellStep>();
        ICellLanguage language = first;
        string[] lines = source.Text.ReplaceLineEndings("\n").Split('\n');
        int start = 0;
        DirectiveArguments? arguments = null;
        for (int i = 0; i < lines.Length; i++)
        {
            if (WordOf(lines[i]) is not { } word)
            {
                continue;
            }

            AddPart(i);
            start = i + 1;
            string written = Comment().Replace(lines[i][(Mark.Length + word.Length)..], string.Empty).Trim();
            arguments = DirectiveArguments.Parse(written);
            if (vocabulary.Language(word) is { } next)
            {
                language = next.TakesArguments || written.Length == 0 ? next
                    : throw new CellFailedException(source.Error("DirectiveError", $"Nothing may follow #!{word}, found {written}", i + 1, 1));
            }
            else
            {
                ICellDirective directive = vocabulary.Directive(word) ?? throw vocabulary.Unknown(word, source, i + 1);
                steps.Add(new DirectiveStep(directive, arguments, i + 1, language));
            }
        }

        AddPart(lines.Length);
        return steps;

        void AddPart(int end)
        {
            string text = string.Join('\n', lines[start..end]);
            if (!string.IsNullOrWhiteSpace(text) || (language.TakesArguments && start > 0))
            {
                steps.Add(new PartStep(language, new CellPart(text, start + 1) { Arguments = arguments }));
            }
        }
    }

    /// <summary>The word of a <c>#!</c> line; null for any other line.</summary>
    public static string? WordOf(string line) => Marker().Match(line) is { Success: true } marker ? marker.Groups[1].Value : null;

    // An address has no blank before its slashes.
    [GeneratedRegex(@"(?<=^|\s)//.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^#!(\S*)")]
    private static partial Regex Marker();
}

/// <summary>What a cell does next.</summary>
internal abstract record CellStep;

/// <summary>Run a part.</summary>
internal sealed record PartStep(ICellLanguage Language, CellPart Part) : CellStep;

/// <summary>Do something, by itself or around the steps that follow.</summary>
/// <param name="Directive">What to do.</param>
/// <param name="Arguments">How; null when what follows the name is ill-formed.</param>
/// <param name="Line">Where it stands in the cell, from 1.</param>
/// <param name="Language">The language around it.</param>
internal sealed record DirectiveStep(ICellDirective Directive, DirectiveArguments? Arguments, int Line, ICellLanguage Language) : CellStep;
