namespace Workbook.Engine.Languages;

/// <summary>Documentation as Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>Prose in which a type's <c>&lt;T&gt;</c> would vanish as a tag, and line ends count.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("*", "\\*", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)
            .Replace("\n", "  \n", StringComparison.Ordinal);
}
