using System.Diagnostics;
using System.Globalization;

namespace Workbook.Publishing;

/// <summary>One number computed twice: in view of the reader, and by the library's tested code.</summary>
[StackTraceHidden]
public static class TwoWays
{
    /// <summary>Compares the two and stops the cell where they differ.</summary>
    /// <param name="what">What the number is.</param>
    /// <param name="inView">As the notebook has computed it.</param>
    /// <param name="library">As the library has.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="tolerance">Largest difference, as a share of the larger of the two.</param>
    /// <returns>A sentence with both, for the cell to show.</returns>
    /// <exception cref="InvalidOperationException">They differ by more, or one is not a number.</exception>
    public static string Check(string what, double inView, double library, string unit = "", double tolerance = 1e-9) =>
        Math.Abs(inView - library) <= tolerance * Math.Max(Math.Abs(inView), Math.Abs(library))
            ? $"{what}: {Text(inView, unit)} in view, {Text(library, unit)} by the library."
            : throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{what}: {inView} in view, but {library} by the library. One of the two computes something else."));

    private static string Text(double value, string unit) => $"{value.ToString("#,0.###", CultureInfo.InvariantCulture)} {unit}".TrimEnd();
}
