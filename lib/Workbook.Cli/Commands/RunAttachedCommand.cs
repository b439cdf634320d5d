using System.CommandLine;
using System.Diagnostics;
using Workbook.Cli.Rendering.Workers;

namespace Workbook.Cli.Commands;

/// <summary>Runs another program that ends, with all that it starts, when the command that asked for it has gone: hidden, not for people.</summary>
internal static class RunAttachedCommand
{
    public static Command Create()
    {
        var scratch = new Argument<string>("FOLDER");
        var parent = new Argument<string>("PARENT");
        var words = new Argument<string[]>("PROGRAM") { Arity = ArgumentArity.OneOrMore };
        var command = new Command(ThisProgram.RunAttached, "Run a program for as long as another process lives.") { scratch, parent, words };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => RunAsync(parsed.GetRequiredValue(scratch), parsed.GetRequiredValue(parent), parsed.GetRequiredValue(words), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string scratch, string parent, string[] words, CancellationToken cancellation)
    {
        WorkerLife.Begin(parent, scratch);
        using Process process = Process.Start(new ProcessStartInfo(words[0], words[1..]))!;
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }
}
