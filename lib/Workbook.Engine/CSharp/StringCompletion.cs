using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Engine.Languages;

namespace Workbook.Engine.CSharp;

/// <summary>
/// What may be written inside the quotes of an argument: what the parameter's <c>[SuggestedBy(typeof(S))]</c> says, or the columns of the frame
/// whose indexer it is. The attribute is known by its name alone and may be any library's; <c>S</c> has a static
/// <c>Suggest(object? receiver, IReadOnlyDictionary&lt;string, string?&gt; arguments)</c> that returns texts.
/// </summary>
internal static class StringCompletion
{
    private const string Attribute = "SuggestedByAttribute", Method = "Suggest";

    /// <summary>The texts; null where the place is in no such argument.</summary>
    /// <param name="model">Of the cell being written.</param>
    /// <param name="position">In it.</param>
    /// <param name="variables">What earlier cells declared, with their values.</param>
    public static CompletionList? At(SemanticModel model, int position, IReadOnlyDictionary<string, CellVariable> variables)
    {
        SyntaxToken token = model.SyntaxTree.GetRoot().FindToken(Math.Max(0, position - 1));
        if (!token.IsKind(SyntaxKind.StringLiteralToken) || !IsInside(token, position) || token.Parent?.Parent is not ArgumentSyntax { Parent: BaseArgumentListSyntax { Parent: ExpressionSyntax call } list } argument)
        {
            return null;
        }

        object? receiver = Receiver(model, call, variables)?.Value;
        IEnumerable<string>? texts = Source(model, call, list, argument) is { } source ? Ask(source, receiver, Constants(model, call, variables)) : TakesColumn(model, call, list, argument) ? Columns(receiver) : null;
        if (texts is null)
        {
            return null;
        }

        string typed = token.Text[1..(position - token.SpanStart)];
        bool isClosed = IsClosed(token);
        return new CompletionList(
            [.. texts.Where(text => text.Contains(typed, StringComparison.OrdinalIgnoreCase))
                .OrderBy(text => !text.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(text => new CompletionItem(text, "value", null, null))],
            token.SpanStart + 1,
            isClosed ? token.Span.End - 1 : position);
    }

    // Behind the first quote and before the last; trivia that follows belongs to the token too.
    private static bool IsInside(SyntaxToken token, int position) =>
        token.Text[0] == '"' && position > token.SpanStart && (IsClosed(token) ? position < token.Span.End : position <= token.Span.End);

    private static bool IsClosed(SyntaxToken token) => token.Text.Length > 1 && token.Text[^1] == '"';

    // The variable before the call; also before `.Columns`, or before calls that gave its own type and so, but for rows, itself: a filtered table.
    private static CellVariable? Receiver(SemanticModel model, ExpressionSyntax call, IReadOnlyDictionary<string, CellVariable> variables)
    {
        ExpressionSyntax? receiver = Before(call);
        ExpressionSyntax? first = receiver;
        while (first is InvocationExpressionSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Columns" } || Declared(first, variables) is not null)
        {
            first = Before(first) ?? Declared(first, variables);
        }

        bool isItself = receiver == first || receiver is MemberAccessExpressionSyntax;
        return first is IdentifierNameSyntax variable
            && (isItself || SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(first).Type, model.GetTypeInfo(receiver!).Type)) ? variables.GetValueOrDefault(variable.Identifier.ValueText) : null;
    }

    // What the same cell, which has not run, gives a variable a few lines above.
    private static ExpressionSyntax? Declared(ExpressionSyntax? name, IReadOnlyDictionary<string, CellVariable> variables) =>
        name is IdentifierNameSyntax { Identifier.ValueText: var text } && !variables.ContainsKey(text)
            ? name.SyntaxTree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>()
                .LastOrDefault(variable => variable.Identifier.ValueText == text && variable.Span.End <= name.SpanStart)?.Initializer?.Value
            : null;

    private static ExpressionSyntax? Before(ExpressionSyntax? call) => call switch
    {
        ElementAccessExpressionSyntax access => access.Expression,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Expression,
        MemberAccessExpressionSyntax member => member.Expression,
        _ => null,
    };

    // An indexer, a call on a frame's columns, or a parameter that libraries call columnName, column or colKey.
    private static bool TakesColumn(SemanticModel model, ExpressionSyntax call, BaseArgumentListSyntax list, ArgumentSyntax argument) =>
        call is ElementAccessExpressionSyntax || Before(call) is MemberAccessExpressionSyntax || Called(model, call).Any(parameters => Parameter(parameters, list, argument)?.Name.StartsWith("col", StringComparison.OrdinalIgnoreCase) == true);

    private static INamedTypeSymbol? Source(SemanticModel model, ExpressionSyntax call, BaseArgumentListSyntax list, ArgumentSyntax argument) => Called(model, call)
        .Select(parameters => Parameter(parameters, list, argument)?.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == Attribute))
        .FirstOrDefault(attribute => attribute is not null)?.ConstructorArguments[0].Value as INamedTypeSymbol;

