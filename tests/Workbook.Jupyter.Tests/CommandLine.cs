using System.Diagnostics;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests;

/// <summary>What a program printed and returned.</summary>
internal sealed record CommandResult(int ExitCode, string Out, string Error);

/// <summary>Runs programs as a person would, with Jupyter's folders in a place of the test's.</summary>
internal static class CommandLine
{
    /// <summary>Runs the built <c>workbook</c> command.</summary>
    /// <param name="jupyter">Stands in for the user's Jupyter folder.</param>
    /// <param name="arguments">What is typed.</param>
    public static Task<CommandResult> WorkbookAsync(string jupyter, params string[] arguments) =>
        RunAsync("dotnet", Environment.CurrentDirectory, jupyter, [Repository.Command, .. arguments]);

    /// <summary>Runs any program.</summary>
    public static async Task<CommandResult> RunAsync(string program, string folder, string jupyter, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["JUPYTER_DATA_DIR"] = jupyter;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandResult(process.ExitCode, await output, await error);
    }
}
