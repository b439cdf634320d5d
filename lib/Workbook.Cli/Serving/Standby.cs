using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Tracing;
using Workbook.Cli.Rendering.Workers;
using Workbook.Engine.Notebooks;
using Workbook.Files;

namespace Workbook.Cli.Serving;

/// <summary>
/// A notebook that has been run up to the cell that somebody is writing, and waits there: when the cell is saved again, only it and what follows are
/// run. What comes of it is what a run from the top would give, for the rest is run only where the cells before, and all that they read, are as they
/// were, by the same rules by which an earlier run stands for one now (<see cref="RunCache"/>).
/// </summary>
internal sealed class Standby : IAsyncDisposable
{
    private readonly string file;
    private readonly Notebook notebook;
    private readonly CellNumber before;
    private readonly WorkerLimits limits;
    private readonly KeyPart[] surroundings;
    private readonly WorkerProcess process;
    private readonly CancellationTokenSource end = new();
    private readonly Task<RunTrace?> held;

    /// <summary>Begins to run a notebook.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="notebook">What stands in it.</param>
    /// <param name="before">The code cell before which to wait.</param>
    /// <param name="limits">What its process may take.</param>
    public Standby(string file, Notebook notebook, CellNumber before, WorkerLimits limits)
    {
        this.file = file;
        this.notebook = notebook;
        this.before = before;
        this.limits = limits;
        surroundings = [.. Surroundings.Of(Path.GetDirectoryName(file)!, limits, null)];
        process = WorkerProcess.Start(limits);
        held = process.HoldAsync(file, before.Value, end.Token);
    }

    /// <summary>The first code cell that is another in two states of a notebook; null where none is, or the cells before cannot be those of one run.</summary>
    public static CellNumber? FirstChange(Notebook then, Notebook now)
    {
        for (int i = 0; i < now.Cells.Length; i++)
        {
            if (i >= then.Cells.Length || !IsSame(then.Cells[i], now.Cells[i]))
            {
                return now.Cells[i].Type == CellType.Code && now.Cells.Take(i).Any(cell => cell.Type == CellType.Code) ? new CellIndex(i).Number : null;
            }
        }

        return null;
    }

    /// <summary>Runs the rest; null where what has been run is not what would be run now. It is used up then.</summary>
    /// <param name="now">What stands in the notebook now.</param>
    /// <param name="progress">Told the number of the cell that starts and the number of cells.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<WorkerResult?> GoOnAsync(Notebook now, Action<int, int> progress, CancellationToken cancellation)
    {
        int count = before.Index.Value;
        bool isSame = now.Language == notebook.Language && now.Cells.Length > count && now.Cells[count].Type == CellType.Code
            && now.Cells.Take(count).Zip(notebook.Cells.Take(count), IsSame).All(same => same)
            && surroundings.SequenceEqual(Surroundings.Of(Path.GetDirectoryName(file)!, limits, null));
        return isSame && await held.WaitAsync(cancellation) is { } trace && Holds(trace, file, now) ? await process.GoOnAsync(file, progress, cancellation) : null;
    }

    /// <summary>Whether cells that ran would do the same now, as far as that hangs on what they read.</summary>
    /// <param name="trace">What they depend on.</param>
    /// <param name="file">The notebook.</param>
    /// <param name="now">What stands in it.</param>
    public static bool Holds(RunTrace trace, string file, Notebook now) =>
        trace.Obstacles.Count == 0 && new DependencyState().IsAsRead(trace, Path.GetDirectoryName(file)!, RunKey.Numbers(now));

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await ((Task)held).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await process.DisposeAsync();
        end.Dispose();
    }

    // A cell with parameters given for a run is left out of runs, so that the places of others would be others.
    private static bool IsSame(Cell then, Cell now) => then.Type == now.Type
        && (now.Type != CellType.Code || (RunKey.Of(then) == RunKey.Of(now) && !now.Tags.Contains(ParameterTags.Injected)));
}
