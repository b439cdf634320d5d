using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Engine.CSharp;

/// <summary>What a C# cell ends in, told from its text alone.</summary>
public static class LastExpression
{
    /// <summary>Whether the code ends in an expression without a semicolon, whose value a host shows. Of one that calls what returns nothing, the text does not say so.</summary>
    public static bool IsIn(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return ((CompilationUnitSyntax)Submission.Parse(code, string.Empty).GetRoot()).Members.LastOrDefault()
            is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } };
    }
}
