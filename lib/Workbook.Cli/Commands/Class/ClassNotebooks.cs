using System.Security.Cryptography;
using System.Text;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Engine.Notebooks;
using Workbook.Files;
using Workbook.Teaching.Checking;
using Workbook.Teaching.Format;
using Workbook.Teaching.Running;

namespace Workbook.Cli.Commands.Class;

/// <summary>Source notebooks as the class commands take them.</summary>
internal static class ClassNotebooks
{
    /// <summary>The notebooks named, whose exercises are as they should be.</summary>
    /// <exception cref="UsageException">One has no exercises in the format for classes.</exception>
    /// <exception cref="TeachingException">Something is wrong with its exercises.</exception>
    public static IReadOnlyList<TaughtNotebook> Find(string root, IReadOnlyList<string> names, TextWriter notes)
    {
        TaughtNotebook[] found = [.. NotebookSet.Find(root, names, notes).Select(file => TaughtNotebook.Of(Notebook.Load(file)))];
        string[] problems = [.. found.SelectMany(taught => FormatCheck.Problems(taught.Notebook))];
        return problems.Length > 0 ? throw new TeachingException(string.Join('\n', problems))
            : found.FirstOrDefault(taught => taught.Exercises.IsEmpty) is { } plain
                ? throw new UsageException($"{plain.Notebook.Name} has no exercises with metadata. lib/Workbook.Teaching/README.md says how they are written.")
                : found;
    }

    /// <summary>What is wrong with the solutions of notebooks, in their order. They run side by side, where earlier runs do not stand for that.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(
        IReadOnlyList<TaughtNotebook> notebooks, string root, WorkerLimits limits, RunCache cache, CancellationToken cancellation)
    {
        var room = new WorkerRoom(root, [], RoomWalls.None);
        await using var workers = new WorkerPool(limits, room);
        var problems = new List<string>[notebooks.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, notebooks.Count), options, async (i, token) =>
        {
            WorkerResult result = await SolveAsync(notebooks[i], room, limits, cache, file => workers.RunAsync(file, [], (_, _) => { }, token));
            problems[i] = result.State is { } state
                ? cache.Work.Of("keys", [notebooks[i].Notebook.Name, Checksum(notebooks[i]), state], () => Read(notebooks[i], result).Problems)
                : Read(notebooks[i], result).Problems;
        });
        return [.. problems.SelectMany(found => found)];
    }

    /// <summary>The keys of a notebook, which its solutions compute.</summary>
    /// <exception cref="TeachingException">A solution fails its own check.</exception>
    public static async Task<AnswerKeys> KeysAsync(TaughtNotebook taught, string root, WorkerLimits limits, RunCache cache, CancellationToken cancellation)
    {
        var room = new WorkerRoom(root, [], RoomWalls.None);
        WorkerResult result = await SolveAsync(taught, room, limits, cache, file => NotebookWorker.RunAsync(file, limits, room, cancellation));
        (AnswerKeys keys, List<string> problems) = Read(taught, result);
        return problems.Count == 0 ? keys : throw new TeachingException(string.Join('\n', problems));
    }

    private static async Task<WorkerResult> SolveAsync(TaughtNotebook taught, WorkerRoom room, WorkerLimits limits, RunCache cache, Func<string, Task<WorkerResult>> run)
    {
        using ScratchFolder folder = ScratchFolder.Create();

        // To find what solutions need, every cell is compiled.
        string solved = cache.Work.Of("solutions", [taught.Notebook.Name, Checksum(taught), room.Root], () => Encoding.UTF8.GetString(SolvedNotebook.Of(taught, room.Root).ToBytes()));
        string file = SavedIn(folder, Notebook.Parse(solved, taught.Notebook.Name));
        return await cache.RunAsync(file, [], limits, () => run(file), room);
    }

    private static (AnswerKeys Keys, List<string> Problems) Read(TaughtNotebook taught, WorkerResult result)
    {
        List<string> problems = [];
        return (AnswerKeys.Read(taught, result.Notebook, result.Error?.Report, problems), problems);
    }

    private static string Checksum(TaughtNotebook taught) => Convert.ToHexString(SHA256.HashData(taught.Notebook.ToBytes()));

    /// <summary>Runs a notebook that was made, in a folder that goes with the run.</summary>
    public static async Task<WorkerResult> RunAsync(Notebook made, WorkerRoom room, WorkerLimits limits, CancellationToken cancellation)
    {
        using ScratchFolder folder = ScratchFolder.Create();
        return await NotebookWorker.RunAsync(SavedIn(folder, made), limits, room, cancellation);
    }

    private static string SavedIn(ScratchFolder folder, Notebook made)
    {
        string file = Path.Combine(folder.Path, made.Name);
        made.Save(file);
        return file;
    }
}
