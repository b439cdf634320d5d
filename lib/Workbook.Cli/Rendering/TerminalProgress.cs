using System.Collections.Concurrent;
using Spectre.Console;
using Workbook.Cli.Rendering.Workers;

namespace Workbook.Cli.Rendering;

/// <summary>A bar a notebook, on a terminal.</summary>
internal sealed class TerminalProgress(ProgressContext context) : IRenderProgress
{
    private readonly ConcurrentDictionary<string, ProgressTask> bars = [];

    public static async Task<T> ShowAsync<T>(IAnsiConsole console, Func<IRenderProgress, Task<T>> work) =>
        await console.Progress()
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(context => work(new TerminalProgress(context)));

    public void Cell(string notebook, int cell, int cells)
    {
        ProgressTask bar = Bar(notebook);
        bar.MaxValue = cells;
        bar.Value = cell - 1;
        bar.Description = Markup.Escape($"{notebook}  cell {cell} of {cells}");
    }

    public void Finished(string notebook, WorkerResult result)
    {
        ProgressTask bar = Bar(notebook);
        bar.Description = Markup.Escape($"{notebook}  {(result.Error is not null ? "failed" : result.Reused ? "unchanged" : "done")}");
        bar.Value = bar.MaxValue;
        bar.StopTask();
    }

    private ProgressTask Bar(string notebook) => bars.GetOrAdd(notebook, name => context.AddTask(Markup.Escape(name)));
}
