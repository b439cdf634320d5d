using System.Diagnostics;

namespace Workbook.Files;

/// <summary>Ends what this process started.</summary>
internal static class StartedProcess
{
    /// <summary>
    /// Ends a process that may have ended already, and where that is safe what it started. To end a whole tree on Linux, .NET stops each process first:
    /// whoever is killed himself in that moment would leave them stopped for ever. There the caller sees to what outlives its parent.
    /// </summary>
    /// <exception cref="InvalidOperationException">It never started.</exception>
    public static void End(this Process process) => process.Kill(entireProcessTree: !OperatingSystem.IsLinux());
}
