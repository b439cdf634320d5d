using System.Text.RegularExpressions;
using FSharp.Compiler.Diagnostics;
using Workbook.Engine.Errors;

namespace Workbook.Engine.FSharp;

/// <summary>Turns errors of the F# compiler into one <see cref="CellError"/>: the first in reading order, the others listed below it.</summary>
internal static partial class FSharpErrors
{
    public static CellError From(IEnumerable<FSharpDiagnostic> errors, CellSource source)
    {
        FSharpDiagnostic[] ordered = [.. errors.OrderBy(error => error.StartLine).ThenBy(error => error.StartColumn)];
        FSharpDiagnostic first = ordered[0];
        return source.Error("CompilationError", Message(first), first.StartLine, first.StartColumn + 1) with
        {
            Others = [.. ordered.Skip(1).Select(error => FormattableString.Invariant($"line {error.StartLine}, column {error.StartColumn + 1}: {Message(error)}"))],
        };
    }

    // F# breaks its sentences over indented lines.
    private static string Message(FSharpDiagnostic error) => FormattableString.Invariant($"FS{error.ErrorNumber:0000}: {Blanks().Replace(error.Message.Trim(), " ")}");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
