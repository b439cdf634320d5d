using System.Diagnostics;

namespace Workbook.Testing;

/// <summary>Starts built .NET programs as a terminal would.</summary>
public static class ProgramStart
{
    /// <summary>What to start.</summary>
    /// <param name="program">The program's <c>.dll</c>.</param>
    /// <param name="folder">The current directory.</param>
    /// <param name="arguments">What is typed after the program's name.</param>
    public static ProcessStartInfo Of(string program, string folder, params IEnumerable<string> arguments) =>
        // Where the tests run in the background of a script, they would hand on that Ctrl-C is to be ignored.
        new("env", ["--default-signal=INT", "dotnet", program, .. arguments]) { WorkingDirectory = folder };
}
