using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Workbook.Engine.Languages;
using Workbook.Engine.Running;

namespace Workbook.Jupyter.Execution;

/// <summary>A cell that is a name and a question mark, which is no C#, is explained in the front end's pager, as in other consoles.</summary>
internal static partial class HelpCell
{
    /// <summary>The reply's payload; null when the cell asks for nothing that is known, and is to be run.</summary>
    public static async Task<JsonArray?> ExplainAsync(KernelSession session, string code, CancellationToken cancellation)
    {
        if (Question().Match(code) is not { Success: true } match)
        {
            return null;
        }

        string subject = match.Groups["name"].Value;
        NotebookSession started = await session.StartedAsync(cancellation).ConfigureAwait(false);
        Inspection? found = await started.InspectAsync(subject, subject.Length, cancellation).ConfigureAwait(false);
        return found is null ? null : [new JsonObject { ["source"] = "page", ["data"] = MimeJson.Of(found), ["start"] = 0 }];
    }

    [GeneratedRegex(@"^\s*(?<name>[\w.]+)\?\s*$")]
    private static partial Regex Question();
}
