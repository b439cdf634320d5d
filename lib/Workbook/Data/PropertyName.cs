namespace Workbook.Data;

/// <summary>The one rule by which a column and a record's property meet, in recipes and in notebooks.</summary>
internal static class PropertyName
{
    /// <summary>The property of a column: <c>release_date</c> → <c>ReleaseDate</c>, <c>iso3</c> → <c>Iso3</c>, <c>p80_low</c> → <c>P80Low</c>.</summary>
    public static string Of(string column) => string.Concat(column.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Capitalised));

    /// <summary>The same name with a capital first letter, as a property has it and a constructor parameter may not.</summary>
    public static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
