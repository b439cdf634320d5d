using FSharp.Compiler.Text;
using FSharp.Compiler.Tokenization;
using Microsoft.FSharp.Core;
using Workbook.Engine.Stopping;

namespace Workbook.Engine.FSharp;

/// <summary>
/// Makes F# ask whether it has been cancelled, and whether the stack has room, where it may run for long or deep: at <c>while</c>, in the body of
/// <c>for</c>, on entering what <c>let rec</c> defines, and where functions decide, at <c>if</c>, <c>elif</c>, <c>match</c> and <c>function</c>.
/// F#'s interactive compiler loads what it compiles itself, so the checks are written into the text. Lines stay what they are.
/// </summary>
/// <remarks>
/// Indentation has a meaning, and what is inserted moves the rest of its line. Where that would matter nothing is inserted: before a
/// condition on a line of its own, before a statement of several lines at the head of a body, in a <c>query</c>. Members are not looked into.
/// </remarks>
internal static class FSharpCancellationChecks
{
    private const string Signal = $"global.{nameof(Workbook)}.{nameof(Engine)}.{nameof(Stopping)}.{nameof(CellCancellation)}";
    private const string Condition = $"{Signal}.{nameof(CellCancellation.IsNotRequested)}() && ";
    private const string Statement = $"{Signal}.{nameof(CellCancellation.Enter)}(); ";

    // Asked before all others, and never taken.
    private const string Arm = $"| _ when not ({Signal}.{nameof(CellCancellation.IsNotRequested)}()) -> global.Microsoft.FSharp.Core.Operators.Unchecked.defaultof<_> ";

    /// <summary>The code with its checks.</summary>
    public static FSharpText Insert(string code)
    {
        string[] lines = code.ReplaceLineEndings("\n").Split('\n');
        List<FSharpToken> tokens = Tokens(code);
        bool isQuery = tokens.Exists(token => token.Kind.IsIdentifier && TextOf(token, lines) == "query");
        var insertions = new List<FSharpInsertion>();
        int loops = 0, defined = -1;
        bool recursive = false;
        for (int i = 0; i + 1 < tokens.Count; i++)
        {
            FSharpToken token = tokens[i], next = tokens[i + 1];
            bool onSameLine = token.Range.EndLine == next.Range.StartLine;
            loops += token.Kind.IsFor ? 1 : 0;
            bool begins = token.Kind.IsRec && i > 0 && IsLet(tokens[i - 1]);
            recursive = begins || (recursive && !token.Kind.IsType);
            if (begins || (recursive && token.Kind.IsAnd))
            {
                defined = OfFunction(tokens, i + 1);
            }

            bool isLoop = (token.Kind.IsOffsideDo || token.Kind.IsDo) && loops > 0;
            if (isLoop || i == defined)
            {
                loops -= isLoop ? 1 : 0;
                if (!isQuery && !HasItsOwnCheck(next) && IsOfOneLine(next, lines))
                {
                    insertions.Add(Before(next.Kind.IsOffsideLet ? Bound(tokens, i + 1) : next, Statement));
                }
            }
            else if (onSameLine && (token.Kind.IsWhile || token.Kind.IsIf || token.Kind.IsElif))
            {
                insertions.Add(Before(next, Condition));
            }
            else if ((token.Kind.IsFunction || token.Kind.IsOffsideFunction) && !isQuery && (IsOfOneLine(next, lines) || EndsInAnArrow(tokens, next)))
            {
                insertions.Add(Before(next, next.Kind.IsBar ? Arm : $"{Arm}| "));
            }
            else if (onSameLine && token.Kind.IsMatch)
            {
                insertions.Add(Before(next, Statement));
            }
        }

        return new FSharpText(lines, insertions);
    }

    private static List<FSharpToken> Tokens(string code)
    {
        var tokens = new List<FSharpToken>();
        FSharpLexer.Tokenize(
            SourceText.ofString(code),
            FuncConvert.FromAction<FSharpToken>(token =>
            {
                if (!IsTrivia(token.Kind) && !IsImplied(token.Kind))
                {
                    tokens.Add(token);
                }
            }),
            null, null, null, null, null, null);
        return tokens;
    }

    private static bool IsTrivia(FSharpTokenKind kind) => kind.IsCommentTrivia || kind.IsLineCommentTrivia || kind.IsWhitespaceTrivia;

    // What indentation says and nobody wrote.
    private static bool IsImplied(FSharpTokenKind kind) =>
        kind.IsOffsideBlockBegin || kind.IsOffsideBlockEnd || kind.IsOffsideRightBlockEnd || kind.IsOffsideBlockSep || kind.IsOffsideDeclEnd || kind.IsOffsideEnd;

    // A declaration must begin where the statements after it do; what it binds may begin anywhere.
    private static FSharpToken Bound(List<FSharpToken> tokens, int let)
    {
        int equals = tokens.FindIndex(let, token => token.Kind.IsEquals);
        return equals >= 0 && tokens.ElementAtOrDefault(equals + 1) is { } bound && bound.Range.StartLine == tokens[let].Range.StartLine ? bound : tokens[let];
    }

    private static bool IsLet(FSharpToken token) => token.Kind.IsLet || token.Kind.IsOffsideLet;

    // The equals sign of a definition that has parameters. A value is no function: it is made once.
    private static int OfFunction(List<FSharpToken> tokens, int name) =>
        name + 1 >= tokens.Count || tokens[name + 1].Kind is { IsEquals: true } or { IsColon: true } ? -1 : tokens.FindIndex(name, token => token.Kind.IsEquals);

    // What follows on lines of its own does not depend on where the arrow stands.
    private static bool EndsInAnArrow(List<FSharpToken> tokens, FSharpToken first) => tokens.Last(token => token.Range.StartLine == first.Range.StartLine).Kind.IsRightArrow;

    private static FSharpInsertion Before(FSharpToken token, string text) => new(token.Range.StartLine, token.Range.StartColumn, text);

    private static bool HasItsOwnCheck(FSharpToken token) => token.Kind is { IsIf: true } or { IsMatch: true } or { IsWhile: true } or { IsFor: true } or { IsFunction: true } or { IsOffsideFunction: true };

    // What continues a statement is indented further than its beginning.
    private static bool IsOfOneLine(FSharpToken first, string[] lines)
    {
        string? next = lines.Skip(first.Range.StartLine).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line));
        return next is null || next.Length - next.TrimStart().Length <= first.Range.StartColumn;
    }

    private static string TextOf(FSharpToken token, string[] lines) => lines[token.Range.StartLine - 1][token.Range.StartColumn..token.Range.EndColumn];
}
