using System.Text;
using Workbook.Engine.Uses;

namespace Workbook.Engine.Display;

/// <summary>Reads the files that a cell names in its <c>#</c> lines, and tells whoever asks what its outputs depend on.</summary>
internal static class UsedFile
{
    public static string Text(string path)
    {
        using var text = new StreamReader(new MemoryStream(Told(path, File.ReadAllBytes(path))), Encoding.UTF8);
        return text.ReadToEnd();
    }

    /// <summary>The bytes of a file that has been read.</summary>
    public static byte[] Told(string path, byte[] content)
    {
        CellContext.Current?.Uses?.Invoke(new ReadFile(path, content));
        return content;
    }
}
