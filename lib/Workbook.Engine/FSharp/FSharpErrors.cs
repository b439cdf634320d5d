using System.Text.RegularExpressions;
using FSharp.Compiler.Diagnostics;
using Workbook.Engine.Errors;

namespace Workbook.Engine.FSharp;

/// <summary>Turns errors of the F# compiler into one <see cref="CellError"/>: the first in reading order, the others listed below it.</summary>
internal static partial class FSharpErrors
{
    public static CellError From(IEnumerable<FSharpDiagnostic> errors, FSharpText text, CellSource source)
    {
        FSharpDiagnostic[] ordered = [.. errors.OrderBy(error => error.StartLine).ThenBy(error => error.StartColumn)];
        FSharpDiagnostic first = ordered[0];
        return source.Error("CompilationError", Message(first), first.StartLine, Column(first)) with
        {
            Others = [.. ordered.Skip(1).Select(error => FormattableString.Invariant($"line {error.StartLine}, column {Column(error)}: {Message(error)}"))],
        };

        int Column(FSharpDiagnostic error) => text.ColumnOf(error.StartLine, error.StartColumn + 1);
    }

    /// <summary>A warning on one line.</summary>
    public static string Warning(FSharpDiagnostic warning, FSharpText text, CellSource source) => FormattableString.Invariant(
        $"{source.Path}, line {warning.StartLine}, column {text.ColumnOf(warning.StartLine, warning.StartColumn + 1)}: warning {Message(warning)}");

    // F# breaks its sentences over indented lines.
    private static string Message(FSharpDiagnostic error) => FormattableString.Invariant($"FS{error.ErrorNumber:0000}: {Blanks().Replace(error.Message.Trim(), " ")}");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
