using Workbook.Cli.Rendering.Workers;

namespace Workbook.Cli.Rendering;

/// <summary>What <c>workbook render</c> was asked to do.</summary>
/// <param name="Notebooks">Names of notebooks; all where there are none.</param>
/// <param name="Executed">Folder of notebooks that another host has run; run here where not given.</param>
/// <param name="Output">The report's folder; the repository's <c>_site</c> where not given.</param>
/// <param name="Format">What to write.</param>
/// <param name="Parameters">Assignments, each <c>NAME=VALUE</c>.</param>
/// <param name="Jobs">How many notebooks run side by side.</param>
/// <param name="Limits">What the process of one notebook may take.</param>
/// <param name="Open">Show the result when done.</param>
internal sealed record RenderOptions(
    IReadOnlyList<string> Notebooks, string? Executed, string? Output, ReportFormat Format, IReadOnlyList<string> Parameters, int Jobs, WorkerLimits Limits, bool Open)
{
    /// <summary>Whether to run every notebook, also where an earlier run stands for it.</summary>
    public bool Fresh { get; init; }
}

/// <summary>What a render writes.</summary>
internal enum ReportFormat
{
    /// <summary>The report as a site of pages.</summary>
    Html,

    /// <summary>The notebooks with their outputs.</summary>
    Ipynb,
}
