using Workbook.Engine.Directives;
using Workbook.Engine.Languages;

namespace Workbook.Engine.Assistance;

/// <summary>The words that may follow <c>#!</c>.</summary>
internal static class DirectiveCompletion
{
    private const string Mark = "#!";

    /// <summary>Null when the place is not in such a word.</summary>
    public static CompletionList? At(string code, int position, CellVocabulary vocabulary)
    {
        if (WordAt(code, position) is not (int start, int end))
        {
            return null;
        }

        string typed = code[start..position];
        return new CompletionList(
            [
                .. vocabulary.Words.Select(known => (Text: Mark + known.Word, known.Summary))
                    .Where(known => known.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                    .Select(known => new CompletionItem(known.Text, "keyword", null, known.Summary)),
            ],
            start,
            end);
    }

    /// <summary>What the word at a place means; null when it is not known.</summary>
    public static Inspection? Explain(string code, int position, CellVocabulary vocabulary)
    {
        if (WordAt(code, position) is not (int start, int end))
        {
            return null;
        }

        string word = code[(start + Mark.Length)..end];
        (string? known, string summary) = vocabulary.Words.FirstOrDefault(known => known.Word.Equals(word, StringComparison.OrdinalIgnoreCase));
        return known is null ? null : new Inspection($"{Mark}{known}: {summary}", $"`{Mark}{known}`: {summary}");
    }

    private static (int Start, int End)? WordAt(string code, int position)
    {
        int start = code.LastIndexOf('\n', Math.Max(position - 1, 0), Math.Max(position, 0)) + 1;
        int end = start;
        while (end < code.Length && !char.IsWhiteSpace(code[end]))
        {
            end++;
        }

        return position <= end && position > start && code[start] == '#' && (end == start + 1 || code[start + 1] == '!') ? (start, end) : null;
    }
}
