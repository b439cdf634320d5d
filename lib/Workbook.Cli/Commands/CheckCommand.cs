using System.CommandLine;
using Workbook.Cli.Checking;
using Workbook.Cli.Commands.Claims;
using Workbook.Cli.Commands.Class;
using Workbook.Cli.Commands.Data;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Engine.Notebooks;
using Workbook.Memo.Claims;
using Workbook.Report.Input;
using Workbook.Report.Prose;
using Workbook.Teaching.Checking;
using Workbook.Teaching.Format;

namespace Workbook.Cli.Commands;

/// <summary><c>workbook check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create(CliOutput output)
    {
        var fix = new Option<bool>("--fix") { Description = "Rewrite numbers in commentary that drifted from what was computed, and bring notebooks into the form in which they are committed, without outputs." };
        var command = new Command(
            "check", "Check data, licences, claims, notebooks and the numbers in their commentary.\n\nExample: workbook check --fix") { fix };
        var limits = new LimitOptions();
        limits.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(Datasets.Catalogue, parsed.GetValue(fix), limits.Of(parsed), output, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(Catalogue catalogue, bool fix, WorkerLimits limits, CliOutput output, CancellationToken cancellation)
    {
        int data = ValidateCommand.Run(catalogue, [], output);
        IReadOnlyList<string> files = NotebookSet.Find(catalogue.Root, [], output.Error);
        List<string> problems = [];
        List<(string File, Notebook Notebook)> read = Read(files, problems);
        if (fix)
        {
            read = Reform(read);
        }

        string[] readable = [.. read.Select(one => one.File)];
        Notebook[] notebooks = [.. read.Select(one => one.Notebook)];
        problems.AddRange(NotebookConventions.Problems(notebooks));
        ILookup<Notebook, string> misformed = notebooks.SelectMany(FormatCheck.Problems, (notebook, problem) => (notebook, problem)).ToLookup(one => one.notebook, one => one.problem);
        problems.AddRange(misformed.SelectMany(one => one));
        problems.AddRange(ClaimsProblems(catalogue));
        IReadOnlyList<NotebookOutcome> outcomes = await NotebookRuns.RunAsync(
            readable, _ => [], Environment.ProcessorCount, limits, new PlainProgress(output.Error), cancellation);
        foreach (TaughtNotebook taught in notebooks.Where(notebook => !misformed.Contains(notebook)).Select(TaughtNotebook.Of).Where(taught => !taught.Exercises.IsEmpty))
        {
            await ClassNotebooks.SolveAsync(taught, catalogue.Root, limits, problems, cancellation);
        }

        problems.AddRange(ClaimNames.Problems(catalogue, notebooks));
        problems.AddRange(outcomes.Select(outcome => outcome.Result.Error?.Report).OfType<string>());
        outcomes = [.. outcomes.Where(outcome => outcome.Result.Cells > 0)];
        problems.AddRange(outcomes.Select(ReportAssembly.Readable).Where(outcome => outcome.Result.Notebook.Cells.IsEmpty).Select(outcome => outcome.Result.Error!.Report));
        ReportInput report = ReportAssembly.Assemble(catalogue, [.. outcomes.Select(ReportAssembly.Readable)]);
        problems.AddRange(MapCheck.Check(report).Select(problem => problem.ToString()));
        IReadOnlyList<ProseProblem> prose = ProseCheck.Check(report);
        problems.AddRange(prose.Where(problem => !fix || problem.Fix is null).Select(problem => problem.ToString()));
        problems.ForEach(output.Error.WriteLine);
        int mended = fix ? Mend(files, prose) : 0;
        output.Out.WriteLine(problems.Count == 0 ? "All notebooks and their commentary agree." : $"{problems.Count} problem(s) found.");
        if (fix)
        {
            output.Out.WriteLine($"{mended} number(s) rewritten.");
        }

        return problems.Count == 0 ? data : ExitCode.Failed;
    }

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
