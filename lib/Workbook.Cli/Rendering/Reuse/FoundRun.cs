using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Workbook.Cli.Rendering.Workers;
using Workbook.Engine.Notebooks;

namespace Workbook.Cli.Rendering.Reuse;

/// <summary>An earlier run that was kept, beside the notebook as it is now.</summary>
internal sealed partial class FoundRun
{
    private readonly Notebook notebook;
    private readonly ReadOnlyMemory<byte> document;

    private FoundRun(string name, KeptRun run, Notebook notebook, ReadOnlyMemory<byte> document)
    {
        Name = name;
        Run = run;
        this.notebook = notebook;
        this.document = document;
    }

    /// <summary>What is written down of it.</summary>
    public KeptRun Run { get; }

    /// <summary>The name under which it is kept.</summary>
    public string Name { get; }

    /// <summary>Differs when anything differs that a page of the notebook shows.</summary>
    public string State => StateOf(notebook, document.Span);

    /// <param name="name">Its name.</param>
    /// <param name="content">The entry; null where there is none any more.</param>
    /// <param name="notebook">The notebook as it is now.</param>
    /// <returns>Null where the entry is not what it should be.</returns>
    public static FoundRun? Read(string name, byte[]? content, Notebook notebook) =>
        content is not null && KeptRun.Parse(content) is { } run ? new FoundRun(name, run, notebook, KeptRun.Document(content)) : null;

    /// <summary>What became of the notebook then. Its document is read when it is asked for: often nobody does.</summary>
    public WorkerResult Result() => new(new Lazy<Notebook>(Whole), null, Run.Cells, Run.Seconds) { Trace = Run.Trace, Reused = true, State = State };

    /// <summary>The same for a run that was just made.</summary>
    /// <param name="notebook">The notebook as it is now.</param>
    /// <param name="document">The executed notebook.</param>
    public static string StateOf(Notebook notebook, ReadOnlySpan<byte> document) =>
        RunKey.Hash([Checksum(notebook), Convert.ToHexStringLower(SHA256.HashData(document))]);

    /// <summary>Differs when anything in a notebook's file does.</summary>
    public static string Checksum(Notebook notebook) => Convert.ToHexStringLower(SHA256.HashData(notebook.ToBytes()));

    /// <summary>Whether an output names a cell by its number, as warnings and errors do.</summary>
    public static bool NamesCells(Notebook executed) => executed.Cells.SelectMany(cell => cell.Outputs).Any(output => CellName().IsMatch(output.GetRawText()));

    private Notebook Whole()
    {
        var kept = Notebook.Parse(document, notebook.Name);

        // Where the commentary is the same too, nothing has to be joined; so it is with parameters, by which there is a cell more.
        Cell[] ran = [.. kept.Cells.Where(cell => cell.Type == CellType.Code)];
        bool isSame = Run.Source == Checksum(notebook) || ran.Length != notebook.Cells.Count(cell => cell.Type == CellType.Code);
        return isSame ? kept : WithOutputs(ran);
    }

    private Notebook WithOutputs(Cell[] ran)
    {
        int next = 0;
        return notebook.WithCells(notebook.Cells.Select(cell =>
            cell.Type == CellType.Code && ran[next++] is { } executed ? cell.WithOutputs(executed.Outputs.Select(output => output.GetRawText()), executed.ExecutionCount) : cell));
    }

    [GeneratedRegex(@"\bcell \d|\bCell In\[", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CellName();
}
