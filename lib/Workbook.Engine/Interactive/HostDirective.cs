using Workbook.Engine.Directives;

namespace Workbook.Engine.Interactive;

/// <summary>A word that an extension or a cell has added to .NET Interactive's kernel.</summary>
internal sealed class HostDirective(HostKernel kernel, string word, string description) : ICellDirective
{
    public string Name => word;

    public string Summary => description;

    public string Usage => string.Empty;

    public async Task RunAsync(DirectiveCall call, Func<Task> rest, CancellationToken cancellation)
    {
        try
        {
            await kernel.SubmitAsync(call.Run.Source.Line(call.Line)!, call.Language.Names[0]).ConfigureAwait(false);
        }
        catch (HostKernelException failure)
        {
            throw call.Fail(failure.Message);
        }

        await rest().ConfigureAwait(false);
    }
}
