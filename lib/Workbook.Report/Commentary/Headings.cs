using Markdig.Syntax;
using Workbook.Report.Markup;

namespace Workbook.Report.Commentary;

/// <summary>A heading of a page.</summary>
internal sealed record Heading(int Level, string Id, string Text);

/// <summary>
/// Gives the headings of one page their anchors and keeps their levels in order: the page's title is the only level 1, and no
/// level is skipped, whatever the cells wrote.
/// </summary>
internal sealed class Headings
{
    private readonly List<Heading> _found = [];
    private readonly HashSet<string> _ids;

    /// <param name="taken">Anchors the page uses for something else, such as its figures.</param>
    public Headings(IEnumerable<string> taken) => _ids = new(taken, StringComparer.Ordinal) { "main", "sources" };

    public IReadOnlyList<Heading> Found => _found;

    public Heading Add(HeadingBlock block, string text)
    {
        var level = Math.Clamp(block.Level, 2, (_found.Count == 0 ? 1 : _found[^1].Level) + 1);
        var heading = new Heading(level, Unique(Names.Slug(text)), text);
        _found.Add(heading);
        return heading;
    }

    public Heading Add(int level, string id, string text)
    {
        var heading = new Heading(level, id, text);
        _found.Add(heading);
        return heading;
    }

    private string Unique(string id)
    {
        var candidate = id;
        for (var n = 2; !_ids.Add(candidate); n++) candidate = $"{id}-{n}";
        return candidate;
    }
}
