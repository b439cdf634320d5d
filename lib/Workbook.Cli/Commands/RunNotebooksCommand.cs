using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using Workbook.Cli.Rendering.Tracing;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Drawing;
using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Running;

namespace Workbook.Cli.Commands;

/// <summary>The worker's side of <see cref="WorkerProcess"/>: hidden, not for people.</summary>
internal static class RunNotebooksCommand
{
    public static Command Create(CliOutput output)
    {
        var requests = new Argument<string>("REQUESTS");
        var scratch = new Argument<string>("FOLDER");
        var parent = new Argument<string>("PARENT");
        var command = new Command(ThisProgram.RunNotebooks, "Run notebooks as they are asked for and write what becomes of each to a file.") { requests, scratch, parent };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(requests), parsed.GetRequiredValue(scratch), parsed.GetRequiredValue(parent), output, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string requests, string scratch, string parent, CliOutput output, CancellationToken cancellation)
    {
        WorkerLife.Begin(parent, scratch, requests);
        try
        {
            WorkerLife.End(await RunAllAsync(requests, output.Out, cancellation));
        }
        catch (JournalException error)
        {
            await output.Error.WriteLineAsync($"{WorkerEnd.Unwritten}{error.Message.TrimEnd('.')}. Make room in {scratch}, or name another folder for temporary files in TMPDIR.");
            WorkerLife.End(ExitCode.Failed);
        }

        return ExitCode.Done;
    }

    // Until there is no further request, or a notebook does not leave the process as it was.
    private static async Task<int> RunAllAsync(string requests, TextWriter progress, CancellationToken cancellation)
    {
        using var pipe = new AnonymousPipeClientStream(PipeDirection.In, requests);
        using var lines = new StreamReader(pipe);
        while (await lines.ReadLineAsync(cancellation) is string line)
        {
            RunEnd end = await RunAsync(JsonSerializer.Deserialize<WorkerRequest>(line)!, lines, progress, cancellation);
            await progress.WriteLineAsync(WorkerProcess.Ended);
            await progress.FlushAsync(cancellation);
            if (!end.LeavesProcess)
            {
                return end.Error is null ? ExitCode.Done : ExitCode.Failed;
            }
        }

        return ExitCode.Done;
    }

    private static async Task<RunEnd> RunAsync(WorkerRequest request, TextReader requests, TextWriter progress, CancellationToken cancellation)
    {
        using RunJournal journal = RunJournal.Take(request.Journal);
        var tracer = new RunTracer(Path.GetDirectoryName(request.File)!);
        ReadLog.Happened += tracer.Add;
        ChartScript.OfThisProcess.StartAnew();
        var observer = new Observer(progress, journal, tracer);
        var options = new RunOptions(Path.GetDirectoryName(request.File)!) { Parameters = Assignments(request.Parameters), Uses = tracer.Add };
        long start = Stopwatch.GetTimestamp();
        if (request.HoldBefore is int before)
        {
            options = options with { Hold = new RunHold(new CellNumber(before), RestAsync) };
        }

        RunEnd end = await RunAsync(request.File, options, observer, () => Stopwatch.GetElapsedTime(start).TotalSeconds, cancellation);
        ReadLog.Happened -= tracer.Add;
        journal.Add(new JournalEntry(End: end));
        return end;

        // How long it waits is not how long it takes.
        async Task<Notebook> RestAsync()
        {
            long held = Stopwatch.GetTimestamp();
            journal.Add(new JournalEntry(Held: tracer.Trace()));
            await progress.WriteLineAsync(WorkerProcess.Held);
            await progress.FlushAsync(cancellation);
            string line = await requests.ReadLineAsync(cancellation) ?? throw new EndOfStreamException("Nobody asks for the rest.");
            start += Stopwatch.GetTimestamp() - held;
            return Notebook.Load(JsonSerializer.Deserialize<WorkerRequest>(line)!.File);
        }
    }

    private static async Task<RunEnd> RunAsync(string file, RunOptions options, Observer observer, Func<double> seconds, CancellationToken cancellation)
    {
        try
        {
            NotebookRun run = await NotebookRunner.RunAsync(Notebook.Load(file), options, observer, cancellation);
            return new RunEnd(
                Encoding.UTF8.GetString(run.Notebook.ToBytes()), run.Error is null ? null : Describe(run.Error), run.Durations.Length,
                seconds(), observer.Tracer.Trace(), run.Error is null && observer.Tracer.LeavesProcess);
        }
        catch (Exception error) when (error is NotebookFormatException or ParameterException or IOException or UnauthorizedAccessException)
        {
            return new RunEnd(null, new WorkerError(null, null, error.Message, null, error.Message), 0, seconds());
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
