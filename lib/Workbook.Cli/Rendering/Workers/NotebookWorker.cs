using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>
/// Runs one notebook in a process of its own: what a notebook does to the console, the culture, statics or formatters dies with it. However that
/// process ends, there is a result; whatever it leaves running is ended.
/// </summary>
internal static class NotebookWorker
{
    private static readonly TimeSpan MemoryInterval = TimeSpan.FromMilliseconds(250);

    // The process has ended, and what it wrote is in the pipe; a process that it started and that got away may keep the pipe open.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    /// <summary>Runs the notebook.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="parameters">Assignments for the cell tagged <c>parameters</c>, each <c>NAME=VALUE</c>.</param>
    /// <param name="limits">What the process may take.</param>
    /// <param name="progress">Told the number of the cell that starts and the number of cells.</param>
    /// <param name="cancellation">Ends the worker.</param>
    /// <param name="room">What the process sees of the machine; all of it where not given.</param>
    /// <exception cref="OperationCanceledException">It was ended by <paramref name="cancellation"/>.</exception>
    public static async Task<WorkerResult> RunAsync(
        string file, IReadOnlyList<string> parameters, WorkerLimits limits, Action<int, int> progress, CancellationToken cancellation, WorkerRoom? room = null)
    {
        long start = Stopwatch.GetTimestamp();
        using ScratchFolder scratch = ScratchFolder.Create();
        string journalFile = Path.Combine(scratch.Path, "journal");
        using RunJournal journal = RunJournal.Create(journalFile);
        using Process process = Process.Start(StartInfo(file, scratch.Path, journalFile, limits, parameters, room))!;
        process.StandardInput.Close();
        var words = new StringBuilder();
        Task[] pumps = [BoundedText.KeepEndsAsync(process.StandardError, words), BoundedText.ReadLinesAsync(process.StandardOutput, line => Tell(line, progress))];
        string? tooMuch;
        try
        {
            tooMuch = await WatchAsync(process, limits, cancellation);
        }
        finally
        {
            await EndAsync(process);
            Strays.End(scratch.Path);
        }

        await Task.WhenAny(Task.WhenAll(pumps), Task.Delay(LastWords, CancellationToken.None));
        IReadOnlyList<JournalEntry> entries = journal.Read();
        if (entries is [.., { End: { } end }])
        {
            return RunOutcome.Of(file, end);
        }

        lock (words)
        {
            return RunOutcome.Of(file, entries, tooMuch ?? WorkerEnd.Cause(process.ExitCode, words.ToString()), Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
    }

    // Null when the process has ended of itself, else which limit it passed.
    private static async Task<string?> WatchAsync(Process process, WorkerLimits limits, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        Task ended = process.WaitForExitAsync(cancellation);
        while (await Task.WhenAny(ended, Task.Delay(MemoryInterval, CancellationToken.None)) != ended)
        {
            if (Stopwatch.GetElapsedTime(start) > limits.Time)
            {
                return WorkerEnd.TooLong(limits);
            }

            process.Refresh();
            if (!process.HasExited && process.WorkingSet64 > limits.Memory)
            {
                return WorkerEnd.TooLarge(limits);
            }
        }

        await ended;
        return null;
    }

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        ProcessGroup.End(process.Id);
    }

    private static ProcessStartInfo StartInfo(string file, string scratch, string journal, WorkerLimits limits, IReadOnlyList<string> parameters, WorkerRoom? room)
    {
        string[] words = [.. room?.Launcher(scratch) ?? [], .. ThisProgram.Words, "run-notebook", file, journal, ThisProgram.Id, .. parameters];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(file)!,
        };
        room?.Prepare(start.Environment);

        // NuGet's own locks stay common to all processes.
        start.Environment.TryAdd("NUGET_SCRATCH", Path.Combine(Path.GetTempPath(), "NuGetScratch" + Environment.UserName));
        start.Environment["TMPDIR"] = start.Environment["TMP"] = start.Environment["TEMP"] = scratch;
        start.Environment[WorkerLife.HeapLimit] = limits.Heap.ToString("x", CultureInfo.InvariantCulture);
        return start;
    }

    // Native code in a cell may write to the same stream; only the worker's own lines have this form.
    private static void Tell(string line, Action<int, int> progress)
    {
        if (line.Split(' ') is ["cell", string cell, "of", string cells]
            && int.TryParse(cell, CultureInfo.InvariantCulture, out int number) && int.TryParse(cells, CultureInfo.InvariantCulture, out int count))
        {
            progress(number, count);
        }
    }
}
