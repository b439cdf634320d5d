using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using Workbook.Cli.Rendering.Tracing;
using Workbook.Files;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>What a process that runs notebooks is told to run next.</summary>
/// <param name="File">The notebook.</param>
/// <param name="Journal">The file in which it tells what becomes of it.</param>
/// <param name="Parameters">Assignments, each <c>NAME=VALUE</c>.</param>
/// <param name="HoldBefore">The number of the cell before which it waits for a further request, whose file it goes on with; none where it runs to its end.</param>
internal sealed record WorkerRequest(string File, string Journal, ImmutableArray<string> Parameters, int? HoldBefore = null);

/// <summary>
/// A process that runs notebooks, one after another for as long as each leaves it as it was. However it ends, there is a result; whatever it leaves
/// running is ended.
/// </summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>The line by which it says that a notebook has come to its end; the journal says how.</summary>
    public const string Ended = "ended";

    /// <summary>The line by which it says that it waits before a cell.</summary>
    public const string Held = "held";

    /// <summary>A process that has grown beyond this many bytes runs no further notebook: nothing that a notebook loads is ever unloaded.</summary>
    private const long MostForAnother = 1L << 30;

    private static readonly TimeSpan MemoryInterval = TimeSpan.FromMilliseconds(250);

    // The process has ended, and what it wrote is in the pipe; a process that it started and that got away may keep the pipe open.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly WorkerLimits limits;
    private readonly bool isWalled;
    private readonly ScratchFolder scratch;
    private readonly AnonymousPipeServerStream requests;
    private readonly Process process;
    private readonly StringBuilder words = new();
    private readonly Task pumps;
    private WorkerRun? current;
    private int runs;

    private WorkerProcess(WorkerLimits limits, WorkerRoom? room, ScratchFolder scratch, AnonymousPipeServerStream requests, Process process)
    {
        this.limits = limits;
        isWalled = room?.Walls == RoomWalls.All;
        this.scratch = scratch;
        this.requests = requests;
        this.process = process;
        pumps = Task.WhenAll(BoundedText.KeepEndsAsync(process.StandardError, words), BoundedText.ReadLinesAsync(process.StandardOutput, line => current?.Tell(line)));
    }

    /// <summary>Whether it may be given another.</summary>
    public bool IsFree { get; private set; }

    /// <summary>Starts one.</summary>
    /// <param name="limits">What it may take.</param>
    /// <param name="room">What it sees of the machine; all of it where not given.</param>
    public static WorkerProcess Start(WorkerLimits limits, WorkerRoom? room = null)
    {
        var scratch = ScratchFolder.Create();
        var requests = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
        try
        {
            Process process = Process.Start(StartInfo(scratch.Path, requests.GetClientHandleAsString(), limits, room))!;
            requests.DisposeLocalCopyOfClientHandle();
            process.StandardInput.Close();
            return new WorkerProcess(limits, room, scratch, requests, process);
        }
        catch
        {
            requests.Dispose();
            scratch.Dispose();
            throw;
        }
    }

    /// <summary>Runs a notebook.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="parameters">Assignments for the cell tagged <c>parameters</c>, each <c>NAME=VALUE</c>.</param>
    /// <param name="progress">Told the number of the cell that starts and the number of cells.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <returns>The result, and whether the process came to its end before the notebook did.</returns>
    /// <exception cref="OperationCanceledException">It was ended by <paramref name="cancellation"/>.</exception>
    public async Task<(WorkerResult Result, bool Died)> RunAsync(string file, IReadOnlyList<string> parameters, Action<int, int> progress, CancellationToken cancellation)
    {
        using WorkerRun run = await BeginAsync(file, parameters, null, progress, cancellation);
        return await FinishAsync(run, file, cancellation);
    }

    /// <summary>Runs a notebook up to a cell, and waits there for <see cref="GoOnAsync"/>.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="before">The number of the cell.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <returns>What the cells that ran depend on; null where it did not get so far.</returns>
    /// <exception cref="OperationCanceledException">It was ended by <paramref name="cancellation"/>.</exception>
    public async Task<RunTrace?> HoldAsync(string file, int before, CancellationToken cancellation)
    {
        WorkerRun run = await BeginAsync(file, [], before, (_, _) => { }, cancellation);
        await WatchAsync(Task.WhenAny(run.Held, run.Ended), Stopwatch.GetTimestamp(), cancellation);
        return run.Held.IsCompleted ? await run.Held : null;
    }

    /// <summary>Runs the rest of a notebook that waits.</summary>
    /// <param name="file">The notebook, whose cells are the same up to that one but for commentary.</param>
    /// <param name="progress">Told the number of the cell that starts and the number of cells.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <exception cref="OperationCanceledException">It was ended by <paramref name="cancellation"/>.</exception>
    public async Task<WorkerResult> GoOnAsync(string file, Action<int, int> progress, CancellationToken cancellation)
    {
        using WorkerRun run = current!;
        run.Progress = progress;
        await AskAsync(new WorkerRequest(file, "", []), cancellation);
        return (await FinishAsync(run, file, cancellation)).Result;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        current?.Dispose();
        await requests.DisposeAsync();
        process.Dispose();
        scratch.Dispose();
    }

    private async Task<WorkerRun> BeginAsync(string file, IReadOnlyList<string> parameters, int? before, Action<int, int> progress, CancellationToken cancellation)
    {
        IsFree = false;
        string journal = Path.Combine(scratch.Path, FormattableString.Invariant($"journal-{++runs}"));
        current = new WorkerRun(RunJournal.Create(journal)) { Progress = progress };
        await AskAsync(new WorkerRequest(file, journal, [.. parameters], before), cancellation);
        return current;
    }

    private async Task<(WorkerResult Result, bool Died)> FinishAsync(WorkerRun run, string file, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        string? tooMuch = await WatchAsync(run.Ended, start, cancellation);
        if (run.Ended.IsCompleted)
        {
            RunEnd end = await run.Ended;
            IsFree = end.LeavesProcess && Taken().Bytes is > 0 and < MostForAnother;
            return (RunOutcome.Of(file, end), false);
        }

        await EndAsync();
        await Task.WhenAny(pumps, Task.Delay(LastWords, CancellationToken.None));
        IReadOnlyList<JournalEntry> entries = run.Journal.Read();
        if (entries is [.., { End: { } written }])
        {
            return (RunOutcome.Of(file, written), false);
        }

        lock (words)
        {
            string cause = tooMuch ?? WorkerEnd.Cause(process.ExitCode, words.ToString());
            return (RunOutcome.Of(file, entries, cause, Stopwatch.GetElapsedTime(start).TotalSeconds), tooMuch is null);
        }
    }

    private async Task AskAsync(WorkerRequest request, CancellationToken cancellation)
    {
        try
        {
            await requests.WriteAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(request), (byte)'\n'], cancellation);
        }
        catch (IOException)
        {
            // It has died; the watch sees that.
        }
    }

    // Null when the notebook or the process has come to its end, else which limit was passed.
    private async Task<string?> WatchAsync(Task ended, long start, CancellationToken cancellation)
    {
        Task exited = process.WaitForExitAsync(cancellation);
        Task either = Task.WhenAny(ended, exited);
        while (await Task.WhenAny(either, Task.Delay(MemoryInterval, CancellationToken.None)) != either)
        {
            if (Stopwatch.GetElapsedTime(start) > limits.Time)
            {
                return WorkerEnd.TooLong(limits);
            }

            ProcessTree taken = Taken();
            if (taken.Bytes > limits.Memory)
            {
                return WorkerEnd.TooLarge(limits);
            }

            if (isWalled && taken.Tasks > WorkerRoom.MostTasks)
            {
                return WorkerEnd.TooMany(WorkerRoom.MostTasks);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        return null;
    }

    // Nothing where it has come to its end, which it may do at any moment.
    private ProcessTree Taken()
    {
        try
        {
            process.Refresh();

            // Behind walls it is the child of the program that raised them, and what it starts counts as well.
            return isWalled ? ProcessTree.Of(process.Id) : new ProcessTree(process.WorkingSet64, 0);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }

    private async Task EndAsync()
    {
        if (!process.HasExited)
        {
            // Group and strays follow.
            process.End();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        ProcessGroup.End(process.Id);
        Strays.End(scratch.Path);
    }

    private static ProcessStartInfo StartInfo(string scratch, string requests, WorkerLimits limits, WorkerRoom? room)
    {
        string[] words = [.. room?.Launcher(scratch) ?? [], .. ThisProgram.Words, ThisProgram.RunNotebooks, requests, scratch, ThisProgram.Id];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // A notebook's own folder may go before the process does; to run it, the process goes there.
            WorkingDirectory = scratch,
        };
        room?.Prepare(start.Environment);

        // NuGet's own locks stay common to all processes.
        start.Environment.TryAdd("NUGET_SCRATCH", Path.Combine(Path.GetTempPath(), "NuGetScratch" + Environment.UserName));
        start.Environment["TMPDIR"] = start.Environment["TMP"] = start.Environment["TEMP"] = scratch;
        start.Environment[WorkerLife.HeapLimit] = limits.Heap.ToString("x", CultureInfo.InvariantCulture);
        return start;
    }
}
