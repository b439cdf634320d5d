using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Teaching.Format;

/// <summary>The one call that a check consists of: <c>Exercise.Check("07.base", answer, Key.…)</c>.</summary>
/// <param name="Id">The exercise that it names.</param>
/// <param name="Answer">The expression that is checked.</param>
internal sealed record CheckCall(string Id, string Answer)
{
    public static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The call as a handout has it, without the key.</summary>
    public string Sealed => $"Exercise.Check(\"{Id}\", {Answer})";

    /// <summary>The call as marking makes it.</summary>
    public string Recorded(string mark) => $"Workbook.Exercises.Exercise.Record(\"{Id}\", {Answer}, \"{mark}\")";

    /// <summary>Reads a check, or null where it is anything else.</summary>
    public static CheckCall? Read(string source) =>
        Alone(source)?.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: string id } }, { } answer, _]
            ? new CheckCall(id, answer.Expression.ToString())
            : null;

    /// <summary>Whether a cell does nothing but check, with or without a key.</summary>
    public static bool IsAlone(string source) => Alone(source) is not null;

    private static InvocationExpressionSyntax? Alone(string source) =>
        CSharpSyntaxTree.ParseText(source, Script).GetRoot() is CompilationUnitSyntax { Usings: [], Members: [GlobalStatementSyntax { Statement: ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } }] }
        && call.Expression.ToString() == "Exercise.Check" ? call : null;
}
