using System.Text.Json.Nodes;
using Workbook.Engine.Languages;
using Workbook.Engine.Running;
using Workbook.Jupyter.Execution;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Requests;

/// <summary>Says what may be written at the cursor.</summary>
internal sealed class Complete(KernelSession session) : IRequestHandler
{
    public string Subject => "complete";

    public async Task<JsonObject> AnswerAsync(KernelRequest request)
    {
        string code = request.Text("code");
        NotebookSession started = await session.StartedAsync().ConfigureAwait(false);
        CompletionList list = await started.CompleteAsync(code, request.Cursor(code)).ConfigureAwait(false);
        int start = CodePoints.FromUtf16(code, list.Start), end = CodePoints.FromUtf16(code, list.End);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. list.Items.Select(item => (JsonNode?)item.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                // Not in the protocol, but what front ends read kinds and signatures from.
                ["_jupyter_types_experimental"] = new JsonArray([.. list.Items.Select(item => (JsonNode?)Typed(item, start, end))]),
            },
        };
    }

    private static JsonObject Typed(CompletionItem item, int start, int end)
    {
        var typed = new JsonObject { ["start"] = start, ["end"] = end, ["text"] = item.Text, ["type"] = item.Kind };
        if (item.Signature is not null)
        {
            typed["signature"] = item.Signature;
        }

        return typed;
    }
}
