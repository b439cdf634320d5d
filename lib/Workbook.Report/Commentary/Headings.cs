using Markdig.Syntax;
using Workbook.Report.Markup;

namespace Workbook.Report.Commentary;

/// <summary>A heading of a page.</summary>
internal sealed record Heading(int Level, string Id, string Text)
{
    /// <summary>The sign behind a heading that leads to it, so that its address can be copied.</summary>
    public static Html LinkTo(string id) => Html.Of($" <a class=\"anchor\" href=\"#{id}\" aria-label=\"Link to this section\">#</a>");
}

/// <summary>
/// Gives the headings of one page their anchors and keeps their levels in order: the page's title is the only level 1, and no
/// level is skipped, whatever the cells wrote.
/// </summary>
internal sealed class Headings
{
    private readonly List<Heading> found = [];
    private readonly HashSet<string> ids;

    /// <param name="taken">Anchors the page uses for something else, such as its figures.</param>
    public Headings(IEnumerable<string> taken) => ids = new(taken, StringComparer.Ordinal) { "main", "sources" };

    /// <summary>What the commentary under the headings leads to.</summary>
    public PageLinks Links { get; init; } = PageLinks.None;

    public IReadOnlyList<Heading> Found => found;

    public Heading Add(HeadingBlock block, string text)
    {
        int level = Math.Clamp(block.Level, 2, (found.Count == 0 ? 1 : found[^1].Level) + 1);
        var heading = new Heading(level, Unique(Names.Slug(text)), text);
        found.Add(heading);
        return heading;
    }

    public Heading Add(int level, string id, string text)
    {
        var heading = new Heading(level, id, text);
        found.Add(heading);
        return heading;
    }

    private string Unique(string id)
    {
        string candidate = id;
        for (int n = 2; !ids.Add(candidate); n++)
        {
            candidate = $"{id}-{n}";
        }

        return candidate;
    }
}
