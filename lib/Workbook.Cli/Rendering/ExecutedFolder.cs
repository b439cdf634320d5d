using Workbook.Cli.Rendering.Workers;
using Workbook.Engine.Notebooks;

namespace Workbook.Cli.Rendering;

/// <summary>
/// Takes the outputs of notebooks that some host has run: VS Code, nbclient, papermill, .NET Interactive. Text, order and metadata stay those of
/// this repository's notebooks, so that a report is a function of these sources and those outputs.
/// </summary>
internal static class ExecutedFolder
{
    /// <summary>Reads what was executed.</summary>
    /// <param name="files">The repository's notebooks.</param>
    /// <param name="folder">Where the executed notebooks of the same names are.</param>
    /// <exception cref="ExecutedNotebookException">One is missing, or did not run whole, in order, without error, from these sources.</exception>
    public static IReadOnlyList<NotebookOutcome> Read(IReadOnlyList<string> files, string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new ExecutedNotebookException($"{folder}: {(File.Exists(folder) ? "a file; name the folder that it is in" : "no such folder; name the one where the executed notebooks were saved")}.");
        }

        var outcomes = new List<NotebookOutcome>();
        var problems = new List<string>();
        foreach (string file in files)
        {
            string executed = Path.Combine(folder, Path.GetFileName(file));
            if (!File.Exists(executed))
            {
                problems.Add($"{executed}: not there. Run {Path.GetFileName(file)} and save it in this folder.");
                continue;
            }

            Notebook source = Notebook.Load(file);
            if (Load(executed, problems) is not { } run)
            {
                continue;
            }

            string[] found = [.. ExecutionProblems.Of(source, run)];
            problems.AddRange(found.Select(problem => $"{executed}{problem}"));
            if (found.Length == 0)
            {
                outcomes.Add(new NotebookOutcome(file, new WorkerResult(WithOutputs(source, run), null, run.Cells.Count(cell => cell.Type == CellType.Code), null)));
            }
        }

        return problems.Count == 0 ? outcomes : throw new ExecutedNotebookException(string.Join('\n', problems));
    }

    // The repository's notebooks have the same names: the folder says which is meant.
    private static Notebook? Load(string executed, List<string> problems)
    {
        try
        {
            return Notebook.Load(executed);
        }
        catch (NotebookFormatException wrong)
        {
            problems.Add(Path.Combine(Path.GetDirectoryName(executed)!, wrong.Message));
            return null;
        }
    }

    private static Notebook WithOutputs(Notebook source, Notebook run) => source.WithCells(source.Cells.Zip(run.Cells, (cell, executed) =>
        cell.Type != CellType.Code ? cell : cell.WithOutputs(
            executed.Outputs.Where(output => !HostNotice.Is(output)).Select(output => output.GetRawText()), executed.ExecutionCount)));
}
