using Workbook.Engine.Display;
using Workbook.Engine.Packages;
using Workbook.Engine.Uses;

namespace Workbook.Engine.Running;

/// <summary>What a session starts from. Immutable.</summary>
/// <param name="Folder">The notebook's folder: relative paths in directives start there.</param>
public sealed record SessionOptions(string Folder)
{
    /// <summary>The clock of <c>#!time</c> and of durations. Default: the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether every cell runs beside .NET Interactive's kernel, also before one asks for it.</summary>
    internal bool StartsHost { get; init; }

    /// <summary>Where restored packages are remembered. Default: <c>workbook</c> in the user's cache folder.</summary>
    public string CacheFolder { get; init; } = UserCache.Folder;

    /// <summary>Is told what outputs depend on besides the cells' text, on the cell's own thread. Default: nobody asks.</summary>
    public Action<CellUse>? Uses { get; init; }

    /// <summary>
    /// Answers <c>input()</c>, <c>password()</c> and <c>Console.ReadLine()</c>. The token stops the question when the cell is stopped.
    /// Default: nobody is there, and asking is an error.
    /// </summary>
    public Func<InputRequest, CancellationToken, Task<string>>? Input { get; init; }
}
