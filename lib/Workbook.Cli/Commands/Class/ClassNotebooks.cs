using System.Security.Cryptography;
using System.Text;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Engine.Notebooks;
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

    /// <summary>Runs the solutions of a notebook, where an earlier run does not stand for that, and reads its keys; what is wrong with them goes to <paramref name="problems"/>.</summary>
    public static async Task<AnswerKeys> SolveAsync(TaughtNotebook taught, string root, WorkerLimits limits, RunCache cache, List<string> problems, CancellationToken cancellation)
    {
        using ScratchFolder folder = ScratchFolder.Create();
        byte[] source = taught.Notebook.ToBytes();

        // To find what solutions need, every cell is compiled.
        string solved = cache.Work.Of(
            "solutions", [taught.Notebook.Name, Convert.ToHexString(SHA256.HashData(source)), root], () => Encoding.UTF8.GetString(SolvedNotebook.Of(taught, root).ToBytes()));
        string file = SavedIn(folder, Notebook.Parse(solved, taught.Notebook.Name));
        var room = new WorkerRoom(root, [], RoomWalls.None);
        WorkerResult result = await cache.RunAsync(file, [], limits, () => NotebookWorker.RunAsync(file, limits, room, cancellation), room);
        return AnswerKeys.Read(taught, result.Notebook, result.Error?.Report, problems);
    }

    /// <summary>The keys, or an error that says what is wrong.</summary>
    /// <exception cref="TeachingException">A solution fails its own check.</exception>
    public static async Task<AnswerKeys> KeysAsync(TaughtNotebook taught, string root, WorkerLimits limits, RunCache cache, CancellationToken cancellation)
    {
        List<string> problems = [];
        AnswerKeys keys = await SolveAsync(taught, root, limits, cache, problems, cancellation);
        return problems.Count == 0 ? keys : throw new TeachingException(string.Join('\n', problems));
    }

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
