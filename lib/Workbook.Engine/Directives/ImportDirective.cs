using Workbook.Engine.Display;
using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;

namespace Workbook.Engine.Directives;

/// <summary>Runs the cells of a notebook, or a source file, as if they stood here; commentary is shown.</summary>
internal sealed class ImportDirective(string folder) : ICellDirective
{
    private readonly HashSet<string> running = new(StringComparer.Ordinal);

    public string Name => "import";

    public string Summary => "runs a notebook or a source file";

    public string Usage => "FILE, where FILE ends in .ipynb, .dib, .cs, .csx, .fs or .fsx";

    public async Task RunAsync(DirectiveCall call, Func<Task> rest, CancellationToken cancellation)
    {
        string file = call.Arguments.Has(1) ? call.Arguments.Values[0] : throw call.Fail("Which file?");
        string path = Path.GetFullPath(file, folder);
        if (!File.Exists(path))
        {
            throw call.Fail($"The file {file} is not there; the path starts from the notebook's folder.");
        }

        if (!running.Add(path))
        {
            throw call.Fail($"{file} imports itself.");
        }

        try
        {
            foreach ((CellSource source, string language) in Read(path, call))
            {
                await ExecuteAsync(call, source, language).ConfigureAwait(false);
            }
        }
        finally
        {
            running.Remove(path);
        }

        await rest().ConfigureAwait(false);
    }

    private static IEnumerable<(CellSource Source, string Language)> Read(string path, DirectiveCall call)
    {
        string name = Path.GetFileName(path);
        switch (Path.GetExtension(path))
        {
            case ".cs" or ".csx":
                return [(new CellSource(name, new CellNumber(1), UsedFile.Text(path)), "csharp")];
            case ".fs" or ".fsx":
                return [(new CellSource(name, new CellNumber(1), UsedFile.Text(path)), "fsharp")];
            case ".ipynb":
                var notebook = Notebook.Parse(UsedFile.Told(path, NotebookReader.Bytes(path)), name);
                return notebook.Cells.Select((cell, i) => (Cell: cell, new CellIndex(i).Number))
                    .Where(cell => cell.Cell.Type != CellType.Raw)
                    .Select(cell => (new CellSource(name, cell.Number, cell.Cell.Source), LanguageOf(cell.Cell) ?? notebook.Language));
            case ".dib":
                return DibFile.Cells(UsedFile.Text(path), call.Vocabulary).Select((cell, i) => (new CellSource(name, new CellIndex(i).Number, cell.Text), cell.Language));
            default:
                throw call.Fail($"{name} is neither a notebook nor C# or F#.");
        }
    }

    private static string? LanguageOf(Cell cell) => cell.Type == CellType.Markdown ? "markdown" : cell.Language;

    // An error names the file and cell in which it arose.
    private static async Task ExecuteAsync(DirectiveCall call, CellSource source, string language)
    {
        try
        {
            await call.Execute(source, language).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not CellFailedException and not OperationCanceledException)
        {
            throw new CellFailedException(ExceptionErrors.From(exception, source), exception);
        }
    }
}
