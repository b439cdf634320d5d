using System.Diagnostics;
using System.Globalization;

namespace Workbook.Cli.Rendering;

/// <summary>
/// Runs one notebook in a process of its own: what a notebook does to the console, the culture, statics or formatters dies with it,
/// and a cell that will not stop can be killed.
/// </summary>
internal static class NotebookWorker
{
    /// <summary>Runs the notebook.</summary>
    /// <param name="file">The notebook.</param>
    /// <param name="parameters">Assignments for the cell tagged <c>parameters</c>, each <c>NAME=VALUE</c>.</param>
    /// <param name="progress">Told the number of the cell that starts and the number of cells.</param>
    /// <param name="cancellation">Kills the worker.</param>
    /// <exception cref="WorkerException">The process ended without a result.</exception>
    public static async Task<WorkerResult> RunAsync(
        string file, IReadOnlyList<string> parameters, Action<int, int> progress, CancellationToken cancellation)
    {
        string resultFile = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            using Process process = Process.Start(StartInfo(file, resultFile, parameters)) ?? throw new WorkerException($"{file}: the worker process could not be started.");
            Task<string> errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            Task lines = ReadProgressAsync(process.StandardOutput, progress);
            try
            {
                await process.WaitForExitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
                throw;
            }

            await lines;
            return File.Exists(resultFile)
                ? WorkerResult.Load(resultFile)
                : throw new WorkerException($"{file}: the process that ran the notebook ended with exit code {process.ExitCode} and no result. {(await errors).Trim()}");
        }
        finally
        {
            File.Delete(resultFile);
        }
    }

    private static ProcessStartInfo StartInfo(string file, string resultFile, IReadOnlyList<string> parameters)
    {
        string program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(file)!,
        };
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(NotebookWorker).Assembly.Location] : [];
        foreach (string argument in (string[])[.. self, "run-notebook", file, resultFile, .. parameters])
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static async Task ReadProgressAsync(StreamReader output, Action<int, int> progress)
    {
        while (await output.ReadLineAsync() is string line)
        {
            // Native code in a cell may write to the same stream; only the worker's own lines have this form.
            if (line.Split(' ') is ["cell", string cell, "of", string cells]
                && int.TryParse(cell, CultureInfo.InvariantCulture, out int number) && int.TryParse(cells, CultureInfo.InvariantCulture, out int count))
            {
                progress(number, count);
            }
        }
    }
}
