using Workbook.Data;
using Workbook.Publishing;

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
    public string Label => $"{Who.Split(" (")[0].Split(": ")[0].Replace(", first Chinese model above GPT-4", "", StringComparison.Ordinal)}, {DateText.InWords(Date) ?? Date}";

    /// <summary>Its months: a range, or one number.</summary>
    internal string MonthsInWords => LowMonths == HighMonths ? FormattableString.Invariant($"{LowMonths:0.#}") : FormattableString.Invariant($"{LowMonths:0.#} to {HighMonths:0.#}");

    /// <summary>All estimates in the order of the day on which they were made.</summary>
    public static IReadOnlyList<StatedLag> All(Dataset estimates) =>
        [.. estimates.Rows<StatedLag>().OrderBy(estimate => estimate.FirstDay).ThenBy(estimate => estimate.Who, StringComparer.Ordinal)];

    /// <summary>Whether a person said so many months: a confirmed record of the time asked for has them, or has others, or there is none.</summary>
    /// <param name="estimates">All estimates.</param>
    /// <param name="who">How the record names the person, from the beginning.</param>
    /// <param name="low">The least number of months that is what was said.</param>
    /// <param name="high">The most.</param>
    /// <param name="month">The month asked for; any where none is given.</param>
    internal static Assessment Said(IEnumerable<StatedLag> estimates, string who, double low, double high, DateOnly? month = null)
    {
        List<StatedLag> records = [.. estimates.Where(record =>
            record.Kind == "stated" && record.Certainty == "confirmed" && record.LowMonths is not null && record.Who.StartsWith(who, StringComparison.Ordinal)
            && (month is not DateOnly asked || (record.FirstDay.Year, record.FirstDay.Month) == (asked.Year, asked.Month)))];
        int have = records.Count(record => record.LowMonths >= low && record.HighMonths <= high);
        string of = FormattableString.Invariant($"Confirmed records of {who}{(month is DateOnly when ? FormattableString.Invariant($" in {when:MMMM yyyy}") : "")}");
        return new Assessment(
            records.Count == 0 ? Standing.Open : have > 0 ? Standing.Supported : Standing.Contradicted,
            records.Count == 0 ? $"{of}: none."
                : FormattableString.Invariant($"{of}: {records.Count}, of them with {low:0.#} to {high:0.#} months: {have} ({string.Join("; ", records.Select(record => FormattableString.Invariant($"{DateText.InWords(record.Date) ?? record.Date}: {record.MonthsInWords}")))})."),
            new Measurement(have, "records with it", N: records.Count));
    }
}
