using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Workbook.Cli.Rendering;
using Workbook.Cli.Shell;
using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Running;

namespace Workbook.Cli.Commands;

/// <summary>The worker's side of <see cref="NotebookWorker"/>: hidden, not for people.</summary>
internal static class RunNotebookCommand
{
    public const string Name = "run-notebook";

    public static Command Create(CliOutput output)
    {
        var notebook = new Argument<string>("NOTEBOOK");
        var result = new Argument<string>("RESULT");
        var parameters = new Argument<string[]>("NAME=VALUE") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(Name, "Run one notebook and write the result to a file.") { notebook, result, parameters };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => RunAsync(
            parsed.GetRequiredValue(notebook), parsed.GetRequiredValue(result), parsed.GetValue(parameters) ?? [], output.Out, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string file, string resultFile, IReadOnlyList<string> parameters, TextWriter progress, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        WorkerResult result;
        try
        {
            Notebook notebook = Notebook.Load(file);
            var options = new RunOptions(Path.GetDirectoryName(file)!) { Parameters = Assignments(parameters) };
            NotebookRun run = await NotebookRunner.RunAsync(notebook, options, new Observer(progress), cancellation);
            result = new WorkerResult(
                JsonNode.Parse(run.Notebook.ToBytes())!, run.Error is null ? null : Describe(run.Error), run.Durations.Length, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        catch (Exception error) when (error is NotebookFormatException or ParameterException)
        {
            result = new WorkerResult(EmptyNotebook(), new WorkerError(null, null, error.Message, null, error.Message), 0, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        result.Save(resultFile);
        return result.Error is null ? ExitCode.Done : ExitCode.Failed;
    }

    // A notebook that cannot be read still has its page, which says why.
    private static JsonObject EmptyNotebook() => new()
    {
        ["cells"] = new JsonArray(), ["metadata"] = new JsonObject(), ["nbformat"] = 4, ["nbformat_minor"] = 5,
    };

    private static Dictionary<string, string> Assignments(IReadOnlyList<string> parameters) =>
        parameters.Select(parameter => parameter.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static WorkerError Describe(CellError error) => new(
        error.Cell.Value, error.Line, error.Message,
        error.SourceLine is null ? null : error.SourceLine + "\n" + new string(' ', Math.Max((error.Column ?? 1) - 1, 0)) + "^",
        error.Describe());

    private sealed class Observer(TextWriter progress) : IRunObserver
    {
        public void CellStarted(Notebook notebook, CellNumber cell)
        {
            progress.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cell {cell.Value} of {notebook.Cells.Length}"));
            progress.Flush();
        }
    }
}
