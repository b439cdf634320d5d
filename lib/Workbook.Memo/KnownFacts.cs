using Workbook.Publishing;

namespace Workbook.Memo;

/// <summary>Facts that some premises leave undefined.</summary>
public static class KnownFacts
{
    /// <summary>The sheet with one more fact, or as it was where the value is undefined: what is undefined is not published as a number.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="id">Dotted lower-case identifier, unique in the workbook.</param>
    /// <param name="label">What the value is, for readers.</param>
    /// <param name="value">The value; <see langword="null"/> where it is undefined.</param>
    /// <param name="unit">Its unit; the sheet's where none is given.</param>
    /// <param name="format">Number format for display; the sheet's where none is given.</param>
    /// <param name="seed">Seed of the random draws, where there were any.</param>
    /// <param name="draws">Number of random draws, where there were any.</param>
    public static FactSheet AddKnown(
        this FactSheet sheet, string id, string label, double? value, string? unit = null, string? format = null, int? seed = null, int? draws = null)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return value is double known ? sheet.Add(id, label, known, unit, format, seed: seed, draws: draws) : sheet;
    }
}
