namespace Workbook.Engine.Languages;

/// <summary>Text kept under a name: <c>#!value --name NAME</c> and the lines below it, for <c>#!share --from value NAME</c>.</summary>
internal sealed class ValueLanguage(string folder) : IValueLanguage
{
    private readonly SortedDictionary<string, string> texts = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names { get; } = ["value"];

    public string Summary => "text kept under a name: #!value --name NAME [--from-file FILE], the text below";

    public IEnumerable<CellVariable> Values => texts.Select(text => new CellVariable(text.Key, typeof(string), text.Value));

    public bool TakesArguments => true;

    public async Task RunAsync(CellPart part, CellRun run, CancellationToken cancellation)
    {
        if (part.Arguments is not { } arguments || !arguments.Has(0, "--name", "--from-file") || !arguments.Options.TryGetValue("--name", out string? name))
        {
            throw part.Fail(run, "The text needs a name. Write #!value --name NAME [--from-file FILE]");
        }

        if (!arguments.Options.TryGetValue("--from-file", out string? file))
        {
            texts[name] = part.Text;
            return;
        }

        string path = Path.GetFullPath(file, folder);
        texts[name] = File.Exists(path)
            ? await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false)
            : throw part.Fail(run, $"The file {file} is not there. The path starts from the notebook's folder.");
    }

    public Task SetAsync(CellVariable variable, CellRun run, CancellationToken cancellation)
    {
        texts[variable.Name] = variable.Value as string ?? throw new ValueNotSharedException("only text can be kept as a value.");
        return Task.CompletedTask;
    }
}
