using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Workbook.Cli.Rendering.Tracing;
using Workbook.Cli.Rendering.Workers;
using Workbook.Data;
using Workbook.Engine.Notebooks;

namespace Workbook.Cli.Tests.Reuse;

/// <summary>
/// Runs notebooks of a small language, and says as the real worker does what it read. Lines of a cell: <c>read FILE</c>, <c>number</c> (prints the cell's
/// number), <c>fail</c>, <c>clock</c> (prints something else every time); whatever else stands in it counts too. A cell shows what all before it did.
/// </summary>
internal sealed class PretendedRuns
{
    public int Count { get; private set; }

    public Task<WorkerResult> RunAsync(string file, IReadOnlyList<string> parameters)
    {
        Count++;
        return Task.FromResult(Result(file, parameters));
    }

    /// <summary>What comes of a run that nobody remembers.</summary>
    public static WorkerResult Result(string file, IReadOnlyList<string> parameters)
    {
        var notebook = Notebook.Load(file);
        var reads = new Dictionary<string, Dependency>();
        List<string> obstacles = [], memory = [.. parameters];
        WorkerError? error = null;
        int ran = 0;
        List<Cell> cells = [];
        foreach ((int i, Cell cell) in notebook.Cells.Index())
        {
            if (cell.Type != CellType.Code || error is not null)
            {
                cells.Add(cell.Type == CellType.Code ? cell.WithOutputs([], null) : cell);
                continue;
            }

            var shown = new List<string>();
            foreach (string line in cell.Source.Split('\n'))
            {
                memory.Add(line);
                switch (line.Split(' '))
                {
                    case ["read", string name]:
                        string path = Path.Combine(Path.GetDirectoryName(file)!, name);
                        string state = File.Exists(path) ? ReadLog.FileState(path, File.ReadAllBytes(path)) : ReadLog.Absent;
                        reads[path] = new Dependency(ReadKind.File, path, state);
                        memory.Add(state);
                        break;
                    case ["number"]:
                        shown.Add($"this is cell {i + 1}");
                        break;
                    case ["clock"]:
                        obstacles.Add("it asks the clock");
                        break;
                    case ["fail"]:
                        error = new WorkerError(i + 1, 1, "failed", null, $"cell {i + 1} failed");
                        break;
                    default:
                        break;
                }
            }

            shown.Add(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', memory))))[..12]);
            cells.Add(cell.WithOutputs([$$"""{"name":"stdout","output_type":"stream","text":[{{JsonSerializer.Serialize(string.Join(' ', shown))}}]}"""], ++ran));
        }

        return new WorkerResult(notebook.WithCells(cells), error, ran, 1.5) { Trace = new RunTrace([.. reads.Values], obstacles) };
    }
}
