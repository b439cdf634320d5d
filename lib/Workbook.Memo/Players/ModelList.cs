namespace Workbook.Memo.Players;

/// <summary>A list of published models: a vintage of the dataset ai-models, each with its own rule of admission.</summary>
public enum ModelList
{
    /// <summary>Each of the lists; where a figure needs one of them, the widest.</summary>
    Every,

    /// <summary>The list that was public on the day.</summary>
    Then,

    /// <summary>All models, vintage of June 2025.</summary>
    Wide,

    /// <summary>Notable models, vintage of July 2026.</summary>
    Notable,
}

/// <summary>What the lists are called.</summary>
public static class ModelLists
{
    /// <summary>The words by which a list is chosen: "every", "then", "wide", "notable".</summary>
    public static IReadOnlyList<string> Names { get; } = ["every", "then", "wide", "notable"];

    /// <summary>The list of a word.</summary>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static ModelList Named(string name) => Names.ToList().IndexOf(name) is >= 0 and int place
        ? (ModelList)place
        : throw new ArgumentException($"No list '{name}'; there are {string.Join(", ", Names)}.", nameof(name));

    /// <summary>The vintage of a list, of all lists that of the widest.</summary>
    public static string Vintage(this ModelList list) => list switch
    {
        ModelList.Then => "vintage 2024-09",
        ModelList.Notable => "vintage 2026-07",
        _ => "vintage 2025-06",
    };

    /// <summary>What is on a list: all models, or notable ones.</summary>
    public static string Models(this ModelList list) => list == ModelList.Notable ? "notable models" : "all models";

    /// <summary>The first day of the last month that a list has whole: it was cut at its vintage, or at what the memo's month had.</summary>
    public static DateOnly LastWholeMonth(this ModelList list) => list switch
    {
        ModelList.Then => new DateOnly(2024, 8, 1),
        ModelList.Notable => new DateOnly(2026, 6, 1),
        _ => new DateOnly(2025, 5, 1),
    };

    /// <summary>The key of a list's sources in <see cref="PlayersEvidence.Cite"/>.</summary>
    public static string Key(this ModelList list) => list == ModelList.Every ? Names[(int)ModelList.Wide] : Names[(int)list];
}
