using System.Diagnostics;

namespace Workbook.Benchmarks;

/// <summary>Runs a program to its end.</summary>
internal static class Command
{
    /// <summary>Runs it and returns what it printed and how long it took, in seconds of wall time.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message has what it said.</exception>
    public static (string Output, double Seconds) Run(string program, string folder, params IEnumerable<string> arguments) => Run(program, folder, null, arguments);

    /// <summary>The same with one variable of the environment set.</summary>
    public static (string Output, double Seconds) Run(string program, string folder, (string Name, string Value)? variable, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        if (variable is (string name, string value))
        {
            start.Environment[name] = value;
        }

        long begun = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return process.ExitCode == 0
            ? (output, seconds)
            : throw new InvalidOperationException($"`{program} {string.Join(' ', arguments)}` failed with {process.ExitCode}:\n{errors.Result}");
    }
}
