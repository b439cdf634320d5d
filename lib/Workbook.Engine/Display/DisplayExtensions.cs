using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Engine.Display;

/// <summary>Displaying in the middle of an expression.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value.</summary>
    /// <param name="value">Formatted by the registered formatters.</param>
    /// <param name="mimeTypes">The forms to show; those the value's formatter prefers when none is named.</param>
    /// <remarks>
    /// Generic, so that the compiler prefers it to the formatting library's function of that name, which returns a value other than
    /// the one it shows: updating that has no effect.
    /// </remarks>
    public static DisplayedValue Display<T>(this T value, params string[] mimeTypes) => CellFunctions.display(value, mimeTypes);
}
