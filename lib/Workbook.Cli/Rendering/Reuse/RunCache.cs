using Workbook.Cli.Rendering.Tracing;
using Workbook.Cli.Rendering.Workers;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Running;
using Workbook.Files;

namespace Workbook.Cli.Rendering.Reuse;

/// <summary>
/// Runs notebooks, and takes the outputs of an earlier run where nothing has changed that they depend on. As <c>ccache</c> does for compilers: what is
/// known beforehand leads to runs that were kept, each with what it read; the first whose reads are all as they were then stands for a run now. Runs that
/// failed, and runs of which nobody can tell what they read, are never kept. One is made for each command.
/// </summary>
internal sealed class RunCache
{
    /// <summary>Names the folder of kept runs, in the place of the user's cache.</summary>
    public const string FolderVariable = "WORKBOOK_CACHE";

    private const string LatestPrefix = "latest-";
    private const long Most = 1L << 29;

    private readonly EntryFolder entries;
    private readonly bool fresh;
    private readonly DependencyState now = new();

    /// <param name="entries">Where runs are kept.</param>
    /// <param name="fresh">Whether to run all the same, and keep what comes of it.</param>
    public RunCache(EntryFolder entries, bool fresh)
    {
        this.entries = entries;
        this.fresh = fresh;
        Work = new KeptWork(entries, fresh, now);
    }

    /// <summary>The same for work of this program's own.</summary>
    public KeptWork Work { get; }

    /// <summary>
    /// That of the user: not in the repository, so that nobody gets results with it that were not computed on this machine.
    /// </summary>
    /// <param name="fresh">Whether nothing is taken from it.</param>
    /// <param name="notes">Takes a sentence where nothing can be kept.</param>
    public static RunCache OfUser(bool fresh, TextWriter notes) => new(new EntryFolder(Folder, Most, TimeProvider.System, notes.WriteLine), fresh);

    /// <summary>Where the user's kept runs are.</summary>
    public static string Folder =>
        Path.GetFullPath(Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named ? named : Path.Combine(new RunOptions(Environment.CurrentDirectory).CacheFolder, "runs"));

    /// <summary>Takes an earlier run of a notebook, or has it run.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="parameters">Assignments, each <c>NAME=VALUE</c>.</param>
    /// <param name="limits">What its process may take.</param>
    /// <param name="run">Runs it.</param>
    /// <param name="room">What its process sees of the machine; all of it where not given.</param>
    public async Task<WorkerResult> RunAsync(string file, IReadOnlyList<string> parameters, WorkerLimits limits, Func<Task<WorkerResult>> run, WorkerRoom? room = null)
    {
        string folder = Path.GetDirectoryName(file)!;
        KeyPart[] surroundings = [.. Surroundings.Of(folder, limits, room)];
        WorkerResult result = Find(file, parameters, surroundings) is { } found
            ? found.Result()
            : Keep(file, parameters, surroundings, await run(), isMade: room is not null);
        Work.Note(Outside(result));
        return result;
    }

    /// <summary>An earlier run that stands for one now; null where there is none.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="parameters">Assignments, each <c>NAME=VALUE</c>.</param>
    /// <param name="surroundings">What is the same for all notebooks.</param>
    public FoundRun? Find(string file, IReadOnlyList<string> parameters, IReadOnlyList<KeyPart> surroundings)
    {
        if (fresh || Source(file) is not { } notebook)
        {
            return null;
        }

        var key = RunKey.Of(notebook, parameters, surroundings);
        string folder = Path.GetDirectoryName(file)!, numbers = RunKey.Numbers(notebook);
        return entries.Names(key.Name).Select(name => FoundRun.Read(name, entries.Read(name), notebook))
            .FirstOrDefault(found => found is not null && now.IsAsRead(found.Run.Trace, folder, numbers));
    }

