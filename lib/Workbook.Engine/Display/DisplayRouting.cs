using Microsoft.DotNet.Interactive.Formatting;

namespace Workbook.Engine.Display;

/// <summary>
/// Sends what the formatting library's own functions display, and every update, to the cell that is running here. Installed once in
/// a process, as <see cref="ConsoleRouting"/> is.
/// </summary>
internal static class DisplayRouting
{
    private static readonly Lazy<IDisposable> Installed = new(() => Formatter.SubscribeToDisplayedValues(Show));

    public static void Install() => _ = Installed.Value;

    private static void Show(DisplayedValue value)
    {
        if ((CellContext.Current ?? CellContext.Of(value)) is { } cell)
        {
            cell.Show(value);
        }
        else
        {
            Formatter.WriteToConsole(value);
        }
    }
}
