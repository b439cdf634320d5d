using System.Text;

namespace Workbook.Engine.Notebooks;

/// <summary>Turns byte offsets of a UTF-8 file into the lines and columns an editor shows.</summary>
internal static class TextPosition
{
    public static (int Line, int Column) Of(ReadOnlySpan<byte> file, int offset)
    {
        ReadOnlySpan<byte> before = file[..Math.Min(offset, file.Length)];
        int line = before.Count((byte)'\n') + 1;
        ReadOnlySpan<byte> lineStart = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return (line, Encoding.UTF8.GetCharCount(lineStart) + 1);
    }
}
