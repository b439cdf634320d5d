using System.Diagnostics;

namespace Workbook.Testing;

/// <summary>Starts built .NET programs as a terminal would.</summary>
public static class ProgramStart
{
    /// <summary>What to start.</summary>
    /// <param name="program">The program's <c>.dll</c>.</param>
    /// <param name="folder">The current directory.</param>
    /// <param name="arguments">What is typed after the program's name.</param>
    public static ProcessStartInfo Of(string program, string folder, params IEnumerable<string> arguments) => OfCommand(["dotnet", program, .. arguments], folder);

    /// <summary>What to start when it is not certain that <c>dotnet</c> runs it.</summary>
    /// <param name="command">A program and its arguments.</param>
    /// <param name="folder">The current directory.</param>
    public static ProcessStartInfo OfCommand(IEnumerable<string> command, string folder)
    {
        string[] words = [.. command];

        // Where the tests run in the background of a script, they would hand on that Ctrl-C is to be ignored.
        return OperatingSystem.IsLinux()
            ? new("env", ["--default-signal=INT", .. words]) { WorkingDirectory = folder }
            : new(words[0], words[1..]) { WorkingDirectory = folder };
    }
}
