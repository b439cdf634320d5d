using Microsoft.DotNet.Interactive.Formatting.TabularData;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Display;

/// <summary>Displaying in the middle of an expression.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value.</summary>
    /// <param name="value">Formatted by the registered formatters.</param>
    /// <param name="mimeTypes">The forms to show; those the value's formatter prefers when none is named.</param>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => CellFunctions.display(value, mimeTypes);

    /// <summary>Shows text that is already of that type, for instance Markdown or JSON.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        CellContext.Required.Show(MimeBundle.Of(mimeType, value));

    /// <summary>Shows a sequence as a table: a row for each item, a column for each property.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> value, params string[] mimeTypes) =>
        value is null ? Display(value, mimeTypes) : Display(value.ToTabularDataResource(), mimeTypes);
}
