namespace Workbook.Report.References;

/// <summary>Under which terms the data of a source are shared.</summary>
internal static class Terms
{
    /// <summary>Whether a licence lets tables be shared.</summary>
    public static bool Shares(string licence) => licence != "unknown" && !licence.StartsWith("LicenseRef-", StringComparison.Ordinal);

    /// <summary>The licence, or that only figures were taken where there is none to share tables under.</summary>
    public static string Of(string licence) => Shares(licence) ? licence : "single figures, cited";
}
