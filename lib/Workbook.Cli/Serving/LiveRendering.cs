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
internal sealed class LiveRendering(Catalogue catalogue, IReadOnlyList<string> names, WorkerLimits limits, LiveReport report, TextWriter notes)
{
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
        IReadOnlyList<NotebookOutcome> outcomes = await NotebookRuns.RunAsync(
            files, _ => [], Environment.ProcessorCount, limits, cache, new Progress(report, notes), cancellation);
        outcomes = ReportAssembly.Readable(outcomes, cache.Work);
        var made = ReportFiles.Of(ReportAssembly.Assemble(catalogue, outcomes));
        cancellation.ThrowIfCancellationRequested();
        string[] errors = [.. outcomes.Select(outcome => outcome.Result.Error?.Report).OfType<string>()];
        foreach (string error in errors)
        {
            notes.WriteLine(error);
        }

        report.Show(made.Files, string.Join('\n', errors));
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
