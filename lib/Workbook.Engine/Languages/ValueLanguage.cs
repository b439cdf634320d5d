using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Display;
using Workbook.Engine.Outputs;
using Workbook.Engine.Uses;

namespace Workbook.Engine.Languages;

/// <summary>Text kept under a name: <c>#!value --name NAME</c> and the lines below it, for <c>#!share --from value NAME</c>.</summary>
/// <param name="folder">Where paths start.</param>
/// <param name="find">Finds what <c>@LANGUAGE:NAME</c> names.</param>
internal sealed class ValueLanguage(string folder, ValueFinder find) : IValueLanguage
{
    private const string Usage = "--name NAME [--from-file FILE | --from-url ADDRESS | --from-value TEXT | --from-value @LANGUAGE:NAME] [--mime-type TYPE]";

    private readonly SortedDictionary<string, CellVariable> values = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Names { get; } = ["value"];

    public string Summary => $"text kept under a name: #!value {Usage}, or the text below";

    public IEnumerable<CellVariable> Values => values.Values;

    public bool TakesArguments => true;

    public async Task RunAsync(CellPart part, CellRun run, CancellationToken cancellation)
    {
        if (part.Arguments is not { } arguments || !arguments.Has(0, "--name", "--from-file", "--from-url", "--from-value", "--mime-type")
            || !arguments.Options.TryGetValue("--name", out string? name))
        {
            throw part.Fail(run, $"The text needs a name. Write #!value {Usage}");
        }

        object? source = await SourceAsync(part, arguments.Options, run, cancellation).ConfigureAwait(false);
        string type = arguments.Options.GetValueOrDefault("--mime-type", source is string ? MimeBundle.PlainText : JsonFormatter.MimeType);
        string text = source as string ?? source.ToDisplayString(type);
        try
        {
            values[name] = MimeValue.Parse(text, type) with { Name = name };
        }
        catch (ValueNotSharedException reason)
        {
            throw part.Fail(run, $"{name} is not kept: {reason.Message}");
        }

        CellContext.Required.Show(MimeBundle.Of(type, text));
    }

    public Task SetAsync(CellVariable variable, CellRun run, CancellationToken cancellation)
    {
        values[variable.Name] = variable.Value is string ? variable
            : MimeValue.Parse(variable.Value.ToDisplayString(JsonFormatter.MimeType), JsonFormatter.MimeType) with { Name = variable.Name };
        return Task.CompletedTask;
    }

    private async Task<object?> SourceAsync(CellPart part, IReadOnlyDictionary<string, string> options, CellRun run, CancellationToken cancellation)
    {
        if (options.TryGetValue("--from-value", out string? given))
        {
            return NamedValue.Parse(given) is { } named ? named.Find(find, message => part.Fail(run, $"{message} Write #!value {Usage}")).Value : given;
        }

        if (options.TryGetValue("--from-url", out string? address))
        {
            CellContext.Current?.Uses?.Invoke(new UsedService(address));
            using var client = new HttpClient();
            return await client.GetStringAsync(address, cancellation).ConfigureAwait(false);
        }

        if (!options.TryGetValue("--from-file", out string? file))
        {
            return part.Text;
        }

        string path = Path.GetFullPath(file, folder);
        return File.Exists(path)
            ? UsedFile.Text(path)
            : throw part.Fail(run, $"The file {file} is not there. The path starts from the notebook's folder.");
    }
}
