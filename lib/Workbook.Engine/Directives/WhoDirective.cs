using Workbook.Engine.Display;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Directives;

/// <summary>Lists the names of the variables in reach.</summary>
internal sealed class WhoDirective : ICellDirective
{
    public string Name => "who";

    public string Summary => "lists the variables of the language around it";

    public string Usage => string.Empty;

    public Task RunAsync(DirectiveCall call, Func<Task> rest, CancellationToken cancellation)
    {
        CellContext.Required.Show(MimeBundle.Of(MimeBundle.PlainText, string.Join('\n', call.Target.Values.Select(value => value.Name))));
        return rest();
    }
}
