using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Workbook.Engine.CSharp;

/// <summary>A line that names something for code to use.</summary>
/// <param name="Name"><c>r</c>, <c>i</c> or <c>load</c>.</param>
/// <param name="Value">What stands in quotes; null when nothing does.</param>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Column">Where its <c>#</c> stands, from 1.</param>
/// <param name="Text">The whole line.</param>
/// <param name="Span">The directive in the code.</param>
internal sealed partial record ReferenceDirective(string Name, string? Value, int Line, int Column, string Text, TextSpan Span)
{
    /// <summary>Those that the C# compiler sees: none in comments or strings.</summary>
    public static IReadOnlyList<ReferenceDirective> InCSharp(string code, string path)
    {
        var directives = new List<ReferenceDirective>();
        if (!code.Contains('#', StringComparison.Ordinal))
        {
            return directives;
        }

        SyntaxTree tree = Submission.Parse(code, path);
        foreach (SyntaxTrivia trivia in tree.GetRoot().DescendantTrivia().Where(trivia => trivia.IsDirective))
        {
            (string Name, string? Value)? found = trivia.GetStructure() switch
            {
                ReferenceDirectiveTriviaSyntax r => ("r", r.File.IsMissing ? Bare(trivia.ToString()) : r.File.ValueText),
                LoadDirectiveTriviaSyntax load => ("load", load.File.IsMissing ? null : load.File.ValueText),
                BadDirectiveTriviaSyntax { Identifier.Text: "i" } => ("i", Quoted(trivia.ToString()) ?? Bare(trivia.ToString())),
                _ => null,
            };
            if (found is { } directive)
            {
                directives.Add(At(tree.GetText(), trivia.FullSpan, trivia.SpanStart, directive.Name, directive.Value));
            }
        }

        return directives;
    }

    /// <summary>Lines that begin with <c>#r</c> or <c>#i</c>; F# itself follows <c>#load</c>.</summary>
    public static IReadOnlyList<ReferenceDirective> InFSharp(string code)
    {
        var text = SourceText.From(code);
        return [.. FSharpLine().Matches(code).Select(line => At(
            text, new TextSpan(line.Index, line.Length), line.Groups["mark"].Index, line.Groups["name"].Value, Quoted(line.Value) ?? Bare(line.Value)))];
    }

    /// <summary>C# without <c>#r</c> and <c>#i</c> lines.</summary>
    /// <inheritdoc cref="Blank"/>
    public static string BlankCSharp(string code, string path = "") => Blank(code, InCSharp(code, path));

    /// <summary>The code with <c>#r</c> and <c>#i</c> lines emptied; lines keep their numbers.</summary>
    public static string Blank(string code, IEnumerable<ReferenceDirective> directives)
    {
        char[] text = code.ToCharArray();
        foreach (ReferenceDirective directive in directives.Where(directive => directive.Name != "load"))
        {
            for (int i = directive.Span.Start; i < directive.Span.End; i++)
            {
                text[i] = text[i] is '\r' or '\n' ? text[i] : ' ';
            }
        }

        return new string(text);
    }

    private static ReferenceDirective At(SourceText text, TextSpan span, int mark, string name, string? value)
    {
        TextLine line = text.Lines.GetLineFromPosition(mark);
        return new ReferenceDirective(name, value, line.LineNumber + 1, mark - line.Start + 1, line.ToString(), span);
    }

    private static string? Quoted(string directive) => directive.Split('"') is [_, var value, ..] ? value : null;

    // A package and a source may be named without quotes.
    private static string? Bare(string directive) => Package().Match(directive) is { Success: true } package ? package.Value : null;

    [GeneratedRegex(@"(?<=#[ri]\s+)nuget:[^\r\n]*?(?=\s*(//|$))", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Package();

    [GeneratedRegex(@"^[ \t]*(?<mark>#)(?<name>[ri])[ \t][^\r\n]*", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex FSharpLine();
}
