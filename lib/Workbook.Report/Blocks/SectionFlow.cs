using Workbook.Report.Markup;

namespace Workbook.Report.Blocks;

/// <summary>Parts of a page in the order in which they are read: a section begins with words or a figure, and what is folded before them follows them.</summary>
internal sealed class SectionFlow
{
    private readonly List<Html> parts = [];
    private readonly List<Html> held = [];
    private bool begun = true;

    /// <summary>The parts, with what no words came after.</summary>
    public Html Content => Html.Lines([.. parts, .. held]);

    /// <summary>A section ends where a heading stands.</summary>
    public void Heading()
    {
        parts.AddRange(held);
        held.Clear();
        begun = false;
    }

    /// <summary>Adds what stands on the page as it is; a heading alone begins no section.</summary>
    public void Add(Html part, bool headingAlone = false)
    {
        parts.Add(part);
        if (!headingAlone)
        {
            parts.AddRange(held);
            held.Clear();
            begun = true;
        }
    }

    /// <summary>Adds what begins with a fold.</summary>
    public void AddFold(Html part) => (begun ? parts : held).Add(part);
}
