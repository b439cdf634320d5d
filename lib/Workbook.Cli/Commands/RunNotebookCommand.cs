using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Workbook.Cli.Rendering.Tracing;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Running;

namespace Workbook.Cli.Commands;

/// <summary>The worker's side of <see cref="NotebookWorker"/>: hidden, not for people.</summary>
internal static class RunNotebookCommand
{
    public const string Name = "run-notebook";

    public static Command Create(CliOutput output)
    {
        var notebook = new Argument<string>("NOTEBOOK");
        var journal = new Argument<string>("JOURNAL");
        var parent = new Argument<string>("PARENT");
        var parameters = new Argument<string[]>("NAME=VALUE") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(Name, "Run one notebook and write what becomes of it to a file.") { notebook, journal, parent, parameters };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(notebook), parsed.GetRequiredValue(journal), parsed.GetRequiredValue(parent), parsed.GetValue(parameters) ?? [], output,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        string file, string journalFile, string parent, IReadOnlyList<string> parameters, CliOutput output, CancellationToken cancellation)
    {
        WorkerLife.Begin(parent, Path.GetDirectoryName(journalFile)!);
        try
        {
            using RunJournal journal = RunJournal.Take(journalFile);
            RunEnd end = await RunAsync(file, parameters, new Observer(output.Out, journal, new RunTracer(Path.GetDirectoryName(file)!)), cancellation);
            journal.Add(new JournalEntry(End: end));
            WorkerLife.End(end.Error is null ? ExitCode.Done : ExitCode.Failed);
        }
        catch (JournalException error)
        {
            output.Error.WriteLine($"{WorkerEnd.Unwritten}{error.Message.TrimEnd('.')}. Make room in {Path.GetDirectoryName(journalFile)}, or name another folder for temporary files in TMPDIR.");
            WorkerLife.End(ExitCode.Failed);
        }

        return ExitCode.Done;
    }

    private static async Task<RunEnd> RunAsync(string file, IReadOnlyList<string> parameters, Observer observer, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        try
        {
            var options = new RunOptions(Path.GetDirectoryName(file)!) { Parameters = Assignments(parameters), Uses = observer.Tracer.Add };
            ReadLog.Happened += observer.Tracer.Add;
            NotebookRun run = await NotebookRunner.RunAsync(Notebook.Load(file), options, observer, cancellation);
            return new RunEnd(
                Encoding.UTF8.GetString(run.Notebook.ToBytes()), run.Error is null ? null : Describe(run.Error), run.Durations.Length,
                Stopwatch.GetElapsedTime(start).TotalSeconds, observer.Tracer.Trace());
        }
        catch (Exception error) when (error is NotebookFormatException or ParameterException or IOException or UnauthorizedAccessException)
        {
            return new RunEnd(null, new WorkerError(null, null, error.Message, null, error.Message), 0, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
    }

    private static Dictionary<string, string> Assignments(IReadOnlyList<string> parameters) =>
        parameters.Select(parameter => parameter.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static WorkerError Describe(CellError error) => new(
        error.Cell.Value, error.Line, error.Message,
        error.SourceLine is null ? null : error.SourceLine + "\n" + new string(' ', Math.Max((error.Column ?? 1) - 1, 0)) + "^",
        error.Describe());

    private sealed class Observer(TextWriter progress, RunJournal journal, RunTracer tracer) : IRunObserver
    {
        public RunTracer Tracer => tracer;

        public void CellStarted(Notebook notebook, CellNumber cell)
        {
            tracer.Begin(cell.Value);
            journal.Add(new JournalEntry(cell.Value));
            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cell {cell.Value} of {notebook.Cells.Length}"));
            progress.Flush();
        }

        public void CellShown(Notebook notebook, CellNumber cell, int executionCount, IReadOnlyList<string> outputs) =>
            journal.Add(new JournalEntry(cell.Value, executionCount, outputs));
    }
}
