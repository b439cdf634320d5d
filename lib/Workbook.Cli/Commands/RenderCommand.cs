using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Reuse;
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
        var target = new Option<string>("--output", "-o") { Description = "Folder for the report; replaced whole. Default: _site in the repository." };
        var executed = new Option<string>("--executed") { Description = "Folder of notebooks that another host has run and saved, for instance VS Code or nbclient: nothing is run here.", HelpName = "DIR" };
        var format = new Option<ReportFormat>("--format") { Description = "html: the report. ipynb: the executed notebooks.", DefaultValueFactory = _ => ReportFormat.Html };
        var parameters = new Option<string[]>("--param") { Description = "NAME=VALUE for the cell tagged 'parameters'; may be given again.", HelpName = "NAME=VALUE" };
        var jobs = new Option<int>("--jobs", "-j") { Description = "Notebooks run side by side. Default: one a processor.", DefaultValueFactory = _ => Environment.ProcessorCount };
        Option<bool> fresh = FreshOption.Create();
        var open = new Option<bool>("--open") { Description = "Open the report's first page afterwards." };
        var command = new Command("render", "Run the notebooks and write the report. A notebook runs only where something has changed that it depends on.\n\nExample: workbook render 02 07 --output report --open")
        {
            notebooks, target, executed, format, parameters, jobs, fresh, open,
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
                parsed.GetValue(jobs), limits.Of(parsed), parsed.GetValue(open)) { Fresh = parsed.GetValue(fresh) },
            Datasets.Catalogue, output, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(RenderOptions options, Catalogue catalogue, CliOutput output, CancellationToken cancellation)
    {
        IReadOnlyList<string> files = NotebookSet.Find(catalogue.Root, options.Notebooks, output.Error);
        string folder = Path.GetFullPath(options.Output ?? Path.Combine(catalogue.Root, "_site"));
        if (options.Format == ReportFormat.Html)
        {
            SiteBuilder.CheckNames([.. files.Select(file => Path.GetFileNameWithoutExtension(file))]);
        }

        var cache = RunCache.OfUser(options.Fresh, output.Error);
        var unchanged = new UnchangedReport(cache, options, files);
        if (unchanged.IsIn(folder))
        {
            output.Error.WriteLine("Nothing has changed: the report is as it was. `--fresh` runs all the same.");
            return Finish([], folder, options, output);
        }

        using var target = new FolderOutput(folder);
        IReadOnlyList<NotebookOutcome> outcomes = await RunNotebooksAsync(files, options, cache, output, cancellation);
        if (options.Format == ReportFormat.Html)
        {
            outcomes = ReportAssembly.Readable(outcomes, cache.Work);
            target.MadeOf = unchanged.Build(outcomes, () => SiteBuilder.Build(ReportAssembly.Assemble(catalogue, outcomes), target));
        }
        else
        {
            ExecutedNotebooks.Write(outcomes, target);
        }

        cancellation.ThrowIfCancellationRequested();
        target.Commit();
        return Finish(outcomes, folder, options, output);
    }

    private static int Finish(IReadOnlyList<NotebookOutcome> outcomes, string folder, RenderOptions options, CliOutput output)
    {
        foreach (NotebookOutcome outcome in outcomes.Where(outcome => outcome.Result.Error is not null))
        {
            output.Error.WriteLine(outcome.Result.Error!.Report);
        }

        string first = Path.Combine(folder, options.Format == ReportFormat.Html ? "index.html" : "");
        output.Out.WriteLine(first);
        if (options.Open)
        {
            Process.Start(new ProcessStartInfo(first) { UseShellExecute = true });
        }

        return outcomes.All(outcome => outcome.Result.Error is null) ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<IReadOnlyList<NotebookOutcome>> RunNotebooksAsync(
        IReadOnlyList<string> files, RenderOptions options, RunCache cache, CliOutput output, CancellationToken cancellation)
    {
        if (options.Executed is not null)
        {
            return ExecutedFolder.Read(files, Path.GetFullPath(options.Executed));
        }

        Task<IReadOnlyList<NotebookOutcome>> Run(IRenderProgress progress) => NotebookRuns.RunAsync(files, options.Parameters, options.Jobs, options.Limits, cache, progress, cancellation);

        if (Console.IsErrorRedirected)
        {
            return await Run(new PlainProgress(output.Error));
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output.Error) });
        return await TerminalProgress.ShowAsync(console, Run);
    }
}
