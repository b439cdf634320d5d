namespace Workbook.Engine.FSharp;

/// <summary>A place in code as the F# compiler counts. Immutable.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 0.</param>
/// <param name="Text">The whole line.</param>
internal sealed record FSharpPosition(int Line, int Column, string Text)
{
    /// <param name="code">The code.</param>
    /// <param name="position">UTF-16 units from its beginning.</param>
    public static FSharpPosition Of(string code, int position)
    {
        int start = code[..position].LastIndexOf('\n') + 1, end = code.IndexOf('\n', position);
        return new FSharpPosition(code[..position].Count(character => character == '\n') + 1, position - start, code[start..(end < 0 ? code.Length : end)].TrimEnd('\r'));
    }
}
