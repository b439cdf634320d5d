using System.Globalization;

namespace Workbook.Recipes;

/// <summary>A row of an upstream file.</summary>
public sealed class UpstreamRow
{
    private readonly string path;
    private readonly Dictionary<string, int> positions;
    private readonly string[] cells;

    internal UpstreamRow(string path, int number, Dictionary<string, int> positions, string[] cells)
    {
        this.path = path;
        this.positions = positions;
        this.cells = cells;
        Index = number;
    }

    /// <summary>1-based number of the row, the header not counted.</summary>
    public int Index { get; }

    /// <summary>A cell, white space trimmed.</summary>
    /// <exception cref="RecipeException">There is no such column.</exception>
    public string this[string column] =>
        positions.TryGetValue(column, out int at)
            ? cells[at].Trim()
            : throw new RecipeException($"{path}: no column '{column}'. It has: {string.Join(", ", positions.Keys)}.");

    /// <summary>Whether the file has the column: for families of files of which only some have it.</summary>
    public bool Has(string column) => positions.ContainsKey(column);

    /// <summary>A cell, or <see langword="null"/> where it is empty.</summary>
    /// <exception cref="RecipeException">There is no such column.</exception>
    public string? TextOrNull(string column) => this[column] is { Length: > 0 } text ? text : null;

    /// <summary>A number, or <see langword="null"/> where the cell is empty.</summary>
    /// <exception cref="RecipeException">There is no such column, or the cell is not a number.</exception>
    public double? Number(string column) => this[column] is not { Length: > 0 } text
        ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : throw new RecipeException($"{path}, row {Index}, column '{column}': '{text}' is not a number.");

    /// <summary>A day written <c>yyyy-MM-dd</c>, or <see langword="null"/> where the cell is empty.</summary>
    /// <exception cref="RecipeException">There is no such column, or the cell is not a day.</exception>
    public DateOnly? Day(string column) => this[column] is not { Length: > 0 } text
        ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw new RecipeException($"{path}, row {Index}, column '{column}': '{text}' is not a day.");
}
