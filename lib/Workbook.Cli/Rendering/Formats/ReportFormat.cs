namespace Workbook.Cli.Rendering.Formats;

/// <summary>What a render writes.</summary>
internal enum ReportFormat
{
    /// <summary>The report as a site of pages.</summary>
    Html,

    /// <summary>The report as one file.</summary>
    Single,

    /// <summary>The report and a brief, printed.</summary>
    Pdf,

    /// <summary>Figures and verdicts as slides.</summary>
    Slides,

    /// <summary>The notebooks with their outputs.</summary>
    Ipynb,
}