    // The parameters of each method or indexer that may be meant.
    private static IEnumerable<ImmutableArray<IParameterSymbol>> Called(SemanticModel model, ExpressionSyntax call)
    {
        SymbolInfo found = model.GetSymbolInfo(call);
        return (found.Symbol is { } one ? [one] : found.CandidateSymbols).Select(symbol => symbol switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol indexer => indexer.Parameters,
            _ => [],
        });
    }

    private static IParameterSymbol? Parameter(ImmutableArray<IParameterSymbol> parameters, BaseArgumentListSyntax list, ArgumentSyntax argument) => argument.NameColon is { } named
        ? parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText)
        : parameters.ElementAtOrDefault(list.Arguments.IndexOf(argument)) ?? parameters.LastOrDefault(last => last.IsParams);

    // Of the call and of those before it in the chain, the nearest first: what opened the table says what is in it.
    private static Dictionary<string, string?> Constants(SemanticModel model, ExpressionSyntax call, IReadOnlyDictionary<string, CellVariable> variables)
    {
        var constants = new Dictionary<string, string?>(StringComparer.Ordinal);
        for (ExpressionSyntax? at = call; at is not null; at = Before(at) ?? Declared(at, variables))
        {
            BaseArgumentListSyntax? list = (at as InvocationExpressionSyntax)?.ArgumentList ?? (BaseArgumentListSyntax?)(at as ElementAccessExpressionSyntax)?.ArgumentList;
            foreach (ArgumentSyntax other in list?.Arguments ?? [])
            {
                if (Called(model, at).Select(parameters => Parameter(parameters, list!, other)).FirstOrDefault(parameter => parameter is not null) is { } parameter)
                {
                    constants.TryAdd(parameter.Name, model.GetConstantValue(other.Expression) is { HasValue: true, Value: string text } ? text : null);
                }
            }
        }

        return constants;
    }

    private static List<string>? Ask(INamedTypeSymbol source, object? receiver, Dictionary<string, string?> arguments)
    {
        MethodInfo? suggest = AppDomain.CurrentDomain.GetAssemblies()
            .FirstOrDefault(assembly => assembly.GetName().Name == source.ContainingAssembly.Identity.Name)
            ?.GetType($"{source.ContainingNamespace.ToDisplayString()}.{source.MetadataName}")
            ?.GetMethod(Method, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static);
        try
        {
            return (suggest?.Invoke(null, [receiver, arguments]) as IEnumerable<string>)?.ToList();
        }
        catch (TargetInvocationException)
        {
            // Whatever a library's suggestions fail for, a missing file say, the person is typing and wants no error.
            return null;
        }
    }

    // A DataFrame has Columns, each with a Name; a Deedle frame has ColumnKeys.
    private static IEnumerable<string>? Columns(object? frame)
    {
        Type? type = frame?.GetType();
        return type?.GetProperty("ColumnKeys")?.GetValue(frame) is IEnumerable<string> keys ? keys
            : (type?.GetProperty("Columns")?.GetValue(frame) as IEnumerable)?.Cast<object?>()
                .Select(column => column?.GetType().GetProperty("Name")?.GetValue(column) as string).OfType<string>();
    }
}
