using System.Text.Json;

namespace Workbook.Evidence;

/// <summary>Spellings of a standing.</summary>
public static class StandingText
{
    /// <summary>For machines: <c>supported-under-stated-reading</c>.</summary>
    public static string Key(Standing standing) => JsonNamingPolicy.KebabCaseLower.ConvertName(standing.ToString());

    /// <summary>For readers: "supported under stated reading".</summary>
    public static string Words(Standing standing) => Key(standing).Replace('-', ' ');
}
