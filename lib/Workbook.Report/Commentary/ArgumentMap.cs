using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace Workbook.Report.Commentary;

/// <summary>A Mermaid diagram in commentary. VS Code, JupyterLab and GitHub draw it by themselves; a page draws it with the report's own script.</summary>
/// <param name="Source">What stands in the fence.</param>
/// <param name="Line">Line of the fence in its cell, from 1.</param>
internal sealed partial record ArgumentMap(string Source, int Line)
{
    /// <summary>Its name, from Mermaid's <c>accTitle</c>.</summary>
    public string? Title => Field("accTitle");

    /// <summary>What it shows, in words, from Mermaid's <c>accDescr</c>.</summary>
    public string? Description => Field("accDescr");

    /// <summary>The diagram that a block of code is, or null when it is code.</summary>
    public static ArgumentMap? Of(CodeBlock block) => block is FencedCodeBlock { Info: "mermaid" }
        ? new(block.Lines.ToString().ReplaceLineEndings("\n").Trim('\n'), block.Line + 1) : null;

    /// <summary>The diagrams of a cell, in order.</summary>
    public static IEnumerable<ArgumentMap> In(string markdown) => CommentaryText.Parse(markdown).Descendants<CodeBlock>().Select(Of).OfType<ArgumentMap>();

    private string? Field(string name) => Fields().Matches(Source)
        .Where(field => field.Groups["name"].Value == name)
        .Select(field => WhiteSpace().Replace(field.Groups["text"].Value, " ").Trim())
        .FirstOrDefault(text => text.Length > 0);

    [GeneratedRegex(@"^[ \t]*(?<name>accTitle|accDescr)[ \t]*(?::(?<text>[^\n]*)|\{(?<text>[^}]*)\})", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Fields();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex WhiteSpace();
}
