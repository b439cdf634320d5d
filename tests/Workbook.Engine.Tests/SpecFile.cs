namespace Workbook.Engine.Tests;

/// <summary>
/// A case of a file in <c>specs</c>: the blocks below one <c>##</c> heading. <c>csharp</c> blocks are cells, <c>file NAME</c> blocks
/// are files beside the notebook; every other block is an output of the cell before it.
/// </summary>
/// <param name="Name">File and heading.</param>
/// <param name="Blocks">In order.</param>
internal sealed record SpecCase(string Name, IReadOnlyList<SpecBlock> Blocks)
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "specs");

    public static IEnumerable<SpecCase> All() =>
        Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<SpecCase> Read(string file)
    {
        string heading = string.Empty;
        var blocks = new List<SpecBlock>();
        string[] lines = File.ReadAllText(file).ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                if (blocks.Count > 0)
                {
                    yield return new SpecCase(heading, blocks);
                }

                heading = Path.GetFileNameWithoutExtension(file) + ": " + lines[i][3..];
                blocks = [];
            }
            else if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                string fence = new('`', lines[i].TakeWhile(c => c == '`').Count());
                int end = Array.IndexOf(lines, fence, i + 1);
                blocks.Add(new SpecBlock(lines[i][fence.Length..].Trim(), string.Join('\n', lines[(i + 1)..end])));
                i = end;
            }
        }

        yield return new SpecCase(heading, blocks);
    }
}

/// <summary>A fenced block.</summary>
/// <param name="Kind">What follows the opening fence.</param>
/// <param name="Text">Its lines.</param>
internal sealed record SpecBlock(string Kind, string Text)
{
    public bool IsCell => Kind == "csharp";

    public bool IsFile => Kind.StartsWith("file ", StringComparison.Ordinal);

    public bool IsOutput => !IsCell && !IsFile;

    public override string ToString() => $"```{Kind}\n{Text.TrimEnd('\n')}\n```";
}
