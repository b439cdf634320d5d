using System.Text;
using Workbook.Engine.Directives;
using Workbook.Engine.Languages;

namespace Workbook.Engine.Assistance;

/// <summary>Helps to write a cell: finds which language a place is in, and asks that language's assistant.</summary>
internal sealed class CellAssistant(ICellLanguage first, CellVocabulary vocabulary)
{
    public Task<CompletionList> CompleteAsync(string code, int position, CancellationToken cancellation)
    {
        CheckPosition(code, position);
        return DirectiveCompletion.At(code, position, vocabulary) is { } words
            ? Task.FromResult(words)
            : PackageCompletion.At(code, position) is { } packages
            ? Task.FromResult(packages)
            : Task.Run(() => LanguageAt(code, position) is { } language
                ? language.Assistant.CompleteAsync(Only(language, code), position, cancellation)
                : Task.FromResult(CompletionList.Nothing(position)), cancellation);
    }

    public Task<Inspection?> InspectAsync(string code, int position, CancellationToken cancellation)
    {
        CheckPosition(code, position);
        return Task.Run(() => LanguageAt(code, position) is { } language
            ? language.Assistant.InspectAsync(Only(language, code), position, cancellation)
            : Task.FromResult(DirectiveCompletion.Explain(code, position, vocabulary)), cancellation);
    }

    /// <summary>A cell is as complete as the part it ends with; a word that is not known makes it invalid.</summary>
    public CompletenessResult IsComplete(string code)
    {
        bool known = Lines(code).All(line => line.Word is null || vocabulary.Language(line.Word) is not null || vocabulary.Directive(line.Word) is not null);
        if (!known)
        {
            return CompletenessResult.Invalid;
        }

        CompletenessResult[] parts = [.. Lines(code).Where(line => line.Word is null).Select(line => line.Language).Distinct().Select(language => language.Assistant.IsComplete(Only(language, code)))];
        return parts.FirstOrDefault(part => part.Status == Completeness.Invalid) ?? parts.LastOrDefault() ?? CompletenessResult.Complete;
    }

    private ICellLanguage? LanguageAt(string code, int position)
    {
        Line line = Lines(code).Last(line => line.Start <= position);
        return line.Word is null ? line.Language : null;
    }

    // What is written in other languages becomes blanks, so that every offset stays what it is in the cell.
    private string Only(ICellLanguage language, string code)
    {
        var text = new StringBuilder(code);
        foreach (Line line in Lines(code).Where(line => line.Word is not null || line.Language != language))
        {
            for (int i = line.Start; i < line.End; i++)
            {
                text[i] = text[i] is '\r' or '\n' ? text[i] : ' ';
            }
        }

        return text.ToString();
    }

    private IEnumerable<Line> Lines(string code)
    {
        ICellLanguage language = first;
        for (int start = 0; ;)
        {
            int feed = code.IndexOf('\n', start);
            int end = feed < 0 ? code.Length : feed + 1;
            string? word = CellSplitter.WordOf(code[start..end].TrimEnd());
            language = word is null ? language : vocabulary.Language(word) ?? language;
            yield return new Line(start, end, word, language);
            if (feed < 0)
            {
                yield break;
            }

            start = end;
        }
    }

    private static void CheckPosition(string code, int position)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(position, code.Length);
    }

    private sealed record Line(int Start, int End, string? Word, ICellLanguage Language);
}
