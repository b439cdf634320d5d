using Workbook.Cli.Rendering.Formats;
using Workbook.Cli.Rendering.Workers;

namespace Workbook.Cli.Rendering.Variants;

/// <summary>What <c>workbook render</c> was asked to do.</summary>
/// <param name="Notebooks">Names of notebooks; all where there are none.</param>
/// <param name="Executed">Folder of notebooks that another host has run; run here where not given.</param>
/// <param name="Output">The report's folder or file; the format's own in the repository where not given.</param>
/// <param name="Format">What to write.</param>
/// <param name="Parameters">Assignments, each <c>NAME=VALUE</c>.</param>
/// <param name="Matrix">File of variants; none where not given.</param>
/// <param name="Shard">Which part of the work to do.</param>
/// <param name="Jobs">How many notebooks run side by side.</param>
/// <param name="Limits">What the process of one notebook may take.</param>
/// <param name="Open">Show the result when done.</param>
/// <param name="SiteAddress">Where the report will lie on the web, ending in a slash; null where it is not known.</param>
internal sealed record RenderOptions(
    IReadOnlyList<string> Notebooks, string? Executed, string? Output, ReportFormat Format, IReadOnlyList<string> Parameters, string? Matrix, Shard Shard,
    int Jobs, WorkerLimits Limits, bool Open, string? SiteAddress);
