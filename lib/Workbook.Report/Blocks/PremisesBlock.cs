using Workbook.Report.Commentary;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>Says that a run changed premises, and which text was written before it did.</summary>
internal static class PremisesBlock
{
    /// <summary>CSS class of text that was written for the memo's own premises.</summary>
    public const string WrittenBefore = "written-before";

    /// <summary>The box at the top of a changed page; nothing where the premises are the memo's own.</summary>
    public static Html Box(Page page) => Html.When(
        page.Changed.Count > 0,
        $"""
        <div class="premises" role="note"><p><b>Changed {(page.Changed.Count == 1 ? "premise" : "premises")}.</b> {Names.Words(List(page))}. Figures, numbers and verdicts follow {(page.Changed.Count == 1 ? "it" : "them")}. The commentary was written for the memo’s own premises; a number that changes is followed by the new one, “(here …)”.</p></div>
        """);

    /// <summary>The box of every page of a report whose verdict rules choose something otherwise.</summary>
    public static Html Choices(Site site) => Html.When(
        site.Input.ChangedChoices.Count > 0,
        $"""
        <div class="premises" role="note"><p><b>Changed {(site.Input.ChangedChoices.Count == 1 ? "rule" : "rules")} of verdicts.</b> {string.Join("; ", site.Input.ChangedChoices)}. Numbers and verdicts follow {(site.Input.ChangedChoices.Count == 1 ? "it" : "them")}. The commentary was written for the rules as they were; a number that changes is followed by the new one, “(here …)”.</p></div>
        """);

    /// <summary>The boxes of a page that gathers what others computed.</summary>
    public static Html Box(Site site)
    {
        List<Page> changed = [.. site.Pages.Where(page => page.Changed.Count > 0)];
        Html pages = Html.When(
            changed.Count > 0,
            $"""
            <div class="premises" role="note"><p><b>Changed premises.</b> {Html.Joined("; ", changed.Select(page => Html.Of($"<a href=\"{page.File}\">{page.Title}</a> ({List(page)})")))}. Their numbers and verdicts follow them.</p></div>
            """);
        return Html.Of($"{Choices(site)}{pages}");
    }

    /// <summary>The label of commentary on a changed page that says something.</summary>
    public static Html Label(Page page, string markdown) =>
        Html.When(IsWrittenBefore(page, markdown), $"<p class=\"before\">Written for the memo’s own premises</p>");

    /// <summary>Whether commentary stands on a changed page and is more than a heading.</summary>
    public static bool IsWrittenBefore(Page page, string markdown) => page.Changed.Count > 0 && CommentaryRenderer.HasProse(markdown);

    private static string List(Page page) => string.Join("; ", page.Changed);
}
