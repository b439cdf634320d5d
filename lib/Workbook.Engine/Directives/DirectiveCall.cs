using Workbook.Engine.Errors;
using Workbook.Engine.Languages;

namespace Workbook.Engine.Directives;

/// <summary>One use of a <c>#!</c> line.</summary>
/// <param name="Directive">Which.</param>
/// <param name="Arguments">What follows its name.</param>
/// <param name="Line">Where it stands in the cell, from 1.</param>
/// <param name="Language">The language around it.</param>
/// <param name="Vocabulary">Every word of the session.</param>
internal sealed record DirectiveCall(ICellDirective Directive, DirectiveArguments Arguments, int Line, ICellLanguage Language, CellVocabulary Vocabulary)
{
    /// <summary>The run it belongs to.</summary>
    public required CellRun Run { get; init; }

    /// <summary>Runs another cell in the same session, its outputs in this one.</summary>
    public required Func<CellSource, string, Task> Execute { get; init; }

    /// <summary>The language around the line, which must be able to hold values.</summary>
    public IValueLanguage Target => Language as IValueLanguage ?? throw Fail($"{Language.Names[0]} cannot hold values.");

    /// <summary>A value of a language.</summary>
    public CellVariable Value(string language, string name) => Vocabulary.Value(language, name, Fail);

    /// <summary>An error at the line, with what should be written.</summary>
    public CellFailedException Fail(string message) => new(Run.Source.Error(
        "DirectiveError", $"{message} Write {$"#!{Directive.Name} {Directive.Usage}".TrimEnd()}", Line, 1));
}
