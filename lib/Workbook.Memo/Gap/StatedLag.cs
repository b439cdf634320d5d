using Workbook.Data;

namespace Workbook.Memo.Gap;

/// <summary>A lag that somebody stated or measured, from the dataset lag-estimates.</summary>
/// <param name="Date">When, as exactly as known.</param>
/// <param name="FirstDay">First day of that period.</param>
/// <param name="KnownFrom">By then it was public.</param>
/// <param name="Who">Who.</param>
/// <param name="Kind">"stated", "measured" or "rhetorical".</param>
/// <param name="About">"models", "chips" or "overall".</param>
/// <param name="Lens">What was compared.</param>
/// <param name="LowMonths">Lower end in months; <see langword="null"/> where no months were given.</param>
/// <param name="HighMonths">Upper end in months.</param>
/// <param name="Certainty">"confirmed", "ambiguous" or "unconfirmed".</param>
/// <param name="SourceUrl">Where it was read.</param>
public sealed record StatedLag(
    string Date, DateOnly FirstDay, DateOnly KnownFrom, string Who, string Kind, string About, string Lens,
    double? LowMonths, double? HighMonths, string Certainty, string SourceUrl)
{
    /// <summary>Whether it is a view with a number of months on models or on AI overall: what the memo's range can be held against.</summary>
    public bool IsView => LowMonths is not null && Kind == "stated" && About != "chips";

    /// <summary>Whether it is a confirmed estimate in months, stated or measured, that a chart can hold against a computed lag.</summary>
    public bool CanBeDrawn => LowMonths is not null && About != "chips" && Kind != "rhetorical" && Certainty == "confirmed";

    /// <summary>Who and when, in short.</summary>
    public string Label => $"{Who.Split(" (")[0].Split(": ")[0].Replace(", first Chinese model above GPT-4", "", StringComparison.Ordinal)}, {Date}";

    /// <summary>All estimates in the order of the day on which they were made.</summary>
    public static IReadOnlyList<StatedLag> All(Dataset estimates) =>
        [.. estimates.Rows<StatedLag>().OrderBy(estimate => estimate.FirstDay).ThenBy(estimate => estimate.Who, StringComparer.Ordinal)];
}
