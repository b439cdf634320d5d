using System.Collections.Immutable;
using Workbook.Publishing;

namespace Workbook.Report.Blocks;

/// <summary>How a page shows one of the ways in which a claim can stand.</summary>
/// <param name="Standing">The standing.</param>
/// <param name="Label">Name for readers.</param>
internal sealed record StandingMark(Standing Standing, string Label)
{
    /// <summary>What stands for a claim that was not judged.</summary>
    public const string NoneLabel = "No verdict";

    /// <summary>CSS class of a claim that was not judged.</summary>
    public const string NoneKey = "none";

    /// <summary>In the order of <see cref="Publishing.Standing"/>.</summary>
    public static ImmutableArray<StandingMark> All { get; } =
    [
        new(Standing.Supported, "Supported"),
        new(Standing.SupportedUnderStatedReading, "Supported under a stated reading"),
        new(Standing.Contradicted, "Contradicted"),
        new(Standing.OvertakenByEvents, "Overtaken by events"),
        new(Standing.Open, "Open"),
        new(Standing.NotTestableHere, "Not testable here"),
    ];

    /// <summary>Name in data, also the CSS class.</summary>
    public string Key => StandingText.Key(Standing);

    public static StandingMark Of(Standing standing) => All[(int)standing];

    /// <summary>The key of a standing, or of a claim that has none.</summary>
    public static string KeyOf(Standing? standing) => standing is Standing found ? StandingText.Key(found) : NoneKey;
}
