using System.Collections.Immutable;
using Workbook.Data;

namespace Workbook.Memo.Gap;

/// <summary>The lenses that the catalogue's tables give.</summary>
public static class Lenses
{
    /// <summary>The Epoch Capabilities Index each time that it was fitted, latest first. Each fit has its own scale, so that no lag mixes two.</summary>
    public static readonly ImmutableArray<string> Indices = ["eci-2026-08", "eci"];

    /// <summary>Tests with enough releases on both sides by the memo's date, and some with too few, shown as such.</summary>
    public static readonly ImmutableArray<string> Tests = [.. Indices, "gpqa-diamond", "mmlu", "bbh", "math-level-5", "gsm8k", "otis-mock-aime", "metr-time-horizon", "aider-polyglot"];

    /// <summary>Families of lenses. The index is fitted through the tests, and one archive has both; versions of one database share its estimates.</summary>
    public const string TestScores = "test scores", TrainingCompute = "training compute", Votes = "votes";

    /// <summary>Countries that the table of tests names, in ordinal order.</summary>
    /// <exception cref="DatasetException">A table is missing or at fault.</exception>
    public static IReadOnlyList<string> Countries(Catalogue catalogue) =>
        [.. catalogue.Load("benchmarks", table: "benchmarks").Texts("countries").OfType<string>()
            .SelectMany(cell => cell.Split("; ")).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What could be measured on a day, the memo's date where none is given, from what was public then; none of what had not begun.</summary>
    public static IReadOnlyList<Lens> PublicThen(Catalogue catalogue, DateOnly? day = null)
    {
        DateOnly then = day ?? PolicyMemo.Date;
        Lens arena = ArenaLens.On(catalogue.Load("arena-scores", then)) with { PublicThen = true };
        bool computeBegan = catalogue.Describe("ai-models").Resources.Any(resource => resource.Vintage?.IsKnownOn(then) ?? false);
        return [.. computeBegan ? [ComputeThen(catalogue, then)] : Array.Empty<Lens>(), .. arena.Models.IsEmpty ? [] : new[] { arena }];
    }

    /// <summary>What today's data say: tests with one fit of the index, training compute in one vintage, and the latest whole Arena board whose models can be dated.</summary>
    /// <param name="catalogue">The catalogue.</param>
    /// <param name="vintage">Which list of models, read when, gives training compute; the default one where none is given.</param>
    /// <param name="index">Which fit of the index; the latest where none is given.</param>
    public static IReadOnlyList<Lens> OfToday(Catalogue catalogue, ModelVintage? vintage = null, string? index = null)
    {
        Dataset benchmarks = catalogue.Load("benchmarks", table: "benchmarks");
        Dataset described = catalogue.Load("benchmarks", table: "benchmarks-described");
        IEnumerable<string> tests = Tests.Where(test => !Indices.Contains(test) || test == (index ?? Indices[0]));
        return [.. tests.Select(test => Test(benchmarks, described, test)), Compute(catalogue, vintage ?? ModelVintage.Default), ArenaLens.On(catalogue.Load("arena-scores"))];
    }

    /// <summary>One test: the best score of each model on each day of release.</summary>
    /// <exception cref="ArgumentException">There is no such test.</exception>
    public static Lens Test(Catalogue catalogue, string benchmark) =>
        Test(catalogue.Load("benchmarks", table: "benchmarks"), catalogue.Load("benchmarks", table: "benchmarks-described"), benchmark);

    /// <summary>Training compute as one vintage of the database has it.</summary>
    /// <exception cref="DatasetException">The table is missing or at fault.</exception>
    public static Lens Compute(Catalogue catalogue, ModelVintage vintage)
    {
        ArgumentNullException.ThrowIfNull(vintage);
        return Compute(vintage.LoadFrom(catalogue));
    }

    /// <summary>Training compute as it stood in the vintage of a day's month, the memo's where none is given, without models published later.</summary>
    public static Lens ComputeThen(Catalogue catalogue, DateOnly? day = null) => Compute(catalogue.Load("ai-models", day ?? PolicyMemo.Date)) with { PublicThen = true };

    /// <summary>Releases from rows: for each model and day the highest score; rows without score or day left out.</summary>
    internal static ImmutableArray<LensModel> Releases(IEnumerable<(string Name, DateOnly? Day, double? Score, string? Countries, bool? Open)> rows) =>
        [.. rows
            .Where(row => row.Day is not null && row.Score is not null)
            .GroupBy(row => (row.Name, Day: row.Day!.Value))
            .Select(group => (group.Key, Best: group.MaxBy(row => row.Score)))
            .OrderBy(release => release.Key.Day).ThenBy(release => release.Key.Name, StringComparer.Ordinal)
            .Select(release => new LensModel(new ScoredModel(release.Key.Name, release.Key.Day, release.Best.Score!.Value), release.Best.Countries ?? "", release.Best.Open))];

    private static Lens Compute(Dataset models)
    {
        string vintage = models.Resource.Vintage!.Value.ToString();
        return new Lens(
            $"compute-{vintage}", FormattableString.Invariant($"Compute, data as of {models.Resource.Vintage.Value.FirstDay:MMMM yyyy}"), "FLOP",
            Releases(Rows(models, "publication_date", "training_compute_flop", _ => true)), models.Citations)
        {
            PublicThen = models.Resource.Vintage.Value.IsKnownOn(PolicyMemo.Date), Family = TrainingCompute,
        };
    }

    private static Lens Test(Dataset benchmarks, Dataset described, string benchmark)
    {
        IReadOnlyList<string?> tests = benchmarks.Texts("benchmark");
        int at = described.Texts("benchmark").ToList().IndexOf(benchmark);
        return at < 0
            ? throw new ArgumentException($"No test '{benchmark}'; there are {string.Join(", ", described.Texts("benchmark"))}.", nameof(benchmark))
            : new Lens(
                benchmark, described.Texts("name")[at]!, described.Texts("unit")[at]!,
                Releases(Rows(benchmarks, "release_date", "score", row => tests[row] == benchmark)), benchmarks.Citations) { Family = TestScores };
    }

    private static IEnumerable<(string Name, DateOnly? Day, double? Score, string? Countries, bool? Open)> Rows(
        Dataset table, string day, string score, Func<int, bool> keep)
    {
        IReadOnlyList<string?> names = table.Texts("model"), countries = table.Texts("countries");
        IReadOnlyList<DateOnly?> days = table.Days(day);
        IReadOnlyList<double?> scores = table.Numbers(score);
        Column open = table["open_weights"];
        return Enumerable.Range(0, table.Count).Where(keep).Select(row => (names[row]!, days[row], scores[row], countries[row], (bool?)open[row]));
    }
}
