using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Methods;

namespace Workbook.Memo.Rules;

/// <summary>A language model as the release series count it.</summary>
/// <param name="Month">Month of publication, as <see cref="Months"/> numbers it.</param>
/// <param name="Country">The one country of its makers; joint releases of the two rivals are left out.</param>
/// <param name="TrainingCompute">Floating-point operations of its training; <see langword="null"/> where unknown.</param>
public sealed record ModelRelease(int Month, string Country, double? TrainingCompute)
{
    private static readonly ImmutableArray<string> Domains = ["Language", "Multimodal"];

    /// <summary>The language and multimodal models of China and the United States in a vintage of the dataset ai-models.</summary>
    /// <remarks>Multimodal models count because most systems that the rules reach answer in text whatever they read.</remarks>
    public static IReadOnlyList<ModelRelease> From(Dataset models)
    {
        IReadOnlyList<DateOnly?> days = models.Days("publication_date");
        IReadOnlyList<string?> countries = models.Texts("countries"), domains = models.Texts("domain");
        IReadOnlyList<double?> compute = models.Numbers("training_compute_flop");
        return [.. Enumerable.Range(0, models.Count)
            .Where(row => days[row] is not null && (domains[row] ?? "").Split("; ").Any(domain => Domains.Contains(domain)))
            .Select(row => (Row: row, Country: OneOf((countries[row] ?? "").Split("; "))))
            .Where(pair => pair.Country is not null)
            .Select(pair => new ModelRelease(Months.Of(days[pair.Row]!.Value), pair.Country!, compute[pair.Row]))];
    }

    private static string? OneOf(string[] makers) => (makers.Contains("China"), makers.Contains("United States")) switch
    {
        (true, false) => "China",
        (false, true) => "United States",
        _ => null,
    };
}
