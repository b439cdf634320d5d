using Workbook.Engine.Errors;
using Workbook.Engine.Languages;

namespace Workbook.Engine.Directives;

/// <summary>Every word that may follow <c>#!</c> in a session.</summary>
internal sealed class CellVocabulary(IReadOnlyList<ICellLanguage> languages, IReadOnlyList<ICellDirective> directives)
{
    public ICellLanguage? Language(string name) =>
        languages.FirstOrDefault(language => language.Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    public ICellDirective? Directive(string name) =>
        directives.FirstOrDefault(directive => directive.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public CellFailedException Unknown(string word, CellSource source, int line)
    {
        string known = string.Join(" ", languages.Select(l => l.Names[0]).Concat(directives.Select(d => d.Name)).Order(StringComparer.Ordinal).Select(name => "#!" + name));
        return new CellFailedException(source.Error("DirectiveError", $"#!{word} is not known here. Known: {known}", line, 1));
    }

    public CellFailedException UnknownLanguage(string name, CellSource source) =>
        new(source.Error("DirectiveError", $"the cell is written in {name}, which is not run here. Languages: {string.Join(", ", languages.Select(l => l.Names[0]).Order(StringComparer.Ordinal))}"));
}
