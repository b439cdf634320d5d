using System.Text;

namespace Workbook.Engine.Notebooks;

/// <summary>White space around the JSON of a notebook file, kept so that saving changes only what was changed.</summary>
/// <param name="Indent">One level: Jupyter writes one space; editors also two spaces or a tab.</param>
/// <param name="NewLine">Between lines.</param>
/// <param name="End">After the last brace.</param>
/// <param name="ByteOrderMark">Whether the file starts with one.</param>
internal sealed record NotebookLayout(string Indent, string NewLine, string End, bool ByteOrderMark)
{
    /// <summary>What nbformat writes.</summary>
    public static NotebookLayout Jupyter { get; } = new(" ", "\n", "\n", false);

    public static NotebookLayout Of(ReadOnlySpan<byte> file)
    {
        bool mark = file.StartsWith(Encoding.UTF8.Preamble);
        string text = Encoding.UTF8.GetString(mark ? file[Encoding.UTF8.Preamble.Length..] : file);
        string end = text[(text.LastIndexOf('}') + 1)..];
        int brace = text.IndexOf('{', StringComparison.Ordinal);
        int lineFeed = text.IndexOf('\n', brace + 1);
        if (lineFeed < 0 || text.AsSpan(brace + 1, lineFeed - brace - 1).Trim().Length > 0)
        {
            return Jupyter with { End = end, ByteOrderMark = mark };
        }

        string newLine = text[lineFeed - 1] == '\r' ? "\r\n" : "\n";
        int first = lineFeed + 1;
        int length = text.AsSpan(first).IndexOfAnyExcept(' ', '\t');
        string indent = length > 0 ? text.Substring(first, length) : Jupyter.Indent;
        return new NotebookLayout(indent, newLine, end, mark);
    }
}
