using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Engine.Notebooks;
using Workbook.Publishing;
using Workbook.Report.Prose;

namespace Workbook.Cli.Checking;

/// <summary>Numbers that were typed into what readers see of a figure or a fact: nothing would mend them when the data change.</summary>
internal static partial class TypedNumbers
{
    /// <summary>Begins a comment that names a number and says why it is no figure from data, for example the level of an interval.</summary>
    private const string Excuse = "// literal: ";

    private static readonly string[] Shown = ["title", "caption", "alternative", "notes", "label"];

    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);

    /// <summary>The typed numbers of a notebook, each with cell and line.</summary>
    public static IEnumerable<string> Problems(Notebook notebook) => notebook.Cells.Index()
        .Where(place => place.Item.Type == CellType.Code && !place.Item.Source.StartsWith("#!", StringComparison.Ordinal))
        .SelectMany(place => Problems(place.Item.Source), (place, problem) => $"{notebook.Name}, cell {place.Index + 1}, {problem}");

    /// <summary>The typed numbers in what a library's source says of verdicts and assessments, each with its line.</summary>
    internal static IEnumerable<string> InVerdicts(string code) => Problems(
        code, CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Where(Judges));

    private static IEnumerable<string> Problems(string code) =>
        Problems(code, CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantNodes().OfType<ArgumentSyntax>().Where(IsShown));

    private static IEnumerable<string> Problems(string code, IEnumerable<SyntaxNode> shown)
    {
        string[] lines = code.Split('\n');
        return shown.SelectMany(Texts).Distinct()
            .SelectMany(token => FiguresInText.Of(Definition().Replace(token.ValueText, "")), (token, number) => (Line: Line(token, number), number))
            .Where(found => !IsExcused(lines, found.number))
            .Select(found => $"line {found.Line + 1}: '{found.number}' is typed. Compute it ({{value:0}}), or say why it is no figure from data: {Excuse}{found.number} is …");
    }

    // What measures and groups are called: per 10,000 people, the top 1 %, at 16 bits, ages 15–59.
    [GeneratedRegex(@"\b(?:per|top) \d[\d,]*|\b\d+[- ]bits?\b|\b[Aa]ge[sd]? \d+[–-]\d+|\b\d+[–-]\d+ (?:year|or \d+[–-]\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    private static bool IsShown(ArgumentSyntax argument) => argument.NameColon is { Name.Identifier.Text: string name } && Shown.Contains(name);

    private static bool Judges(BaseObjectCreationExpressionSyntax creation) =>
        creation is ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.Text: nameof(Verdict) or nameof(Assessment) } };

    private static IEnumerable<SyntaxToken> Texts(SyntaxNode argument) => argument.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken)
            || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
        .Where(token => token.Parent is not InterpolationFormatClauseSyntax);

    // A raw string runs over several lines.
    private static int Line(SyntaxToken token, string number) =>
        token.GetLocation().GetLineSpan().StartLinePosition.Line + token.Text[..Math.Max(0, token.Text.IndexOf(number, StringComparison.Ordinal))].Count(character => character == '\n');

    private static bool IsExcused(string[] lines, string number) =>
        lines.Any(line => line.IndexOf(Excuse, StringComparison.Ordinal) is >= 0 and int at && FiguresInText.Of(line[at..]).Contains(number));
}
