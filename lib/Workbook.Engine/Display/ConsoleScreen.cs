using System.ComponentModel;

namespace Workbook.Engine.Display;

/// <summary>What <see cref="Console.Clear"/> does in a cell. Written into cells by the engine; not for authors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ConsoleScreen
{
    /// <summary>Takes away what the cell has shown so far.</summary>
    public static void Clear() => CellContext.Current?.Sink.Clear(wait: false);
}
