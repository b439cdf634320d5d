using Workbook.Report.Commentary;
using Workbook.Report.Markup;

namespace Workbook.Report.Blocks;

/// <summary>The contents list of a page.</summary>
internal static class ContentsBlock
{
    public static Html Render(Headings headings) => headings.Found.Count == 0 ? Html.Empty : Html.Of(
        $"""
        <nav class="contents" aria-label="Contents"><details open><summary>On this page</summary>
        <ol>
        {headings.Found.Where(h => h.Level <= 3).Select(h => Html.Of($"<li class=\"level-{h.Level}\"><a href=\"#{h.Id}\">{h.Text}</a></li>"))}
        </ol></details></nav>
        """);
}
