using Workbook.Engine.Languages;

namespace Workbook.Engine.Interactive;

/// <summary>A language that an extension or a cell has added to .NET Interactive's kernel.</summary>
internal sealed class HostLanguage(HostKernel kernel, string name, string title) : ICellLanguage
{
    public IReadOnlyList<string> Names { get; } = [name];

    public string Summary => title;

    public bool TakesArguments => true;

    public async Task RunAsync(CellPart part, CellRun run, CancellationToken cancellation)
    {
        // Its own parser reads what follows its name.
        string head = part.FirstLine > 1 ? run.Source.Line(part.FirstLine - 1) + "\n" : string.Empty;
        try
        {
            await kernel.SubmitAsync(head + part.Text, name).ConfigureAwait(false);
        }
        catch (HostKernelException failure)
        {
            throw part.Fail(run, failure.Message);
        }
    }
}
