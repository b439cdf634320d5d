using System.Collections.Frozen;

namespace Workbook.Recipes;

/// <summary>Country names as the catalogue's tables write them.</summary>
public static class CountryName
{
    /// <summary>What a table's <c>country</c> column holds where a row belongs to more than one.</summary>
    public const string Multiple = "multiple";

    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["United States of America"] = "United States",
        ["United Kingdom of Great Britain and Northern Ireland"] = "United Kingdom",
        ["Korea (Republic of)"] = "South Korea",
        ["Iran (Islamic Republic of)"] = "Iran",
        ["Viet Nam"] = "Vietnam",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The short name of a country whose official name is long; other names are left as they are.</summary>
    public static string Shortened(string name) => Short.GetValueOrDefault(name, name);

    /// <summary>The countries of a comma-joined cell, in ordinal order, without repeats.</summary>
    /// <remarks>"Multinational" is left out where a country is named beside it: it then says nothing more.</remarks>
    public static IReadOnlyList<string> Among(string cell)
    {
        List<string> names = [.. UpstreamList.Distinct(cell).Select(Shortened).Distinct().Order(StringComparer.Ordinal)];
        if (names.Count > 1)
        {
            names.Remove("Multinational");
        }

        return names;
    }

    /// <summary>The one country, <see cref="Multiple"/> where there are several, <see langword="null"/> where there is none.</summary>
    public static string? OneOf(IReadOnlyList<string> countries) => countries.Count switch
    {
        0 => null,
        1 => countries[0],
        _ => Multiple,
    };
}
