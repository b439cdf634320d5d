using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>Why a worker ended before its work was done, in words.</summary>
internal static partial class WorkerEnd
{
    /// <summary>Begins the last words of a process that could not write down what it did.</summary>
    public const string Unwritten = "What the notebook did could not be written down: ";

    private const int Signal = 128, Killed = Signal + 9;

    public static string TooLong(WorkerLimits limits) =>
        string.Create(CultureInfo.InvariantCulture, $"The notebook ran for longer than {limits.Time.TotalSeconds:0} seconds and was ended. Allow more with --time-limit SECONDS.");

    public static string TooLarge(WorkerLimits limits) =>
        string.Create(CultureInfo.InvariantCulture, $"The notebook took more than {limits.Memory >> 20} MiB of memory and was ended. Allow more with --memory-limit MIB.");

    public static string TooMany(int most) =>
        string.Create(CultureInfo.InvariantCulture, $"The notebook started more than {most} processes and threads and was ended.");

    /// <summary>The cause that the process's last words or its exit code give.</summary>
    /// <param name="code">The exit code; 128 and the signal where one ended it.</param>
    /// <param name="words">The beginning and the end of what it wrote to its error stream.</param>
    public static string Cause(int code, string words) =>
        words.Contains("Stack overflow.", StringComparison.Ordinal) ? "The stack overflowed, which ends a process: a function may call itself without end."
        : Unhandled().Match(words) is { Success: true } unhandled ? $"Nobody caught an exception outside of the cell's own flow: {unhandled.Groups["what"].Value.TrimEnd()}"
        : FailFast().Match(words) is { Success: true } failed ? $"The process was told to fail: {failed.Groups["what"].Value.TrimEnd()}"
        : Cut().Match(words) is { Success: true } cut ? cut.Value.TrimEnd()
        : words.Contains("Out of memory.", StringComparison.Ordinal) ? "There was no more memory."
        : code == Killed ? "The process was killed, by somebody or by the system, which does so when memory runs out."
        : code > Signal ? string.Create(CultureInfo.InvariantCulture, $"The process was ended by signal {code - Signal}.")
        : string.Create(CultureInfo.InvariantCulture, $"The process ended itself with exit code {code}. A cell must not end it (Environment.Exit).");

    [GeneratedRegex(@"Unhandled exception\. (?<what>[^\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Unhandled();

    [GeneratedRegex("^" + Unwritten + "[^\n]*", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Cut();

    [GeneratedRegex(@"Process terminated\.\s*(?<what>[^\n]*)", RegexOptions.CultureInvariant)]
    private static partial Regex FailFast();
}
