using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Data.Package;

namespace Workbook.Memo;

/// <summary>Which list of published models, read when: a vintage of the dataset ai-models, each with its own rule of admission.</summary>
/// <param name="Month">The month whose version it is, as the dataset has it: <c>2025-06</c>.</param>
/// <param name="OnlyNotable">Whether it admits notable models alone; otherwise models of every kind.</param>
/// <param name="LastDay">The last day to which it lists models; that of March 2026 has a few large ones of the weeks after.</param>
public sealed record ModelVintage(string Month, bool OnlyNotable, DateOnly LastDay)
{
    private const string EveryName = "every";

    /// <summary>All vintages, earliest first.</summary>
    public static ImmutableArray<ModelVintage> All { get; } =
    [
        new("2024-09", false, new DateOnly(2024, 9, 25)), new("2025-03", false, new DateOnly(2025, 3, 14)), new("2025-06", false, new DateOnly(2025, 6, 10)),
        new("2025-11", false, new DateOnly(2025, 10, 30)), new("2026-03", false, new DateOnly(2025, 12, 31)), new("2026-07", true, new DateOnly(2026, 7, 15)),
    ];

    /// <summary>The one to use where none is chosen: the latest that admits models of every kind.</summary>
    public static ModelVintage Default { get; } = All.Last(vintage => !vintage.OnlyNotable);

    /// <summary>The one that a reader of the memo had.</summary>
    public static ModelVintage OfTheMemo { get; } = All[0];

    /// <summary>The latest list of notable models.</summary>
    public static ModelVintage Notable { get; } = All.Last(vintage => vintage.OnlyNotable);

    /// <summary>The words by which one is chosen: its month.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(vintage => vintage.Month)];

    /// <summary>The same words, and before them the one for every vintage.</summary>
    public static IReadOnlyList<string> NamesOrEvery { get; } = [EveryName, .. Names];

    /// <summary>What a title calls it.</summary>
    public string Title => $"data as of {MonthInWords}";

    /// <summary>Its month as readers see it: <c>June 2025</c>.</summary>
    public string MonthInWords => FormattableString.Invariant($"{Vintage.Parse(Month).FirstDay:MMMM yyyy}");

    /// <summary>The same, and that it admits notable models alone where it does: <c>July 2026, notable models</c>.</summary>
    public string Reading => OnlyNotable ? $"{MonthInWords}, notable models" : MonthInWords;

    /// <summary>What is on it: all models, or notable ones.</summary>
    public string Models => OnlyNotable ? "notable models" : "all models";

    /// <summary>The first day of the last month that it has whole.</summary>
    public DateOnly LastWholeMonth => LastDay.AddDays(1) is var next ? new DateOnly(next.Year, next.Month, 1).AddMonths(-1) : default;

    /// <summary>The last calendar year that it has whole.</summary>
    public int LastWholeYear => LastDay.AddDays(1).Year - 1;

    /// <summary>The vintage of a month.</summary>
    /// <exception cref="ArgumentException">There is no such vintage.</exception>
    public static ModelVintage Named(string month) => All.FirstOrDefault(vintage => vintage.Month == month)
        ?? throw new ArgumentException($"No vintage '{month}' of ai-models; there are {string.Join(", ", Names)}.", nameof(month));

    /// <summary>The vintage of a month, or <see langword="null"/> for every one.</summary>
    /// <exception cref="ArgumentException">There is no such vintage.</exception>
    public static ModelVintage? NamedOrEvery(string name) => name == EveryName ? null : Named(name);

    /// <summary>The latest one that had begun to appear on a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the first.</exception>
    public static ModelVintage PublicOn(DateOnly day) => All.LastOrDefault(vintage => Vintage.Parse(vintage.Month).IsKnownOn(day))
        ?? throw new ArgumentOutOfRangeException(nameof(day), day, $"No vintage of ai-models was public; the first is of {OfTheMemo.Month}.");

    /// <summary>Its table.</summary>
    /// <exception cref="DatasetException">The table is missing or at fault.</exception>
    public Dataset LoadFrom(Catalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        DataPackage package = catalogue.Describe("ai-models");
        return catalogue.LoadResource(package, package.Resources.First(resource => resource.Vintage?.ToString() == Month));
    }
}
