using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace Workbook.Testing;

/// <summary>A PDF, read back.</summary>
public sealed partial class PrintedDocument
{
    /// <summary>Reads it.</summary>
    public PrintedDocument(byte[] content)
    {
        using PdfDocument document = PdfDocument.Open(content);
        Title = document.Information.Title;
        Pages = [.. document.GetPages().Select(page => Spaces().Replace(string.Join(' ', page.GetWords().Select(word => word.Text)), " "))];
        Letters = [.. document.GetPages().Select(page => string.Concat(page.Text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)))];
        Widths = [.. document.GetPages().Select(page => page.Width)];
        Overruns = [.. document.GetPages().SelectMany(page => page.GetWords().Where(word => word.BoundingBox.Left < 0 || word.BoundingBox.Bottom < 0 || word.BoundingBox.Right > page.Width || word.BoundingBox.Top > page.Height)
            .Select(word => $"page {page.Number}: {word.Text}"))];
        Headings = document.TryGetBookmarks(out Bookmarks? bookmarks) ? [.. bookmarks.GetNodes().Select(node => node.Title)] : [];
        IsTagged = document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("MarkInfo"), out _)
            && document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("StructTreeRoot"), out _);
    }

    /// <summary>What its title bar says.</summary>
    public string? Title { get; }

    /// <summary>The words of each page.</summary>
    public IReadOnlyList<string> Pages { get; }

    /// <summary>The letters, ligatures taken apart, and digits of each page in the order in which a screen reader meets them.</summary>
    public IReadOnlyList<string> Letters { get; }

    /// <summary>Words that stand, in part, beyond their page.</summary>
    public IReadOnlyList<string> Overruns { get; }

    /// <summary>Width of each page in points.</summary>
    public IReadOnlyList<double> Widths { get; }

    /// <summary>The bookmarks, in order.</summary>
    public IReadOnlyList<string> Headings { get; }

    /// <summary>Whether it says what is a heading, a paragraph, a table: what a screen reader needs.</summary>
    public bool IsTagged { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
