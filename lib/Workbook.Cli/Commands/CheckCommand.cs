using System.CommandLine;
using System.Security.Cryptography;
using Workbook.Cli.Checking;
using Workbook.Cli.Commands.Claims;
using Workbook.Cli.Commands.Class;
using Workbook.Cli.Commands.Data;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Tracing;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Engine.Notebooks;
using Workbook.Memo.Claims;
using Workbook.Report.Prose;
using Workbook.Teaching.Checking;
using Workbook.Teaching.Format;

namespace Workbook.Cli.Commands;

/// <summary><c>workbook check</c>.</summary>
internal static class CheckCommand
{
    private const string AllAgree = "All notebooks and their commentary agree.";

    public static Command Create(CliOutput output)
    {
        var notebooks = new Argument<string[]>("NOTEBOOK")
        {
            Description = "Notebooks to check: a path, a file name, or the number it begins with. Where none is named, all of them, the data and the claims.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var fix = new Option<bool>("--fix") { Description = "Rewrite numbers in commentary that drifted from what was computed, and bring notebooks into the form in which they are committed, without outputs." };
        Option<bool> fresh = FreshOption.Create();
        var command = new Command(
            "check", "Check data, licences, claims, notebooks and the numbers in their commentary. What has not changed since it was checked is not checked again.\n\nExamples:\n  workbook check\n  workbook check 07 --fix")
        {
            notebooks, fix, fresh,
        };
        var limits = new LimitOptions();
        limits.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            Datasets.Catalogue, new CheckOptions(parsed.GetValue(notebooks) ?? [], parsed.GetValue(fix), parsed.GetValue(fresh), limits.Of(parsed)), output, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(Catalogue catalogue, CheckOptions options, CliOutput output, CancellationToken cancellation)
    {
        var cache = RunCache.OfUser(options.Fresh, output.Error);
        IReadOnlyList<string> files = NotebookSet.Find(catalogue.Root, options.Notebooks, output.Error);
        if (options.Notebooks.Count > 0 || options.Fix)
        {
            return await CheckAsync(catalogue, files, options, cache, output, cancellation);
        }

        bool done = false;
        bool passes = await cache.Work.PassesAsync("check", () => Inputs(catalogue, files, options), async () =>
        {
            done = true;
            return await CheckAsync(catalogue, files, options, cache, output, cancellation) == ExitCode.Done;
        });
        if (!done)
        {
            output.Out.WriteLine(ValidateCommand.AllValid);
            output.Out.WriteLine(AllAgree);
        }

        return passes ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<int> CheckAsync(Catalogue catalogue, IReadOnlyList<string> files, CheckOptions options, RunCache cache, CliOutput output, CancellationToken cancellation)
    {
        bool whole = options.Notebooks.Count == 0;
        int data = whole ? ValidateCommand.Run(catalogue, [], output, cache.Work) : ExitCode.Done;
        List<string> problems = [];
        List<(string File, Notebook Notebook)> read = Read(files, problems);
        if (options.Fix)
        {
            read = Reform(read);
        }

        Notebook[] notebooks = [.. read.Select(one => one.Notebook)];
        problems.AddRange(cache.Work.Of("conventions", Texts(notebooks), () => NotebookConventions.Problems(notebooks).ToList()));
        var misformed = notebooks.Where(notebook =>
        {
            List<string> found = cache.Work.Of("exercises", Texts([notebook]), () => FormatCheck.Problems(notebook).ToList());
            problems.AddRange(found);
            return found.Count > 0;
        }).ToHashSet();
        problems.AddRange(whole ? cache.Work.Of("claims", [catalogue.Root], () => ClaimsProblems(catalogue).ToList()) : []);
        IReadOnlyList<NotebookOutcome> outcomes = await RunAsync([.. read.Select(one => one.File)]);
        TaughtNotebook[] taught = [.. notebooks.Where(notebook => !misformed.Contains(notebook)).Select(TaughtNotebook.Of).Where(taught => !taught.Exercises.IsEmpty)];
        problems.AddRange(await ClassNotebooks.ProblemsAsync(taught, catalogue.Root, options.Limits, cache, cancellation));
        problems.AddRange(ClaimNames.Problems(catalogue, notebooks));
        problems.AddRange(outcomes.Select(outcome => outcome.Result.Error?.Report).OfType<string>());
        CommentaryProblems commentary = Commentary(outcomes);
        if (!whole && commentary.Prose.Any(problem => problem.IsOfUnknownFact))
        {
            // Another notebook may publish it.
            string[] others = [.. NotebookSet.Find(catalogue.Root, [], TextWriter.Null).Except(files)];
            commentary = Commentary([.. outcomes, .. await RunAsync(others)]).In([.. outcomes.Select(outcome => outcome.Slug)]);
        }

        problems.AddRange(commentary.Unreadable);
        problems.AddRange(commentary.Maps.Select(problem => problem.ToString()));
        problems.AddRange(commentary.Prose.Where(problem => !options.Fix || problem.Fix is null).Select(problem => problem.ToString()));
        problems.ForEach(output.Error.WriteLine);
        int mended = options.Fix ? Mend(files, commentary.Prose) : 0;
        output.Out.WriteLine(problems.Count == 0 ? whole ? AllAgree : "These notebooks and their commentary agree." : $"{problems.Count} problem(s) found.");
        if (options.Fix)
        {
            output.Out.WriteLine($"{mended} number(s) rewritten.");
        }

        return problems.Count == 0 ? data : ExitCode.Failed;

        Task<IReadOnlyList<NotebookOutcome>> RunAsync(IReadOnlyList<string> named) => NotebookRuns.RunAsync(
            named, _ => [], Environment.ProcessorCount, options.Limits, cache, new PlainProgress(output.Error), cancellation);

        CommentaryProblems Commentary(IReadOnlyList<NotebookOutcome> ran) => ran.All(outcome => outcome.Result.State is not null)
            ? cache.Work.Of("commentary", [.. ran.SelectMany(outcome => (string[])[outcome.Slug, outcome.Result.State!])], () => CommentaryProblems.Of(catalogue, ran, cache.Work))
            : CommentaryProblems.Of(catalogue, ran, cache.Work);
    }

    // What a check of everything depends on besides the datasets and what notebooks read.
    private static string[] Inputs(Catalogue catalogue, IReadOnlyList<string> files, CheckOptions options)
    {
        var now = new DependencyState();
        return
        [
            catalogue.Root,
            .. ValidateCommand.FolderProblems(catalogue),
            .. files.SelectMany(file => (string[])[file, now.Of(new Dependency(ReadKind.File, file, ""), "", "")]),
            .. Surroundings.Of(catalogue.Root, options.Limits, null).SelectMany(part => (string[])[part.Name, part.State]),
        ];
    }

    private static string[] Texts(IEnumerable<Notebook> notebooks) =>
        [.. notebooks.SelectMany(notebook => (string[])[notebook.Name, Convert.ToHexString(SHA256.HashData(notebook.ToBytes()))])];

    private static List<(string File, Notebook Notebook)> Read(IReadOnlyList<string> files, List<string> problems)
    {
        List<(string, Notebook)> read = [];
        foreach (string file in files)
        {
            try
            {
                read.Add((file, Notebook.Load(file)));
            }
            catch (NotebookFormatException fault)
            {
                problems.Add(fault.Message);
            }
        }

        return read;
    }

    private static List<(string File, Notebook Notebook)> Reform(List<(string File, Notebook Notebook)> read)
    {
        List<(string File, Notebook Notebook)> reformed = read.ConvertAll(one => (one.File, Notebook.Parse(CommittedForm.Of(one.Notebook), Path.GetFileName(one.File))));
        reformed.ForEach(one => one.Notebook.Save(one.File));
        return reformed;
    }

    private static IEnumerable<string> ClaimsProblems(Catalogue catalogue)
    {
        try
        {
            Catalogue once = catalogue.Remembering();
            Ledger.Compute(once);
            return [.. Routes.Problems(once), .. FlipsFile.Problem(once) is string flips ? [flips] : (string[])[]];
        }
        catch (DatasetException error)
        {
            return [error.Message];
        }
    }

    private static int Mend(IReadOnlyList<string> files, IReadOnlyList<ProseProblem> problems)
    {
        var fixable = problems.Where(problem => problem.Fix is not null).ToList();
        foreach (IGrouping<string, ProseProblem> inNotebook in fixable.GroupBy(problem => problem.Notebook))
        {
            string file = files.Single(candidate => Path.GetFileNameWithoutExtension(candidate) == inNotebook.Key);
            Notebook notebook = Notebook.Load(file);
            ILookup<int, ProseProblem> byCell = inNotebook.ToLookup(problem => problem.CellNumber);
            notebook.WithCells(notebook.Cells.Select((cell, i) =>
                byCell.Contains(i + 1) ? cell.WithSource(ProseCheck.Fix(cell.Source, byCell[i + 1])) : cell)).Save(file);
        }

        return fixable.Count;
    }
}

/// <summary>What <c>workbook check</c> was asked to do.</summary>
/// <param name="Notebooks">Names of notebooks; all, the data and the claims where there are none.</param>
/// <param name="Fix">Whether to mend what can be mended.</param>
/// <param name="Fresh">Whether to run and check also what has not changed.</param>
/// <param name="Limits">What the process of one notebook may take.</param>
internal sealed record CheckOptions(IReadOnlyList<string> Notebooks, bool Fix, bool Fresh, WorkerLimits Limits);
