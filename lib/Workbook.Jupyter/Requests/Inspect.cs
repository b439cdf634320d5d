using System.Text.Json.Nodes;
using Workbook.Engine.Assistance;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;
using Workbook.Jupyter.Execution;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Requests;

/// <summary>Explains what stands at the cursor.</summary>
internal sealed class Inspect(Lazy<Task<NotebookSession>> session) : IRequestHandler
{
    public string Subject => "inspect";

    public async Task<JsonObject> AnswerAsync(KernelRequest request)
    {
        string code = request.Text("code");
        NotebookSession started = await session.Value.ConfigureAwait(false);
        Inspection? found = await started.InspectAsync(code, request.Cursor(code)).ConfigureAwait(false);
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? new JsonObject() : Data(found),
            ["metadata"] = new JsonObject(),
        };
    }

    /// <summary>An explanation as front ends show it.</summary>
    public static JsonObject Data(Inspection found) =>
        MimeJson.Of(new([new(MimeBundle.PlainText, found.PlainText), new(MimeBundle.Markdown, found.Markdown)]));
}
