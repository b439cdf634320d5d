using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Formats;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Report;

namespace Workbook.Cli.Commands;

/// <summary><c>workbook render</c>.</summary>
internal static class RenderCommand
{
    public static Command Create(CliOutput output)
    {
        var notebooks = new Argument<string[]>("NOTEBOOK")
        {
            Description = "Notebooks to run: a path, a file name, or the number it begins with. All where none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var target = new Option<string>("--output", "-o") { Description = "Folder, or file, for the report; replaced whole where it is an earlier report. Default: _site, _site.html, _pdf or _slides.html in the repository." };
        var executed = new Option<string>("--executed") { Description = "Folder of notebooks that another host has run and saved, for instance VS Code or nbclient: nothing is run here.", HelpName = "DIR" };
        var format = new Option<ReportFormat>("--format") { Description = "html: a folder of pages. single: one file that needs nothing else. pdf: the report and a brief of two pages, printed by Chromium, Chrome or Edge. slides: figures and verdicts with the commentary as notes, one file. ipynb: the executed notebooks.", DefaultValueFactory = _ => ReportFormat.Html };
        var address = new SiteAddressOption();
        var parameters = new Option<string[]>("--param") { Description = "NAME=VALUE for the cell tagged 'parameters'; may be given again.", HelpName = "NAME=VALUE" };
        var jobs = new Option<int>("--jobs", "-j") { Description = "Notebooks run side by side. Default: one a processor.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var open = new Option<bool>("--open") { Description = "Open the report's first page afterwards." };
        var command = new Command("render", "Run the notebooks and write the report.\n\nExample: workbook render 02 07 --output report --open")
        {
            notebooks, target, executed, format, address, parameters, jobs, open,
        };
        var limits = new LimitOptions();
        limits.AddTo(command);
        parameters.Validators.Add(result =>
        {
            foreach (string wrong in result.Tokens.Select(token => token.Value).Where(value => value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError($"'{wrong}' is not a parameter; write NAME=VALUE.");
            }

            if (result.Tokens.Select(token => token.Value.Split('=')[0]).GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            {
                result.AddError($"'{twice.Key}' is given twice; give it one value.");
            }
        });
        foreach (Option<string> path in (Option<string>[])[target, executed])
        {
            path.Validators.Add(result =>
            {
                if (result.Tokens is [{ Value: string name }] && string.IsNullOrWhiteSpace(name))
                {
                    result.AddError($"{path.Name} needs the name of a folder.");
                }
            });
        }

        jobs.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0))
            {
                result.AddError("--jobs needs a number of at least 1.");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(executed) is not null && result.GetResult(parameters) is not null)
            {
                result.AddError("--param changes what is run, and with --executed nothing is run here. Leave one of them out.");
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            new RenderOptions(
                parsed.GetValue(notebooks) ?? [], parsed.GetValue(executed), parsed.GetValue(target), parsed.GetValue(format), parsed.GetValue(parameters) ?? [],
                parsed.GetValue(jobs), limits.Of(parsed), parsed.GetValue(open), address.Of(parsed)),
            Datasets.Catalogue, output, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(RenderOptions options, Catalogue catalogue, CliOutput output, CancellationToken cancellation)
    {
        IReadOnlyList<string> files = NotebookSet.Find(catalogue.Root, options.Notebooks, output.Error);
        IRenderFormat format = RenderFormats.Of(options.Format, options.SiteAddress);
        string place = Path.GetFullPath(options.Output ?? Path.Combine(catalogue.Root, format.DefaultName));
        if (format.HasPages)
        {
            SiteBuilder.CheckNames([.. files.Select(file => Path.GetFileNameWithoutExtension(file))]);
        }

        using IReportTarget target = format.Open(place);
        IReadOnlyList<NotebookOutcome> outcomes = await RunNotebooksAsync(files, options, output, cancellation);
        if (format.HasPages)
        {
            outcomes = [.. outcomes.Select(ReportAssembly.Readable)];
        }

        await format.WriteAsync(catalogue, outcomes, target, cancellation);
        cancellation.ThrowIfCancellationRequested();
        target.Commit();
        foreach (NotebookOutcome outcome in outcomes.Where(outcome => outcome.Result.Error is not null))
        {
            output.Error.WriteLine(outcome.Result.Error!.Report);
        }

        string first = Path.Combine(place, format.First);
        output.Out.WriteLine(first);
        if (options.Open)
        {
            Process.Start(new ProcessStartInfo(first) { UseShellExecute = true });
        }

        return outcomes.All(outcome => outcome.Result.Error is null) ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Runs notebooks and says how far they are, or reads those that another host has run.</summary>
    public static async Task<IReadOnlyList<NotebookOutcome>> RunNotebooksAsync(
        IReadOnlyList<string> files, RenderOptions options, CliOutput output, CancellationToken cancellation)
    {
        if (options.Executed is not null)
        {
            return ExecutedFolder.Read(files, Path.GetFullPath(options.Executed));
        }

        Task<IReadOnlyList<NotebookOutcome>> Run(IRenderProgress progress) => NotebookRuns.RunAsync(files, options.Parameters, options.Jobs, options.Limits, progress, cancellation);

        if (Console.IsErrorRedirected)
        {
            return await Run(new PlainProgress(output.Error));
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output.Error) });
        return await TerminalProgress.ShowAsync(console, Run);
    }
}
