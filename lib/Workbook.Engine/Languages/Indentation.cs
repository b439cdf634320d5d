namespace Workbook.Engine.Languages;

/// <summary>How the line after an unfinished one begins.</summary>
internal static class Indentation
{
    private const int Step = 4;

    /// <summary>The indentation of the last line that is not blank, and a step more where it opens a block.</summary>
    public static string After(string code, params IReadOnlyList<string> openings)
    {
        string last = code.ReplaceLineEndings("\n").Split('\n').LastOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? string.Empty;
        string text = last.TrimEnd();
        int indent = last.Length - last.TrimStart().Length;
        bool opens = text.EndsWith('{') || text.EndsWith('(') || text.EndsWith('[') || openings.Any(opening => text.EndsWith(opening, StringComparison.Ordinal));
        return new string(' ', indent + (opens ? Step : 0));
    }
}
