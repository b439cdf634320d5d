using System.Text;
using System.Text.Json;
using Workbook.Cli.Rendering.Tracing;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>
/// How a worker tells what became of its notebook: entries in a file, a line each, so that what was done before a sudden end is known. The worker takes
/// the file's name away as soon as it has opened it; from then on no cell can reach it.
/// </summary>
internal sealed class RunJournal : IDisposable
{
    private readonly Lock gate = new();
    private readonly FileStream file;

    private RunJournal(FileStream file) => this.file = file;

    /// <summary>The parent's side.</summary>
    public static RunJournal Create(string path) => new(Open(path, FileMode.CreateNew));

    /// <summary>The worker's side.</summary>
    public static RunJournal Take(string path)
    {
        var journal = new RunJournal(Open(path, FileMode.Open));
        File.Delete(path);
        return journal;
    }

    /// <exception cref="JournalException">It cannot be written: the disk is full.</exception>
    public void Add(JournalEntry entry)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(entry), (byte)'\n'];
        try
        {
            lock (gate)
            {
                file.Write(line);
            }
        }
        catch (IOException error)
        {
            throw new JournalException(error.Message, error);
        }
    }

    /// <summary>What has been written so far. A line that was not finished is left out.</summary>
    public IReadOnlyList<JournalEntry> Read()
    {
        lock (gate)
        {
            file.Position = 0;
            using var text = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
            var entries = new List<JournalEntry>();
            while (text.ReadLine() is string line)
            {
                try
                {
                    entries.Add(JsonSerializer.Deserialize<JournalEntry>(line)!);
                }
                catch (JsonException)
                {
                    break;
                }
            }

            return entries;
        }
    }

    public void Dispose() => file.Dispose();

    // Without a buffer: what could not be written is not tried again when the file is closed.
    private static FileStream Open(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
}

/// <summary>What a run did cannot be written down.</summary>
internal sealed class JournalException(string message, IOException cause) : Exception(message, cause);

/// <summary>One thing that happened in a run. What is JSON is a text in it, so that nothing of it is changed on the way.</summary>
/// <param name="Cell">The cell that began, or that ended where there are outputs; from 1.</param>
/// <param name="Count">How many cells had been run.</param>
/// <param name="Outputs">What the cell showed, each an nbformat object.</param>
/// <param name="End">The last entry of a run that came to its end.</param>
/// <param name="Held">What the cells before the one at which the run waits depend on.</param>
internal sealed record JournalEntry(int? Cell = null, int? Count = null, IReadOnlyList<string>? Outputs = null, RunEnd? End = null, RunTrace? Held = null);

/// <summary>How a run ended that came to its end.</summary>
/// <param name="Document">The executed notebook's file; null where there was none to execute.</param>
/// <param name="Error">What stopped it, or null.</param>
/// <param name="Cells">Number of code cells that ran.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="Trace">What its outputs depend on; null where nothing ran.</param>
/// <param name="LeavesProcess">Whether its process is as it was: the notebook could reach nothing that another would find changed.</param>
internal sealed record RunEnd(string? Document, WorkerError? Error, int Cells, double Seconds, RunTrace? Trace = null, bool LeavesProcess = false);
