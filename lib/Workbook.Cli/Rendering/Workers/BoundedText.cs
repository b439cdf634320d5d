using System.Text;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>Reads what a process writes, however much that is, and keeps little of it.</summary>
internal static class BoundedText
{
    /// <summary>The longest line, and the longest beginning and ending that are kept, in characters.</summary>
    private const int LongestLine = 1 << 10, LongestEnd = 1 << 17;

    /// <summary>Hands on each line; one that is too long is dropped.</summary>
    public static async Task ReadLinesAsync(TextReader from, Action<string> line)
    {
        var text = new StringBuilder();
        bool dropped = false;
        await ReadAsync(from, read =>
        {
            foreach (char letter in read)
            {
                if (letter != '\n')
                {
                    dropped |= text.Length == LongestLine;
                    text.Append(dropped ? "" : letter);
                    continue;
                }

                if (!dropped)
                {
                    line(text.ToString().TrimEnd('\r'));
                }

                text.Clear();
                dropped = false;
            }
        });
    }

    /// <summary>Keeps the beginning and the end.</summary>
    /// <param name="from">What is read.</param>
    /// <param name="kept">Receives them, under its own lock.</param>
    public static Task KeepEndsAsync(TextReader from, StringBuilder kept) => ReadAsync(from, read =>
    {
        lock (kept)
        {
            kept.Append(read);
            if (kept.Length > 2 * LongestEnd)
            {
                kept.Remove(LongestEnd, kept.Length - (2 * LongestEnd));
            }
        }
    });

    private static async Task ReadAsync(TextReader from, Action<ReadOnlySpan<char>> read)
    {
        char[] buffer = new char[4096];
        while (await from.ReadAsync(buffer) is int length and > 0)
        {
            read(buffer.AsSpan(0, length));
        }
    }
}
