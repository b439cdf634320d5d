using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Engine.Languages;
using Workbook.Engine.Notebooks;
using Workbook.Files;

namespace Workbook.Engine.Running;

/// <summary>
/// The cell that sets parameters given for a run. It stands after the cell tagged <c>parameters</c>, so that the executed notebook
/// shows which values it was run with.
/// </summary>
internal static class ParameterCell
{
    /// <exception cref="ParameterException">A name is not declared in the parameter cell, or a value does not fit its type.</exception>
    public static Cell Create(Notebook notebook, IReadOnlyDictionary<string, string> values, IReadOnlyDictionary<string, CellVariable> declared)
    {
        IEnumerable<string> lines = values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair =>
        {
            CellVariable variable = declared.GetValueOrDefault(pair.Key) ?? throw new ParameterException(
                $"{notebook.Name} has no parameter {pair.Key}. Its parameter cell declares: {string.Join(", ", declared.Keys)}.");
            string literal = Validated(notebook, pair.Key, pair.Value, variable.Type) ?? Literal(pair.Value, variable.Type) ?? throw new ParameterException(
                $"{notebook.Name}: parameter {pair.Key} is '{pair.Value}'; expected {Kind(variable.Type)}, such as {Convert.ToString(variable.Value, CultureInfo.InvariantCulture)}.");
            return $"{pair.Key} = {literal};";
        });
        return Cell.Code(string.Join('\n', lines), ParameterTags.Injected, ParameterTags.Injected);
    }

    /// <summary>
    /// What the parameter cell says, with another value in it: <c>Premise.Day("2025-03-01", …)</c> is checked as the first was. Null where the cell
    /// gives a value without a call, or a number is asked and none given.
    /// </summary>
    private static string? Validated(Notebook notebook, string name, string text, Type type)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(
            notebook.Cells.First(cell => cell.Tags.Contains(ParameterTags.Declared)).Source, CSharpParseOptions.Default.WithKind(SourceCodeKind.Script)).GetRoot();
        return root.DescendantNodes().OfType<VariableDeclaratorSyntax>().LastOrDefault(variable => variable.Identifier.Text == name)?.Initializer?.Value
                is InvocationExpressionSyntax { ArgumentList.Arguments: [{ } first, ..] } call
            && (first.Expression.IsKind(SyntaxKind.StringLiteralExpression) ? SymbolDisplay.FormatLiteral(text, quote: true) : Literal(text, type)) is string literal
            ? call.ReplaceNode(first.Expression, SyntaxFactory.ParseExpression(literal)).NormalizeWhitespace().ToString()
            : null;
    }

    private static string Kind(Type type) =>
        type == typeof(int) || type == typeof(long) ? "a whole number"
        : type == typeof(double) || type == typeof(decimal) ? "a number"
        : type == typeof(bool) ? "true or false"
        : type.IsEnum ? $"one of {string.Join(", ", Enum.GetNames(type))}" : $"a value of type {type.Name}";

    private static string? Literal(string text, Type type)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        string quoted = SymbolDisplay.FormatLiteral(text, quote: true);
        return type switch
        {
            _ when type == typeof(string) => quoted,
            _ when type == typeof(bool) => bool.TryParse(text, out bool flag) ? SymbolDisplay.FormatPrimitive(flag, true, false) : null,
            _ when type == typeof(int) => int.TryParse(text, NumberStyles.Integer, invariant, out int i) ? i.ToString(invariant) : null,
            _ when type == typeof(long) => long.TryParse(text, NumberStyles.Integer, invariant, out long l) ? l.ToString(invariant) + "L" : null,
            _ when type == typeof(double) => double.TryParse(text, NumberStyles.Float, invariant, out double d) && double.IsFinite(d) ? d.ToString("R", invariant) + "d" : null,
            _ when type == typeof(decimal) => decimal.TryParse(text, NumberStyles.Float, invariant, out decimal m) ? m.ToString(invariant) + "m" : null,
            _ when type == typeof(DateOnly) => DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, DateTimeStyles.None, out _) ? $"System.DateOnly.Parse({quoted})" : null,
            _ when type == typeof(DateTime) => DateTime.TryParse(text, invariant, out _) ? $"System.DateTime.Parse({quoted})" : null,
            { IsEnum: true } => Enum.GetNames(type).Contains(text, StringComparer.Ordinal) ? $"System.Enum.Parse<{type.FullName!.Split('+')[^1]}>({quoted})" : null,
            _ => null,
        };
    }
}
