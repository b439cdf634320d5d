using System.Collections.Immutable;
using Workbook.Engine.Errors;
using Workbook.Engine.Languages;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Files;

namespace Workbook.Engine.Running;

/// <summary>
/// Runs a notebook from top to bottom in a session of its own, and stops at the first cell that fails, unless it is tagged <c>raises-exception</c>,
/// as Jupyter's clients do. One process runs one notebook at a time, because a notebook's folder is the current directory; a second run waits.
/// </summary>
public static class NotebookRunner
{
    /// <summary>Runs every code cell.</summary>
    /// <param name="notebook">The notebook; outputs it has already are replaced.</param>
    /// <param name="options">Where and with which parameters.</param>
    /// <param name="observer">Is told of each cell.</param>
    /// <param name="cancellation">Stops the run, in the middle of a cell too.</param>
    /// <returns>The executed notebook and, when a cell failed, why.</returns>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    /// <exception cref="ParameterException">A parameter does not fit the notebook.</exception>
    /// <exception cref="DirectoryNotFoundException">The working directory is not there.</exception>
    public static async Task<NotebookRun> RunAsync(
        Notebook notebook, RunOptions options, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentNullException.ThrowIfNull(options);
        string folder = Path.GetFullPath(options.WorkingDirectory);
        using WorkingFolder working = await WorkingFolder.EnterAsync(folder, cancellation).ConfigureAwait(false);
        using var session = new NotebookSession(new SessionOptions(folder) { Clock = options.Clock, CacheFolder = options.CacheFolder, StartsHost = options.StartsHost, Uses = options.Uses });
        foreach (string language in notebook.Cells.Select(cell => cell.Language).OfType<string>().Distinct())
        {
            session.Expect(language);
        }

        return await new Pass(notebook, options, observer ?? IRunObserver.None, session).RunAsync(cancellation).ConfigureAwait(false);
    }

    // Jupyter's word for a cell whose failure does not end a run.
    private const string MayFail = "raises-exception";

    private sealed class Pass(Notebook begun, RunOptions options, IRunObserver observer, NotebookSession session)
    {
        private readonly OutputRecorder recorder = new();
        private readonly List<(Cell Cell, int? Count)> cells = [];
        private readonly List<CellDuration> durations = [];
        private readonly string language = begun.Language;
        private Notebook notebook = begun;
        private bool parametersSet;

        public async Task<NotebookRun> RunAsync(CancellationToken cancellation)
        {
            CellError? error = null;
            for (int i = 0; i < notebook.Cells.Length; i++)
            {
                if (error is null && options.Hold is { } hold && hold.Before == new CellIndex(i).Number)
                {
                    await HoldAsync(hold).ConfigureAwait(false);
                }

                Cell cell = notebook.Cells[i];
                if (cell.Type != CellType.Code || error is not null || string.IsNullOrWhiteSpace(cell.Source))
                {
                    cells.Add((cell, null));
                }
                else if (!cell.Tags.Contains(ParameterTags.Injected))
                {
                    CellError? failed = await RunAsync(cell, new CellIndex(i).Number, cancellation).ConfigureAwait(false);
                    error = cell.Tags.Contains(MayFail) ? null : failed;
                }
            }

            if (error is null && options.Parameters.Count > 0 && !parametersSet)
            {
                throw new ParameterException($"{notebook.Name} takes no parameters: none of its cells is tagged \"{ParameterTags.Declared}\".");
            }

            return new NotebookRun(notebook.WithCells(cells.Select(WithOutputs)), error, [.. durations]);
        }

        private async Task HoldAsync(RunHold hold)
        {
            notebook = await hold.Rest().ConfigureAwait(false);
            for (int i = 0; i < cells.Count; i++)
            {
                cells[i] = (notebook.Cells[i], cells[i].Count);
            }
        }

        private async Task<CellError?> RunAsync(Cell cell, CellNumber number, CancellationToken cancellation)
        {
            IReadOnlyDictionary<string, CellVariable> before = session.CSharp.Variables;
            CellError? error = await ExecuteAsync(cell, number, cancellation).ConfigureAwait(false);
            if (error is not null || options.Parameters.Count == 0 || parametersSet || !cell.Tags.Contains(ParameterTags.Declared))
            {
                return error;
            }

            parametersSet = true;
            ImmutableSortedDictionary<string, CellVariable> declared = session.CSharp.Variables
                .Where(variable => !before.ContainsKey(variable.Key))
                .ToImmutableSortedDictionary(StringComparer.Ordinal);
            return await ExecuteAsync(ParameterCell.Create(notebook, options.Parameters, declared), number, cancellation).ConfigureAwait(false);
        }

        private async Task<CellError?> ExecuteAsync(Cell cell, CellNumber number, CancellationToken cancellation)
        {
            cancellation.ThrowIfCancellationRequested();
            observer.CellStarted(notebook, number);
            long start = options.Clock.GetTimestamp();
            var source = new CellSource(notebook.Name, number, cell.Source);
            CellError? error = await session.RunAsync(source, cell.Language ?? language, recorder.NextCell(), cancellation).ConfigureAwait(false);
            TimeSpan duration = options.Clock.GetElapsedTime(start);
            durations.Add(new CellDuration(number, duration));
            observer.CellFinished(notebook, number, duration, error);
            cells.Add((cell, session.ExecutionCount));
            observer.CellShown(notebook, number, session.ExecutionCount, Outputs(session.ExecutionCount));
            return error;
        }

        // Execution counts number the cells that ran, in the order in which the recorder started them. Outputs are taken at the end
        // because a later cell may have updated them.
        private Cell WithOutputs((Cell Cell, int? Count) run) =>
            run.Cell.Type == CellType.Code
                ? run.Cell.WithOutputs(run.Count is int count ? Outputs(count) : [], run.Count)
                : run.Cell;

        private string[] Outputs(int count) => [.. recorder.Of(count - 1).Select(NotebookOutput.ToJson)];
    }
}
