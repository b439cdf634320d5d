namespace Workbook.Report.Reading;

/// <summary>Pages that stand in a report beside those of its notebooks.</summary>
internal static class FixedPages
{
    public const string Cite = "cite.html";

    public const string Sources = "sources.html";

    public const string Verdicts = "verdicts.html";

    public const string VerdictsTitle = "How verdicts are reached";
}
