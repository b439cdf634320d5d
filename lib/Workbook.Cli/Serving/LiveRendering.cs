using System.Globalization;
using Workbook.Cli.Rendering;
using Workbook.Cli.Rendering.Reuse;
using Workbook.Cli.Rendering.Workers;
using Workbook.Cli.Shell;
using Workbook.Data;
using Workbook.Engine.Notebooks;
using Workbook.Report;
using Workbook.Report.Input;

namespace Workbook.Cli.Serving;

/// <summary>Makes the report again and again, whenever a notebook or the data change.</summary>
/// <param name="catalogue">The datasets, with the repository.</param>
/// <param name="names">Names of notebooks; all where there are none.</param>
/// <param name="limits">What the process of one notebook may take.</param>
/// <param name="report">Where it is shown.</param>
/// <param name="notes">Takes a line for each.</param>
internal sealed class LiveRendering(Catalogue catalogue, IReadOnlyList<string> names, WorkerLimits limits, LiveReport report, TextWriter notes) : IAsyncDisposable
{
    private readonly Dictionary<string, Notebook> known = [];
    private (string File, Standby Run)? ready;

    /// <summary>Makes reports until it is cancelled. A change stops what is being made, because that is old already.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var changes = new ChangeWatch([Path.Combine(catalogue.Root, "notebooks"), catalogue.DataFolder]);
        while (true)
        {
            using var old = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            Task making = TryMakeAsync(old.Token);
            await changes.NextAsync(cancellation);
            await old.CancelAsync();
            await making;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (ready is { } run)
        {
            ready = null;
            await run.Run.DisposeAsync();
        }
    }

    private async Task TryMakeAsync(CancellationToken cancellation)
    {
        long start = TimeProvider.System.GetTimestamp();
        try
        {
            await MakeAsync(cancellation);
            notes.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Made in {TimeProvider.System.GetElapsedTime(start).TotalSeconds:0.0} s."));
        }
        catch (OperationCanceledException)
        {
            // There is something newer.
        }
        catch (Exception error) when (error is ReportException or DatasetException or NotebookFormatException or UsageException or IOException or UnauthorizedAccessException)
        {
            notes.WriteLine(error.Message);
            report.Say(error.Message);
        }
    }

    private async Task MakeAsync(CancellationToken cancellation)
    {
        IReadOnlyList<string> files = NotebookSet.Find(catalogue.Root, names, notes);
        SiteBuilder.CheckNames([.. files.Select(file => Path.GetFileNameWithoutExtension(file))]);
        var cache = RunCache.OfUser(fresh: false, notes);
        (string File, Notebook Notebook, CellNumber Cell)? edited = Edited(files);
        IReadOnlyList<NotebookOutcome> outcomes = await NotebookRuns.RunAsync(
            files, _ => [], Environment.ProcessorCount, limits, cache, new Progress(report, notes), cancellation, GoOnAsync);
        outcomes = ReportAssembly.Readable(outcomes, cache.Work);
        var made = ReportFiles.Of(ReportAssembly.Assemble(catalogue, outcomes));
        cancellation.ThrowIfCancellationRequested();
        string[] errors = [.. outcomes.Select(outcome => outcome.Result.Error?.Report).OfType<string>()];
        foreach (string error in errors)
        {
            notes.WriteLine(error);
        }

        report.Show(made.Files, string.Join('\n', errors));
        if (edited is { } edit)
        {
            // Who edits a cell mostly edits it again.
            await DisposeAsync();
            ready = (edit.File, new Standby(edit.File, edit.Notebook, edit.Cell, limits));
        }
    }

    // The cell that somebody is writing, where one is.
    private (string File, Notebook Notebook, CellNumber Cell)? Edited(IEnumerable<string> files)
    {
        (string File, Notebook Notebook, CellNumber Cell)? edited = null;
        foreach (string file in files)
        {
            try
            {
                var now = Notebook.Load(file);
                if (known.TryGetValue(file, out Notebook? then) && Standby.FirstChange(then, now) is { } cell)
                {
                    edited = (file, now, cell);
                }

                known[file] = now;
            }
            catch (NotebookFormatException)
            {
                // Who runs it says why.
            }
        }

        return edited;
    }

    private async Task<WorkerResult?> GoOnAsync(string file, Action<int, int> progress, CancellationToken cancellation)
    {
        if (ready is not { } run || run.File != file || !known.TryGetValue(file, out Notebook? now))
        {
            return null;
        }

        ready = null;
        await using Standby used = run.Run;
        return await used.GoOnAsync(now, progress, cancellation);
    }

    private sealed class Progress(LiveReport report, TextWriter notes) : IRenderProgress
    {
        public void Cell(string notebook, int cell, int cells) =>
            report.Say(string.Create(CultureInfo.InvariantCulture, $"Running {notebook}: cell {cell} of {cells}"));

        public void Finished(string notebook, WorkerResult result)
        {
            if (!result.Reused)
            {
                new PlainProgress(notes).Finished(notebook, result);
            }
        }
    }
}
