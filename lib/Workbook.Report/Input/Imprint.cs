namespace Workbook.Report.Input;

/// <summary>Who made a report, in which version, and how it is cited.</summary>
/// <param name="Title">Title to cite.</param>
/// <param name="Authors">Names as they are cited, in order.</param>
/// <param name="Version">Version.</param>
/// <param name="Released">Day of that version, or null where it is not released.</param>
/// <param name="Licence">SPDX identifier of the code's licence.</param>
/// <param name="Repository">Web address of the repository, or null where it has none.</param>
/// <param name="Cff">The citation file, in the Citation File Format, as it stands in the repository.</param>
public sealed record Imprint(string Title, IReadOnlyList<string> Authors, string Version, DateOnly? Released, string Licence, string? Repository, string Cff)
{
    /// <summary>Those of the authors that are no persons.</summary>
    public IReadOnlySet<string> Organisations { get; init; } = new HashSet<string>();

    /// <summary>What schema.org calls an author.</summary>
    internal string TypeOf(string author) => Organisations.Contains(author) ? "Organization" : "Person";

    /// <summary>The youngest source that any table was read from.</summary>
    public DateOnly? DataTo { get; init; }
}
