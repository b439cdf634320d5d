using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Engine.Notebooks;
using Workbook.Report.Prose;

namespace Workbook.Cli.Checking;

/// <summary>Numbers that were typed into what readers see of a figure or a fact: nothing would mend them when the data change.</summary>
internal static class TypedNumbers
{
    /// <summary>Says on the line, or on the line above, why a number is no figure from data, for example a definition.</summary>
    private const string Excuse = "// literal: ";

    private static readonly string[] Shown = ["title", "caption", "alternative", "notes", "label"];

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The typed numbers of a notebook, each with cell and line.</summary>
    public static IEnumerable<string> Problems(Notebook notebook) => notebook.Cells.Index()
        .Where(place => place.Item.Type == CellType.Code && !place.Item.Source.StartsWith("#!", StringComparison.Ordinal))
        .SelectMany(place => Problems(place.Item.Source), (place, problem) => $"{notebook.Name}, cell {place.Index + 1}, {problem}");

    private static IEnumerable<string> Problems(string code)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(code, Script);
        string[] lines = code.Split('\n');
        return tree.GetRoot().DescendantNodes().OfType<ArgumentSyntax>().Where(IsShown).SelectMany(Texts)
            .SelectMany(token => FiguresInText.Of(token.ValueText), (token, number) => (Line: Line(token, number), number))
            .Where(found => !IsExcused(lines, found.Line))
            .Select(found => $"line {found.Line + 1}: '{found.number}' is typed. Compute it ({{value:0}}), or say above why it is no figure from data: {Excuse}reason.");
    }

    private static bool IsShown(ArgumentSyntax argument) => argument.NameColon is { Name.Identifier.Text: string name } && Shown.Contains(name);

    private static IEnumerable<SyntaxToken> Texts(ArgumentSyntax argument) => argument.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)
            || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
        .Where(token => token.Parent is not InterpolationFormatClauseSyntax);

    // A raw string runs over several lines.
    private static int Line(SyntaxToken token, string number) =>
        token.GetLocation().GetLineSpan().StartLinePosition.Line + token.Text[..Math.Max(0, token.Text.IndexOf(number, StringComparison.Ordinal))].Count(character => character == '\n');

    private static bool IsExcused(string[] lines, int line) =>
        lines[line].Contains(Excuse, StringComparison.Ordinal) || (line > 0 && lines[line - 1].TrimStart().StartsWith(Excuse, StringComparison.Ordinal));
}
