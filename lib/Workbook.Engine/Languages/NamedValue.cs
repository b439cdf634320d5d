using Workbook.Engine.Display;
using Workbook.Engine.Errors;

namespace Workbook.Engine.Languages;

/// <summary>A value that stands elsewhere: <c>@LANGUAGE:NAME</c>, or, asked of the person at the keyboard, <c>@input:PROMPT</c> and <c>@password:PROMPT</c>.</summary>
/// <param name="Language">Before the colon.</param>
/// <param name="Name">After it.</param>
internal sealed record NamedValue(string Language, string Name)
{
    /// <summary>Null when the text is itself the value.</summary>
    public static NamedValue? Parse(string text) =>
        text.StartsWith('@') && text[1..].Split(':', 2) is [var language, var name] ? new NamedValue(language, name) : null;

    /// <summary>The value, or the answer.</summary>
    public CellVariable Find(ValueFinder find, Func<string, CellFailedException> fail) => Language is "input" or "password"
        ? new CellVariable(Name, typeof(string), CellContext.Required.Ask(Name, Language == "password"))
        : find(Language, Name, fail);
}

/// <summary>Finds a value of a language.</summary>
/// <param name="language">A name of the language's.</param>
/// <param name="name">The value's.</param>
/// <param name="fail">Makes the error when there is none.</param>
internal delegate CellVariable ValueFinder(string language, string name, Func<string, CellFailedException> fail);
