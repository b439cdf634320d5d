using System.Globalization;
using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Blocks;

/// <summary>Whose document the report tests, and who made the report.</summary>
internal static class ImprintBlock
{
    /// <summary>The document that is tested: title with link, author, publisher, day.</summary>
    public static Html Tested(Site site) => site.Input.Tested is not { } tested ? Html.Empty : Html.Of(
        $"""
        <p class="tested">A test of <cite>{Link.Web(tested.Url, tested.Title)}</cite>, a memo by {tested.Author}, {tested.Publisher}, {Day(tested.Date)}.</p>
        """);

    /// <summary>Authors, version, age of the data, how to cite.</summary>
    public static Html Line(Site site) => site.Input.Imprint is not { } imprint ? Html.Empty : Html.Of(
        $"""
        <p class="imprint">{string.Join(", ", imprint.Authors)} · version {imprint.Version}{Html.When(imprint.Released is not null, $" of {Day(imprint.Released)}")}{Html.When(imprint.DataTo is not null, $" · data read up to {Day(imprint.DataTo)}")} · <a href="{FixedPages.Cite}">How to cite</a>{Html.When(imprint.Repository is not null, $" · {Link.Web(imprint.Repository, "Repository")}")}</p>
        """);

    /// <summary>A day in words.</summary>
    public static string Day(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";
}
