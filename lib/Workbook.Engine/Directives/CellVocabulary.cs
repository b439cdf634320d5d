using Workbook.Engine.Errors;
using Workbook.Engine.Languages;

namespace Workbook.Engine.Directives;

/// <summary>Every word that may follow <c>#!</c> in a session.</summary>
internal sealed class CellVocabulary(IReadOnlyList<ICellLanguage> languages, IReadOnlyList<ICellDirective> directives)
{
    /// <summary>Finds languages that were added to .NET Interactive's kernel.</summary>
    public Func<string, ICellLanguage?> AddedLanguage { get; init; } = static _ => null;

    /// <summary>Finds words that were added to it.</summary>
    public Func<string, ICellDirective?> AddedDirective { get; init; } = static _ => null;

    /// <summary>All words in order of name, each with what it means.</summary>
    public IEnumerable<(string Word, string Summary)> Words =>
        languages.Select(language => (language.Names[0], language.Summary))
            .Concat(directives.Select(directive => (directive.Name, directive.Summary)))
            .OrderBy(word => word.Item1, StringComparer.Ordinal);

    /// <summary>All languages.</summary>
    public IReadOnlyList<ICellLanguage> Languages => languages;

    /// <summary>The languages whose cells leave values behind.</summary>
    public IEnumerable<IValueLanguage> ValueLanguages => languages.OfType<IValueLanguage>();

    public ICellLanguage? Language(string name) =>
        languages.FirstOrDefault(language => language.Names.Contains(name, StringComparer.OrdinalIgnoreCase)) ?? AddedLanguage(name);

    public ICellDirective? Directive(string name) =>
        directives.FirstOrDefault(directive => directive.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? AddedDirective(name);

    /// <summary>A value of a language.</summary>
    public CellVariable Value(string language, string name, Func<string, CellFailedException> fail)
    {
        IValueLanguage source = Language(language) as IValueLanguage
            ?? throw fail($"{language} holds no values. Those that do: {string.Join(", ", ValueLanguages.Select(known => known.Names[0]))}.");
        return source.Values.FirstOrDefault(value => value.Name == name)
            ?? throw fail($"{language} has no value {name}. It has: {string.Join(", ", source.Values.Select(value => value.Name))}.");
    }

    public CellFailedException Unknown(string word, CellSource source, int line)
    {
        string known = string.Join(" ", Words.Select(known => "#!" + known.Word));
        return new CellFailedException(source.Error("DirectiveError", $"#!{word} is not known here. Known: {known}", line, 1));
    }

    public CellFailedException UnknownLanguage(string name, CellSource source) =>
        new(source.Error("DirectiveError", $"the cell is written in {name}, which is not run here. Languages: {string.Join(", ", languages.Select(l => l.Names[0]).Order(StringComparer.Ordinal))}"));
}
