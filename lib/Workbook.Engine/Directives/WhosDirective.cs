using System.Net;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Display;
using Workbook.Engine.Languages;
using Workbook.Engine.Outputs;

namespace Workbook.Engine.Directives;

/// <summary>Shows the variables in reach with their types and values.</summary>
internal sealed class WhosDirective : ICellDirective
{
    public string Name => "whos";

    public string Summary => "shows the variables of the language around it, with types and values";

    public string Usage => string.Empty;

    public Task RunAsync(DirectiveCall call, Func<Task> rest, CancellationToken cancellation)
    {
        string[][] rows = [.. call.Target.Values.Select(Row)];
        string body = string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>"))}</tr>"));
        CellContext.Required.Show(new MimeBundle(
        [
            new(MimeBundle.Html, $"<table><thead><tr><th>Variable</th><th>Type</th><th>Value</th></tr></thead><tbody>{body}</tbody></table>"),
            new(MimeBundle.PlainText, string.Join('\n', rows.Select(row => $"{row[0]}: {row[1]} = {row[2]}"))),
        ]));
        return rest();
    }

    private static string[] Row(CellVariable variable) =>
        [variable.Name, variable.Type.ToDisplayString(MimeBundle.PlainText), variable.Value.ToDisplayString(PlainTextSummaryFormatter.MimeType)];
}
