namespace Workbook.Cli.Rendering.Tracing;

/// <summary>What the outputs of a run depend on besides the notebook's code.</summary>
/// <param name="Reads">What was read, in the order of first reading.</param>
/// <param name="Obstacles">Why the outputs may depend on more than that, each a place and a reason; none where they do not.</param>
internal sealed record RunTrace(IReadOnlyList<Dependency> Reads, IReadOnlyList<string> Obstacles);

/// <summary>Something that was read, as it was then.</summary>
/// <param name="Kind">What kind of thing, a word of <see cref="DependencyKind"/> or of the library's log of reads.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="State">What it was.</param>
internal sealed record Dependency(string Kind, string Path, string State);

/// <summary>What a run can depend on besides what the library reads.</summary>
internal static class DependencyKind
{
    /// <summary>The build of an assembly: its module version id.</summary>
    public const string Assembly = "assembly";

    /// <summary>The folder in which the notebook stands.</summary>
    public const string Folder = "folder";

    /// <summary>The numbers of the code cells, which outputs name.</summary>
    public const string Numbers = "numbers";
}
