namespace Workbook.Jupyter.Wire;

/// <summary>Places in a text: the protocol counts Unicode code points, .NET counts UTF-16 units.</summary>
internal static class CodePoints
{
    /// <summary>The UTF-16 offset of a place; the end of the text when the place is beyond it.</summary>
    public static int ToUtf16(string text, int codePoints)
    {
        int offset = 0;
        for (; codePoints > 0 && offset < text.Length; codePoints--)
        {
            offset += Width(text, offset);
        }

        return offset;
    }

    /// <summary>How many code points stand before a UTF-16 offset.</summary>
    public static int FromUtf16(string text, int offset)
    {
        int codePoints = 0;
        for (int i = 0; i < offset; i += Width(text, i))
        {
            codePoints++;
        }

        return codePoints;
    }

    private static int Width(string text, int offset) => offset + 1 < text.Length && char.IsSurrogatePair(text, offset) ? 2 : 1;
}
