using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Errors;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Languages;

/// <summary>Something a cell, or a part of one, can be written in. One file each.</summary>
internal interface ICellLanguage
{
    /// <summary>What follows <c>#!</c>, and what cell metadata says; the usual name first. Case does not matter.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>What the language is, on one line for people.</summary>
    string Summary { get; }

    /// <summary>Helps to write it.</summary>
    ILanguageAssistant Assistant => ILanguageAssistant.None;

    /// <summary>Whether something may follow the name on its <c>#!</c> line.</summary>
    bool TakesArguments => false;

    Task RunAsync(CellPart part, CellRun run, CancellationToken cancellation);
}

/// <summary>A stretch of a cell in one language.</summary>
/// <param name="Text">Its lines.</param>
/// <param name="FirstLine">Where they begin in the cell, from 1.</param>
internal sealed record CellPart(string Text, int FirstLine)
{
    /// <summary>What follows the language's name on the line above; null when that is ill-formed or nothing.</summary>
    public DirectiveArguments? Arguments { get; init; }

    /// <summary>The text at its place, so that line numbers are those of the cell.</summary>
    public string Padded => new string('\n', FirstLine - 1) + Text;

    /// <summary>An error at the line above.</summary>
    public CellFailedException Fail(CellRun run, string message) => new(run.Source.Error("DirectiveError", message, FirstLine - 1, 1));
}

/// <summary>What a part needs to know of the run it belongs to.</summary>
/// <param name="Source">The whole cell.</param>
/// <param name="Sink">Where outputs go.</param>
/// <param name="ExecutionCount">How many cells have run, this one included.</param>
internal sealed record CellRun(CellSource Source, IOutputSink Sink, int ExecutionCount)
{
    /// <summary>Shows the value a part ends with; what it has displayed is shown already.</summary>
    public void ShowResult(object? value)
    {
        if (value is not DisplayedValue)
        {
            Sink.Add(new ResultOutput(MimeBundle.From(value).WithPlainText(value), ExecutionCount));
        }
    }
}