    /// <summary>What is known of the run that was made last, whether it may be used again or not; null where there was none.</summary>
    public KeptRun? Latest(string file, IReadOnlyList<string> parameters) =>
        entries.Read(LatestName(file, parameters)) is { } content ? KeptRun.Parse(content) : null;

    /// <summary>Why a notebook would run now, in sentences; none where nothing has changed.</summary>
    /// <exception cref="NotebookFormatException">It cannot be read.</exception>
    public IReadOnlyList<string> Why(KeptRun latest, string file, IReadOnlyList<string> parameters, IReadOnlyList<KeyPart> surroundings, string root)
    {
        var notebook = Notebook.Load(file);
        string numbers = RunKey.Numbers(notebook);
        return RunReasons.Why(latest, RunKey.Of(notebook, parameters, surroundings), notebook, root, read => now.Of(read, Path.GetDirectoryName(file)!, numbers));
    }

    // What it depends on beside the notebook and where that stands.
    private static RunTrace Outside(WorkerResult result) => result is { State: not null, Trace: { } trace }
        ? trace with { Reads = [.. trace.Reads.Where(read => read.Kind is not (DependencyKind.Numbers or DependencyKind.Folder))] }
        : new RunTrace([], ["it may not be used again"]);

    // The folder of a notebook that is made for a run has a name by chance, and nothing in it but that notebook.
    private static RunTrace WithoutFolder(RunTrace trace, string folder) => trace with
    {
        Reads = [.. trace.Reads.Where(read => read.Kind != DependencyKind.Folder && read.Path != folder && !read.Path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))],
    };

    private WorkerResult Keep(string file, IReadOnlyList<string> parameters, IReadOnlyList<KeyPart> surroundings, WorkerResult result, bool isMade)
    {
        if (result.Trace is not { } trace || Source(file) is not { } source)
        {
            return result;
        }

        trace = isMade ? WithoutFolder(trace, Path.GetDirectoryName(file)!) : trace;

        string[] obstacles =
        [
            .. result.Error is null ? [] : (string[])["it failed"],
            .. HasRun(source, result.Notebook, parameters.Count > 0) ? [] : (string[])["it was saved while it ran"],
            .. trace.Obstacles,
        ];
        if (FoundRun.NamesCells(result.Notebook))
        {
            trace = trace with { Reads = [.. trace.Reads, new Dependency(DependencyKind.Numbers, file, RunKey.Numbers(source))] };
        }

        var key = RunKey.Of(source, parameters, surroundings);
        var run = new KeptRun(key.Parts, trace with { Obstacles = obstacles }, result.Cells, result.Seconds ?? 0) { Source = FoundRun.Checksum(source) };
        if (!isMade)
        {
            entries.Write(LatestName(file, parameters), run.ToBytes([]));
        }

        if (obstacles.Length > 0)
        {
            return result;
        }

        byte[] document = result.Notebook.ToBytes();
        string reads = RunKey.Hash(trace.Reads.SelectMany(read => (string[])[read.Kind, read.Path, read.State]));
        entries.Write($"{key.Name}-{reads[..16]}", run.ToBytes(document));
        return result with { Trace = trace, State = FoundRun.StateOf(source, document) };
    }

    // The file may have been saved between its being read here and there.
    private static bool HasRun(Notebook source, Notebook executed, bool whole)
    {
        return Texts(source).SequenceEqual(Texts(executed));

        IEnumerable<(CellType, string)> Texts(Notebook notebook) => notebook.Cells
            .Where(cell => (whole || cell.Type == CellType.Code) && !cell.Tags.Contains(ParameterTags.Injected)).Select(cell => (cell.Type, cell.Source));
    }

    private static string LatestName(string file, IReadOnlyList<string> parameters) => LatestPrefix + RunKey.Hash([file, .. parameters]);

    // What cannot be read is run, which says why.
    private static Notebook? Source(string file)
    {
        try
        {
            return Notebook.Load(file);
        }
        catch (NotebookFormatException)
        {
            return null;
        }
    }
}
