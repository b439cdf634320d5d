using System.Collections.Immutable;

namespace Workbook.Memo.Forecasts;

/// <summary>What a theme is to the memo.</summary>
public enum ThemeRole
{
    /// <summary>The memo names it among China's priorities.</summary>
    Named,

    /// <summary>No technology: shows what the news as a whole did.</summary>
    Comparator,
}

/// <summary>A theme of the news as the notebook names it.</summary>
/// <param name="Group">Group of terms in the dataset policy-text.</param>
/// <param name="Title">Name for readers.</param>
/// <param name="Role">What it is to the memo.</param>
public sealed record ThemeName(string Group, string Title, ThemeRole Role)
{
    /// <summary>The priorities that the memo's sections and conclusion name and the word list counts, and four comparators. Smart manufacturing has no group of its own.</summary>
    public static ImmutableArray<ThemeName> All { get; } =
    [
        new("ai", "Artificial intelligence", ThemeRole.Named), new("manufacturing", "Manufacturing", ThemeRole.Named), new("future_emerging_industries", "Future industries", ThemeRole.Named),
        new("robotics", "Robotics", ThemeRole.Named), new("biotech", "Biotechnology", ThemeRole.Named), new("basic_research", "Basic research", ThemeRole.Named),
        new("quantum", "Quantum", ThemeRole.Named), new("space", "Space", ThemeRole.Named),
        new("cmp_consumption", "Consumption", ThemeRole.Comparator), new("cmp_employment", "Employment", ThemeRole.Comparator),
        new("cmp_housing", "Housing", ThemeRole.Comparator), new("cmp_rural", "Countryside", ThemeRole.Comparator),
    ];

    /// <summary>The name of a group.</summary>
    public static string Of(string group) => All.FirstOrDefault(theme => theme.Group == group)?.Title ?? group.Replace('_', ' ');
}
