using static System.FormattableString;

namespace Workbook.Memo.Gap;

/// <summary>The confirmed views of a year that were public by a day, as one range of months.</summary>
/// <param name="Count">How many views.</param>
/// <param name="Low">The lowest figure of any; <see langword="null"/> where there is none.</param>
/// <param name="High">The highest figure of any; <see langword="null"/> where there is none.</param>
public sealed record StatedRange(int Count, double? Low, double? High)
{
    /// <summary>No view at all.</summary>
    internal static readonly StatedRange None = new(0, null, null);

    /// <summary>The views of the year of the evidence's day, public by that day. They speak of China behind the United States, whatever the evidence's pair.</summary>
    public static StatedRange Of(GapEvidence evidence)
    {
        List<StatedLag> views = [.. evidence.Stated.Where(view =>
            view.IsView && view.Certainty == "confirmed" && view.FirstDay.Year == evidence.Day.Year && view.KnownFrom <= evidence.Day)];
        return new StatedRange(views.Count, views.Min(view => view.LowMonths), views.Max(view => view.HighMonths));
    }

    /// <summary>Whether no view goes further than a range, ends included.</summary>
    public bool IsWithin(double low, double high) => Count == 0 || (Low >= low && High <= high);

    internal string AgainstRange(double low, double high) => Count == 0
        ? "No confirmed view of that year on this pair was public by then."
        : Invariant($"Read as the range of views it {(IsWithin(low, high) ? "covers them" : "is cut off")}: {Count} confirmed views of that year run from {Low:0} to {High:0} months.");
}
