using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Formats;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Variants;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Files;
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
        var shard = new Option<string>("--shard") { Description = "Run one of N equal parts of the work and write its executed notebooks (--output names the folder), for 'workbook merge'.", HelpName = "I/N" };
        var matrix = new Option<string>("--matrix") { Description = "CSV of variants, a line each: the column 'variant' names it, the others are parameters (02.day) or choices of the verdict rules (gap.low).", HelpName = "FILE" };
        Option<bool> fresh = FreshOption.Create();
        var open = new Option<bool>("--open") { Description = "Open the report's first page afterwards." };
        var command = new Command("render", "Run the notebooks and write the report. A notebook runs only where something has changed that it depends on.\n\nExamples:\n  workbook render 02 07 --output report --open\n  workbook render --matrix variants.csv\n  workbook render --shard 1/4 --output parts/1")
        {
            notebooks, target, executed, format, address, parameters, matrix, shard, jobs, fresh, open,
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
        shard.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: string text }] && Shard.Parse(text) is null)
            {
                result.AddError($"'{text}' is no part; write I/N, such as 2/5, with I from 1 to N and N at most 10000.");
            }
        });
        foreach (Option<string> path in (Option<string>[])[target, executed, matrix])
        {
            path.Validators.Add(result =>
            {
                if (result.Tokens is [{ Value: string name }] && string.IsNullOrWhiteSpace(name))
                {
                    result.AddError($"{path.Name} needs the name of a {(path == matrix ? "file" : "folder")}.");
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
            foreach ((Option one, Option other, string why) in ((Option, Option, string)[])[
                (executed, parameters, "--param changes what is run, and with --executed nothing is run here."),
                (executed, matrix, "--matrix changes what is run, and with --executed nothing is run here."),
                (executed, shard, "--shard runs a part, and with --executed nothing is run here."),
                (matrix, parameters, "What --param sets for all variants can stand in the file of --matrix."),
                (matrix, format, "With --matrix a report is written as html."),
                (matrix, address, "With --matrix no addresses on the web are written."),
                (shard, format, "With --shard executed notebooks are written; 'workbook merge' takes --format."),
                (shard, address, "With --shard executed notebooks are written; 'workbook merge' takes --site-url."),
                (shard, open, "With --shard no report is written; 'workbook merge' takes --open.")])
            {
                if (result.GetResult(one) is { Implicit: false } && result.GetResult(other) is { Implicit: false })
                {
                    result.AddError($"{why} Leave one of them out.");
                }
            }
        });
        command.SetAction((parsed, cancellation) => RunAsync(
            new RenderOptions(
                parsed.GetValue(notebooks) ?? [], parsed.GetValue(executed), parsed.GetValue(target), parsed.GetValue(format), parsed.GetValue(parameters) ?? [],
                parsed.GetValue(matrix), Shard.Parse(parsed.GetValue(shard) ?? "1/1")!, parsed.GetValue(jobs), limits.Of(parsed), parsed.GetValue(open), address.Of(parsed)) { Fresh = parsed.GetValue(fresh) },
            Datasets.Catalogue, output, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(RenderOptions options, Catalogue catalogue, CliOutput output, CancellationToken cancellation)
    {
        IReadOnlyList<string> files = NotebookSet.Find(catalogue.Root, options.Notebooks, output.Error);
        IReadOnlyList<Variant> variants = [Variant.First(files, options.Parameters), .. options.Matrix is null ? [] : MatrixFile.Read(options.Matrix, catalogue, files)];
        IRenderFormat format = RenderFormats.Of(options.Format, options.SiteAddress);
        string place = Path.GetFullPath(options.Output ?? Path.Combine(catalogue.Root, format.DefaultName));
        if (format.HasPages)
        {
            SiteBuilder.CheckNames([.. files.Select(file => Path.GetFileNameWithoutExtension(file))]);
        }

        bool whole = options.Shard.Of == 1;
        var cache = RunCache.OfUser(options.Fresh, output.Error);
        UnchangedReport? unchanged = whole && variants.Count == 1 ? new(cache, options, files) : null;
        var publication = new Publication(format, place, options.Open, cache);
        ScratchFolder.RemoveAbandoned();
        if (unchanged?.IsIn(place) == true)
        {
            output.Error.WriteLine("Nothing has changed: the report is as it was. `--fresh` runs all the same.");
            return publication.Show([], format.First, output);
        }

        using IReportTarget target = whole ? format.Open(place) : new FolderOutput(place);
        IReadOnlyList<PieceOutcome> outcomes = await OutcomesAsync(variants, files, catalogue, options, cache, output, cancellation);
        if (whole)
        {
            return await publication.WriteAsync(VariantRuns.Whole(variants, files, outcomes), catalogue, target, unchanged, output, cancellation);
        }

        PartFolder.Write(options.Shard, PartBasis.Here(catalogue, variants, files), outcomes, target);
        cancellation.ThrowIfCancellationRequested();
        target.Commit();
        output.Out.WriteLine(place);
        return Publication.Tell(outcomes.Select(outcome => outcome.Outcome), output);
    }

    /// <summary>Runs notebooks and says how far they are, or reads those that another host has run.</summary>
    public static async Task<IReadOnlyList<PieceOutcome>> OutcomesAsync(
        IReadOnlyList<Variant> variants, IReadOnlyList<string> files, Catalogue catalogue, RenderOptions options, RunCache cache, CliOutput output, CancellationToken cancellation)
    {
        if (options.Executed is not null)
        {
            return [.. ExecutedFolder.Read(files, Path.GetFullPath(options.Executed)).Select(outcome => new PieceOutcome(new Piece(variants[0], outcome.File), outcome))];
        }

        IReadOnlyList<Piece> pieces = options.Shard.Share(VariantRuns.Plan(variants, files), piece => new FileInfo(piece.File).Length);
        Task<IReadOnlyList<PieceOutcome>> Run(IRenderProgress progress) => VariantRuns.RunAsync(pieces, catalogue, options, cache, progress, cancellation);

        if (Console.IsErrorRedirected)
        {
            return await Run(new PlainProgress(output.Error));
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output.Error) });
        return await TerminalProgress.ShowAsync(console, Run);
    }
}
