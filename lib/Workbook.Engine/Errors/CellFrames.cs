using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Workbook.Engine.Errors;

/// <summary>The part of a stack trace that belongs to the author: cells, and what cells called.</summary>
internal static partial class CellFrames
{
    private const string FSharpAssemblyPrefix = "FSI-ASSEMBLY";

    public static ImmutableArray<StackFrame> Of(Exception exception)
    {
        StackFrame[] frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames();
        int outermost = Array.FindLastIndex(frames, IsCell);
        return [.. frames.Take(outermost + 1).Where(frame => !IsPlumbing(frame.GetMethod()))];
    }

    /// <summary><c>cell 3, line 2</c>, <c>Half in cell 2, line 1</c>, or the method called.</summary>
    public static string Describe(StackFrame frame)
    {
        MethodBase? method = frame.GetMethod();
        if (!IsCell(frame))
        {
            string type = method?.DeclaringType is { } owner ? owner.ToString() + "." : string.Empty;
            return type + method?.Name + "(" + string.Join(", ", method?.GetParameters().Select(p => p.ParameterType.Name) ?? []) + ")";
        }

        string? file = FileOf(frame);
        string place = file is null ? "a cell" : IsCellName().IsMatch(file) ? file : Path.GetFileName(file);
        string name = AuthorName(method!);
        string line = frame.GetFileLineNumber() > 0 ? FormattableString.Invariant($", line {frame.GetFileLineNumber()}") : string.Empty;
        return (name.Length > 0 ? name + " in " : string.Empty) + place + line;
    }

    /// <summary>The file of a frame; a cell is called <c>cell 3</c>, though F# takes that for a file in the current directory.</summary>
    public static string? FileOf(StackFrame frame)
    {
        string? file = frame.GetFileName();
        return Path.GetFileName(file) is { } name && IsCellName().IsMatch(name) ? name : file;
    }

    /// <summary>Whether the frame is in code that an author wrote, of this cell or another.</summary>
    public static bool IsCell(StackFrame frame) =>
        frame.GetMethod()?.Module.Assembly.GetName().Name is { } name
        && (name.StartsWith(CellNames.AssemblyPrefix, StringComparison.Ordinal) || name.StartsWith(FSharpAssemblyPrefix, StringComparison.Ordinal));

    private static bool IsPlumbing(MethodBase? method) =>
        method is null
        || method.Module.Assembly == typeof(CellFrames).Assembly
        || method.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false)
        || method.DeclaringType?.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false) == true
        || method.Name is "<Factory>"
        || (method.Name is ".ctor" && method.DeclaringType?.Name.StartsWith(CellNames.ClassPrefix, StringComparison.Ordinal) == true);

    // The compiler writes <Half>d__1.MoveNext for an async or iterator method Half and <Initialize> for the cell itself.
    private static string AuthorName(MethodBase method)
    {
        string name = method.Name == "MoveNext" ? method.DeclaringType!.Name : method.Name;
        Match generated = GeneratedName().Match(name);
        string plain = generated.Success ? generated.Groups["local"] is { Success: true } local ? local.Value : generated.Groups["name"].Value : name;
        return plain switch
        {
            "Initialize" or "main@" => string.Empty,
            ".ctor" or ".cctor" => method.DeclaringType!.Name,
            _ => plain,
        };
    }

    [GeneratedRegex(@"^<+(?<name>\w*)>+\w?__(?<local>\w+(?=\|))?")]
    private static partial Regex GeneratedName();

    [GeneratedRegex(@"^cell \d+$")]
    private static partial Regex IsCellName();
}
