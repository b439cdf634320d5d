using System.Text.Json.Nodes;
using Workbook.Engine.Languages;
using Workbook.Engine.Running;
using Workbook.Jupyter.Execution;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Requests;

/// <summary>Explains what stands at the cursor.</summary>
internal sealed class Inspect(KernelSession session) : IRequestHandler
{
    public string Subject => "inspect";

    public async Task<JsonObject> AnswerAsync(KernelRequest request)
    {
        string code = request.Text("code");
        NotebookSession started = await session.StartedAsync().ConfigureAwait(false);
        Inspection? found = await started.InspectAsync(code, request.Cursor(code)).ConfigureAwait(false);
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? new JsonObject() : MimeJson.Of(found),
            ["metadata"] = new JsonObject(),
        };
    }
}
