using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Publishing;

/// <summary>Spellings of a standing.</summary>
public static class StandingText
{
    /// <summary>Short labels for charts, in the order of <see cref="Standing"/>, and last what stands for a claim without verdict.</summary>
    public static readonly ImmutableArray<string> Labels =
        ["Supported", "Under a stated reading", "Contradicted", "Overtaken by events", "Open", "Not testable here", "No verdict"];

    /// <summary>The label of an assessment, or of none.</summary>
    public static string Label(Assessment? assessment) => assessment is null ? Labels[^1] : Labels[(int)assessment.Standing];

    /// <summary>For machines: <c>supported-under-stated-reading</c>.</summary>
    public static string Key(Standing standing) => JsonNamingPolicy.KebabCaseLower.ConvertName(standing.ToString());

    /// <summary>The standing of a <see cref="Key"/>.</summary>
    /// <exception cref="ArgumentException">There is no such standing.</exception>
    internal static Standing Parse(string key) => Enum.Parse<Standing>(key.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    /// <summary>For readers: "supported under a stated reading".</summary>
    public static string Words(Standing standing) => Key(standing).Replace("-stated", "-a-stated", StringComparison.Ordinal).Replace('-', ' ');
}
