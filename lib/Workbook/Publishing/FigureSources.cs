namespace Workbook.Publishing;

/// <summary>What a figure says of its sources.</summary>
internal static class FigureSources
{
    /// <summary>Each work once, however many tables of it were used.</summary>
    public static string Text(Figure figure)
    {
        string[] works = [.. figure.Sources.Select(source => source.Text).Distinct()];
        return (works.Length == 1 ? "Source: " : "Sources: ") + string.Join("; ", works);
    }
}
