using System.Collections.Immutable;
using Workbook.Data;

namespace Workbook.Memo.Rules;

/// <summary>A figure of a study that put one measure to Chinese and American models or companies.</summary>
/// <param name="Study">Short name of the study.</param>
/// <param name="KnownFrom">Day of publication.</param>
/// <param name="Who">Who made it.</param>
/// <param name="Measure">What was measured.</param>
/// <param name="Subject">Model or company.</param>
/// <param name="Origin">Country of its maker.</param>
/// <param name="Value">The figure.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="UpperBound">Whether the source says only that it is below this.</param>
/// <param name="HigherIsSafer">Sense of the measure; <see langword="null"/> where it is no measure of safety.</param>
public sealed record SafetyResult(
    string Study, DateOnly KnownFrom, string Who, string Measure, string Subject, string Origin, double Value, string Unit, bool UpperBound, bool? HigherIsSafer);

/// <summary>A study: its figures by origin.</summary>
/// <param name="Results">Figures of one study.</param>
public sealed record SafetyStudy(ImmutableArray<SafetyResult> Results)
{
    /// <summary>The studies in a table, earliest first.</summary>
    public static IReadOnlyList<SafetyStudy> From(Dataset studies) => Group(studies.Rows<SafetyResult>());

    /// <summary>The studies that some figures belong to, earliest first.</summary>
    public static IReadOnlyList<SafetyStudy> Group(IEnumerable<SafetyResult> results) =>
        [.. results.GroupBy(result => result.Study).Select(group => new SafetyStudy([.. group])).OrderBy(study => study.Results[0].KnownFrom)];

    /// <summary>Whether it measures safety and not obedience to content rules.</summary>
    public bool MeasuresSafety => Results[0].HigherIsSafer is not null;

    /// <summary>The safer side: the country whose best and whose worst are both the safer ones; <see langword="null"/> where the two disagree.</summary>
    public string? Safer
    {
        get
        {
            (double best, double worst) china = Ends("China"), america = Ends("United States");
            return (china.best.CompareTo(america.best), china.worst.CompareTo(america.worst)) switch
            {
                ( > 0, > 0) => "China",
                ( < 0, < 0) => "United States",
                _ => null,
            };
        }
    }

    /// <summary>What it measured and found, on one line.</summary>
    public string InWords => FormattableString.Invariant($"{Results[0].Who}, {Results[0].Measure}: China {Range("China")}, United States {Range("United States")} {(Results[0].Unit == "percent" ? "%" : Results[0].Unit)}");

    private string Range(string origin)
    {
        double[] values = [.. Results.Where(result => result.Origin == origin).Select(result => result.Value)];
        string below = Results.Any(result => result.Origin == origin && result.UpperBound) ? "below " : "";
        return below + (values.Length == 1 ? FormattableString.Invariant($"{values[0]:0.##}") : FormattableString.Invariant($"{values.Min():0.##} to {values.Max():0.##}"));
    }

    private (double Best, double Worst) Ends(string origin)
    {
        double sign = Results[0].HigherIsSafer == false ? -1 : 1;
        double[] values = [.. Results.Where(result => result.Origin == origin).Select(result => sign * result.Value)];
        return (values.Max(), values.Min());
    }
}
