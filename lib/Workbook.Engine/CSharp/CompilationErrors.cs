using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Workbook.Engine.Errors;

namespace Workbook.Engine.CSharp;

/// <summary>Writes down what the compiler says. Turns its errors into one <see cref="CellError"/>: the first in reading order, the others listed below it.</summary>
internal static class CompilationErrors
{
    /// <param name="errors">What the compiler said.</param>
    /// <param name="source">The cell.</param>
    /// <param name="remedy">What would mend an error, in a sentence, where that is known.</param>
    public static CellError From(ImmutableArray<Diagnostic> errors, CellSource source, Func<Diagnostic, string?> remedy)
    {
        Diagnostic[] ordered = [.. errors.OrderBy(error => IsInCell(error, source)).ThenBy(error => error.Location.SourceSpan.Start)];
        (int line, int column) = Position(ordered[0]);
        CellError first = IsInCell(ordered[0], source)
            ? source.Error("CompilationError", Message(ordered[0], remedy(ordered[0])), line, column)
            : source.Error("CompilationError", Message(ordered[0])) with
            {
                File = Path.GetFileName(ordered[0].Location.GetLineSpan().Path),
                Line = line,
                Column = column,
                SourceLine = ordered[0].Location.SourceTree?.GetText().Lines[line - 1].ToString(),
            };
        return first with { Others = [.. ordered.Skip(1).Select(Describe)] };
    }

    /// <summary>A warning on one line.</summary>
    public static string Warning(Diagnostic warning, CellSource source)
    {
        (int line, int column) = Position(warning);
        string place = IsInCell(warning, source) ? source.Path : Path.GetFileName(warning.Location.GetLineSpan().Path);
        return FormattableString.Invariant($"{place}, line {line}, column {column}: warning {Message(warning)}");
    }

    private static bool IsInCell(Diagnostic error, CellSource source) =>
        !error.Location.IsInSource || error.Location.GetLineSpan().Path == source.Path;

    private static string Message(Diagnostic error, string? remedy) => remedy is null ? Message(error) : $"{Message(error)}\n{remedy}";

    private static string Message(Diagnostic error) => $"{error.Id}: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";

    private static string Describe(Diagnostic error)
    {
        (int line, int column) = Position(error);
        return FormattableString.Invariant($"line {line}, column {column}: {Message(error)}");
    }

    private static (int Line, int Column) Position(Diagnostic error)
    {
        FileLinePositionSpan span = error.Location.GetLineSpan();
        return (span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);
    }
}
