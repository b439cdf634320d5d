namespace Workbook.Engine.Notebooks;

/// <summary>A file is not a notebook that can be read. The message names file, line, column, what was found, what was expected and the remedy.</summary>
public sealed class NotebookFormatException : Exception
{
    internal NotebookFormatException(string notebook, int line, int column, string found, string expected, string remedy)
        : base(FormattableString.Invariant($"{notebook}, line {line}, column {column}: found {found}; expected {expected}. {remedy}"))
    {
        Notebook = notebook;
        Line = line;
        Column = column;
        Found = found;
        Expected = expected;
        Remedy = remedy;
    }

    /// <summary>The file, as the caller named it.</summary>
    public string Notebook { get; }

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>Column in characters, from 1.</summary>
    public int Column { get; }

    /// <summary>What stands there.</summary>
    public string Found { get; }

    /// <summary>What should stand there.</summary>
    public string Expected { get; }

    /// <summary>What to do about it.</summary>
    public string Remedy { get; }
}
