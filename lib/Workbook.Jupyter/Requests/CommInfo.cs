using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Requests;

/// <summary>Lists open comms: there never is one, because none can be opened here.</summary>
internal sealed class CommInfo : IRequestHandler
{
    public string Subject => "comm_info";

    public Task<JsonObject> AnswerAsync(KernelRequest request) =>
        Task.FromResult(new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() });
}
