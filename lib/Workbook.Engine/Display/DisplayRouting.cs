using System.Reflection;
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

    /// <summary>Becomes the only one that shows what is displayed, where a library has begun to as well: each value would come twice.</summary>
    /// <remarks>The library keeps no handle to end it by.</remarks>
    public static void TakeOver() => typeof(Formatter).GetField("OnFormatterEvent", BindingFlags.Static | BindingFlags.NonPublic)!.SetValue(null, (Action<DisplayedValue>)Show);

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
