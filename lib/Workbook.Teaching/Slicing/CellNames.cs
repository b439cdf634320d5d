using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Teaching.Format;

namespace Workbook.Teaching.Slicing;

/// <summary>The names that a code cell defines for later cells, changes, and takes from earlier ones.</summary>
/// <param name="Defines">Variables, functions and types.</param>
/// <param name="Changes">Variables of other cells that it assigns or calls a method of for its effect.</param>
/// <param name="Uses">Names that it does not define itself.</param>
/// <param name="Usings">Its <c>using</c> directives.</param>
internal sealed record CellNames(ImmutableHashSet<string> Defines, ImmutableHashSet<string> Changes, ImmutableHashSet<string> Uses, ImmutableArray<string> Usings)
{
    private static readonly MetadataReference Core = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);

    /// <summary>Reads a cell's code.</summary>
    public static CellNames Of(string source)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, CheckCall.Script);
        SemanticModel model = CSharpCompilation.CreateScriptCompilation("cell", tree, [Core]).GetSemanticModel(tree);
        var root = (CompilationUnitSyntax)tree.GetRoot();
        IdentifierNameSyntax[] free = [.. root.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => !IsMember(name) && !IsLocal(model, name))];
        ImmutableHashSet<string> defines = [.. root.Members.SelectMany(Defined)];
        return new CellNames(
            defines,
            [.. free.Where(IsChanged).Select(name => name.Identifier.ValueText).Where(name => !defines.Contains(name))],
            [.. free.Select(name => name.Identifier.ValueText).Concat(root.DescendantNodes().OfType<GenericNameSyntax>().Where(name => !IsMember(name)).Select(name => name.Identifier.ValueText)).Where(name => !defines.Contains(name))],
            [.. root.Usings.Select(directive => directive.ToString())]);
    }

    private static IEnumerable<string> Defined(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        MethodDeclarationSyntax method => [method.Identifier.ValueText],
        PropertyDeclarationSyntax property => [property.Identifier.ValueText],
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        GlobalStatementSyntax { Statement: LocalFunctionStatementSyntax function } => [function.Identifier.ValueText],
        GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        GlobalStatementSyntax { Statement: ExpressionStatementSyntax statement } => Declared(statement),
        GlobalStatementSyntax { Statement: IfStatementSyntax branch } => Declared(branch.Condition),
        _ => [],
    };

    // What a deconstruction, a pattern or an out argument declares.
    private static IEnumerable<string> Declared(SyntaxNode within) => within.DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax)
        .OfType<SingleVariableDesignationSyntax>().Select(variable => variable.Identifier.ValueText);

    private static bool IsMember(SimpleNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Name == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax or UsingDirectiveSyntax => true,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax, Left: var left } => left == name,
        SubpatternSyntax => true,
        _ => name.Ancestors().OfType<UsingDirectiveSyntax>().Any(),
    };

    private static bool IsLocal(SemanticModel model, IdentifierNameSyntax name)
    {
        SymbolInfo info = model.GetSymbolInfo(name);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ITypeParameterSymbol;
    }

    // x = …, x[…] = …, x++, and x.Add(…) as a statement.
    private static bool IsChanged(IdentifierNameSyntax name)
    {
        SyntaxNode whole = name;
        while (whole.Parent is MemberAccessExpressionSyntax { Expression: var inner } && inner == whole
            || whole.Parent is ElementAccessExpressionSyntax { Expression: var indexed } && indexed == whole
            || whole.Parent is InvocationExpressionSyntax { Expression: var called } && called == whole)
        {
            whole = whole.Parent!;
        }

        return whole.Parent is AssignmentExpressionSyntax { Left: var left } && left == whole
            || whole.Parent is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }
            || whole.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
            || (whole is InvocationExpressionSyntax && whole.Parent is ExpressionStatementSyntax { SemicolonToken.IsMissing: false });
    }
}
