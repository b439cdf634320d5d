using System.Text.Json.Nodes;
using Workbook.Engine.Languages;
using Workbook.Engine.Running;
using Workbook.Jupyter.Execution;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Requests;

/// <summary>Says whether a console may run what was typed, or waits for another line.</summary>
internal sealed class IsComplete(KernelSession session) : IRequestHandler
{
    public string Subject => "is_complete";

    public async Task<JsonObject> AnswerAsync(KernelRequest request)
    {
        NotebookSession started = await session.StartedAsync().ConfigureAwait(false);
        CompletenessResult result = started.IsComplete(request.Text("code"));
        return result.Status switch
        {
            Completeness.Complete => new JsonObject { ["status"] = "complete" },
            Completeness.Invalid => new JsonObject { ["status"] = "invalid" },
            _ => new JsonObject { ["status"] = "incomplete", ["indent"] = result.Indent },
        };
    }
}
