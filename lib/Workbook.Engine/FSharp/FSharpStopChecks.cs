using FSharp.Compiler.Text;
using FSharp.Compiler.Tokenization;
using Microsoft.FSharp.Core;
using Workbook.Engine.Stopping;

namespace Workbook.Engine.FSharp;

/// <summary>
/// Makes <c>while</c> loops of F# ask whether to go on. Lines stay what they are; columns to the right of such a <c>while</c> do not.
/// Other work of F# without end (recursion, a sequence that never ends) cannot be stopped.
/// </summary>
internal static class FSharpStopChecks
{
    private const string Question = $" global.{nameof(Workbook)}.{nameof(Engine)}.{nameof(Stopping)}.{nameof(StopSignal)}.{nameof(StopSignal.GoOn)}() && ";

    public static string Insert(string code)
    {
        var ends = new List<(int Line, int Column)>();
        FSharpLexer.Tokenize(
            SourceText.ofString(code),
            FuncConvert.FromAction<FSharpToken>(token =>
            {
                if (token.Kind.IsWhile)
                {
                    ends.Add((token.Range.EndLine - 1, token.Range.EndColumn));
                }
            }),
            null, null, null, null, null, null);
        string[] lines = code.ReplaceLineEndings("\n").Split('\n');
        foreach ((int line, int column) in ends.OrderDescending())
        {
            lines[line] = lines[line].Insert(column, Question);
        }

        return string.Join('\n', lines);
    }
}
