using Workbook.Report.Markup;
using Workbook.Report.Reading;

namespace Workbook.Report.Machines;

/// <summary>What a link to a page shows where people share it, by the Open Graph protocol. Addresses have to be absolute: those, and the picture, are given where the report's place on the web is known.</summary>
internal static class SocialCard
{
    public static Html Of(Site site, string file, string title, string description) => Html.Lines(
    [
        Property("type", file == FixedPages.First ? "website" : "article"),
        Property("title", title),
        Property("description", description),
        Property("site_name", site.Input.Title),
        .. site.Input.SiteAddress is string address ? Placed(site, address, file, title) : [],
    ]);

    /// <summary>Where a page's picture lies in the report.</summary>
    public static string Picture(string file) => $"cards/{Path.GetFileNameWithoutExtension(file)}.png";

    private static IEnumerable<Html> Placed(Site site, string address, string file, string title) =>
    [
        Html.Of($"<link rel=\"canonical\" href=\"{address}{file}\">"),
        Property("url", address + file),
        .. site.Input.HasCards ?
        [
            Property("image", address + Picture(file)), Property("image:width", "1200"), Property("image:height", "630"), Property("image:alt", title),
            Html.Of($"<meta name=\"twitter:card\" content=\"summary_large_image\">"),
        ] : (Html[])[],
    ];

    private static Html Property(string name, string content) => Html.Of($"<meta property=\"og:{name}\" content=\"{content}\">");
}
