namespace Workbook.Report.Reading;

/// <summary>Pages that stand in a report beside those of its notebooks.</summary>
internal static class FixedPages
{
    public const string First = "index.html";

    public const string Claims = "claims.html";

    public const string Cite = "cite.html";

    public const string Sources = "sources.html";

    public const string Variants = "variants.html";

    public const string VariantsTitle = "Under other premises";

    public const string Verdicts = "verdicts.html";

    public const string VerdictsTitle = "How verdicts are reached";
}
