using Workbook.Data;
using Workbook.Report;

namespace Workbook.Cli.Rendering.Formats;

/// <summary>A form in which a render is written.</summary>
internal interface IRenderFormat
{
    /// <summary>Where it goes in the repository when nothing is said.</summary>
    string DefaultName { get; }

    /// <summary>What a reader opens first of it, within its place; empty where that is the place itself.</summary>
    string First => "";

    /// <summary>Whether it is made of pages, so that a notebook that cannot be one has failed.</summary>
    bool HasPages => true;

    /// <summary>Takes its place on disk.</summary>
    /// <exception cref="IOException">Something is there that no render wrote.</exception>
    IReportTarget Open(string path);

    /// <summary>Writes it.</summary>
    /// <param name="catalogue">The data.</param>
    /// <param name="outcomes">The executed notebooks.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="cancellation">Ends the writing.</param>
    Task WriteAsync(Catalogue catalogue, IReadOnlyList<NotebookOutcome> outcomes, IReportOutput output, CancellationToken cancellation);
}
