using Workbook.Report.Input;
using Workbook.Report.Markup;

namespace Workbook.Report.Reading;

/// <summary>The names of notebooks, which become those of pages.</summary>
internal static class PageNames
{
    /// <exception cref="ReportException">A name cannot be a page's, or two pages would have the same where case does not count.</exception>
    public static void Check(IReadOnlyList<string> slugs)
    {
        foreach (string slug in slugs)
        {
            if (!Names.IsFileName(slug) || slug.ToUpperInvariant() is "INDEX" or "CLAIMS" or "VERDICTS" or "CITE" or "SOURCES" or "VARIANTS")
            {
                throw ReportException.At(
                    $"\"{slug}\"", null, "the notebook's name cannot be a page's file name", "letters, digits, '.', '_' or '-', and none of \"index\", \"claims\", \"verdicts\", \"cite\", \"sources\" and \"variants\"",
                    "Rename the notebook.");
            }
        }

        if (slugs.GroupBy(slug => slug, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new ReportException(
                $"{twice.Last()}: the notebook \"{twice.Last()}\" is there already, in {twice.First()}. Expected one notebook of a name in the report. Rename one of the notebooks.");
        }
    }
}
