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
        string head = Row("th", ["Variable", "Type", "Value"]), body = string.Concat(rows.Select(row => Row("td", row)));
        CellContext.Required.Show(new MimeBundle(
        [
            new(MimeBundle.Html, $"<table><thead>{head}</thead><tbody>{body}</tbody></table>"),
            new(MimeBundle.PlainText, string.Join('\n', rows.Select(row => $"{row[0]}: {row[1]} = {row[2]}"))),
        ]));
        return rest();
    }

    // Front ends put cells at the right, and one that does not trust a notebook takes away the style that would say otherwise.
    private static string Row(string element, string[] cells) =>
        $"<tr>{string.Concat(cells.Select(cell => $"<{element}><div align=\"left\">{WebUtility.HtmlEncode(cell)}</div></{element}>"))}</tr>";

    private static string[] Row(CellVariable variable) =>
        [variable.Name, variable.Type.ToDisplayString(MimeBundle.PlainText), variable.Value.ToDisplayString(PlainTextSummaryFormatter.MimeType)];
}
