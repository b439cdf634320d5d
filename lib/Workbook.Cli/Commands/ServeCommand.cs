using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Serving;
using Workbook.Cli.Shell;
using Workbook.Data;

namespace Workbook.Cli.Commands;

/// <summary><c>workbook serve</c>.</summary>
internal static class ServeCommand
{
    private const int StandardPort = 8484, HighestPort = 65535;

    public static Command Create(CliOutput output)
    {
        var notebooks = new Argument<string[]>("NOTEBOOK")
        {
            Description = "Notebooks to show: a path, a file name, or the number it begins with. All where none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var port = new Option<int>("--port", "-p") { Description = "Port on this machine's own address, 127.0.0.1.", HelpName = "N", DefaultValueFactory = _ => StandardPort };
        var open = new Option<bool>("--open") { Description = "Open the report in the browser." };
        var command = new Command(
            "serve", "Show the report in a browser while it is written: saved notebooks and data are taken up, and open pages change in place. Ctrl-C ends it.\n\nExample: workbook serve 07 --open")
        {
            notebooks, port, open,
        };
        var limits = new LimitOptions();
        limits.AddTo(command);
        port.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and <= HighestPort))
            {
                result.AddError(FormattableString.Invariant($"--port needs a number from 1 to {HighestPort}."));
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            Datasets.Catalogue, parsed.GetValue(notebooks) ?? [], parsed.GetValue(port), parsed.GetValue(open), limits.Of(parsed), output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        Catalogue catalogue, IReadOnlyList<string> names, int port, bool open, WorkerLimits limits, CliOutput output, CancellationToken cancellation)
    {
        // A name that fits no notebook is said before anything starts.
        NotebookSet.Find(catalogue.Root, names, TextWriter.Null);
        var report = new LiveReport();
        using var server = new ReportServer(report, port);
        output.Out.WriteLine(server.Address);
        output.Out.Flush();
        if (open)
        {
            Process.Start(new ProcessStartInfo(server.Address) { UseShellExecute = true });
        }

        Task answering = server.RunAsync(cancellation);
        try
        {
            await using var rendering = new LiveRendering(catalogue, names, limits, report, output.Error);
            await rendering.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            output.Error.WriteLine("Ended.");
        }

        await answering;
        return ExitCode.Done;
    }
}
