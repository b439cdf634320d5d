namespace Workbook.Publishing;

/// <summary>
/// The forms in which notebooks publish: each is a JSON object, described by a schema of the same name in <c>Schemas</c>.
/// Notebooks write them, the report reads them; nobody spells them anew.
/// </summary>
public static class MimeTypes
{
    /// <summary>A figure: words, chart, sources and data.</summary>
    public const string Figure = "application/vnd.workbook.figure+json";

    /// <summary>Published values.</summary>
    public const string Facts = "application/vnd.workbook.facts+json";

    /// <summary>How one claim stands at two dates.</summary>
    public const string Verdict = "application/vnd.workbook.verdict+json";

    /// <summary>Claims, each with its verdict or the reason for none.</summary>
    public const string Ledger = "application/vnd.workbook.ledger+json";

    /// <summary>A question with its answer under each combination of what a reader may choose.</summary>
    public const string WhatIf = "application/vnd.workbook.what-if+json";

    /// <summary>A chart alone, in the form that Jupyter front ends know.</summary>
    internal const string Plotly = "application/vnd.plotly.v1+json";
}
