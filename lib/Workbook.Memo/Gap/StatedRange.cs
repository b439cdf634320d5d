using System.Collections.Immutable;
using Workbook.Publishing;
using static System.FormattableString;

namespace Workbook.Memo.Gap;

/// <summary>The confirmed views of a time that were public by a day.</summary>
/// <param name="Views">The views.</param>
public sealed record StatedRange(ImmutableArray<StatedLag> Views)
{
    /// <summary>No view at all.</summary>
    internal static readonly StatedRange None = new([]);

    /// <summary>The views of the year of the evidence's day, or of as many years as are chosen, public by that day. They speak of China behind the United States, whatever the evidence's pair.</summary>
    public static StatedRange Of(GapEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        int first = evidence.Day.Year + 1 - (int)evidence.Choices.Number("views.years");
        ImmutableArray<string> about = evidence.Choices.Words("views.about");
        return new StatedRange([.. evidence.Stated.Where(view =>
            view.IsView && about.Contains(view.About) && view.Certainty == "confirmed" && view.FirstDay.Year >= first && view.FirstDay.Year <= evidence.Day.Year && view.KnownFrom <= evidence.Day)]);
    }

    /// <summary>How many views.</summary>
    public int Count => Views.Length;

    /// <summary>The lowest figure of any; <see langword="null"/> where there is none.</summary>
    public double? Low => Views.Min(view => view.LowMonths);

    /// <summary>The highest figure of any; <see langword="null"/> where there is none.</summary>
    public double? High => Views.Max(view => view.HighMonths);

    /// <summary>Whether such views were put: both ends of a range are on record, and none goes beyond.</summary>
    public Assessment Said(double low, double high)
    {
        int within = Views.Count(view => view.LowMonths >= low && view.HighMonths <= high);
        bool ends = HasEnd(low) && HasEnd(high);
        return new Assessment(
            Count == 0 ? Standing.Open
                : ends ? (within == Count ? Standing.Supported : Standing.SupportedUnderStatedReading)
                : within == 0 ? Standing.Contradicted : Standing.Open,
            Count == 0
                ? "No confirmed view of that time on this pair was public by then."
                : Invariant($"{Count} confirmed views run from {Low:0.#} to {High:0.#} months, {within} of them within {low:0.#} to {high:0.#}; {(ends ? within == Count ? "both ends are on record and none lies beyond" : "both ends are on record, read as views among others" : "an end is not on record")}."),
            Count == 0 ? null : new Measurement(within, "views within the range", N: Count));

        bool HasEnd(double months) => Views.Any(view => view.LowMonths == months || view.HighMonths == months);
    }
}
