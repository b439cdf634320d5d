using System.Diagnostics;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>What a run of the command printed and returned.</summary>
internal sealed record CommandResult(int ExitCode, string Out, string Error);

/// <summary>Runs the built command as a person would, in a process of its own.</summary>
internal static class CommandLine
{
    public static async Task<CommandResult> RunAsync(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using Process process = Start(folder, environment, arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandResult(process.ExitCode, await output, await error);
    }

    public static Task<CommandResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, null, arguments);

    public static Process Start(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        ProcessStartInfo start = ProgramStart.Of(Repository.Command, folder, arguments);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;

        // Nothing of another test, or of the person whose machine it is, is taken for a run.
        start.Environment["WORKBOOK_CACHE"] = folder == Repository.Root ? null : Path.Combine(folder, ".runs");
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
