using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Requests;

/// <summary>Ends the kernel; the process goes once the answer is on its way.</summary>
internal sealed class Shutdown : IRequestHandler
{
    public string Subject => "shutdown";

    public Task<JsonObject> AnswerAsync(KernelRequest request) =>
        Task.FromResult(new JsonObject { ["status"] = "ok", ["restart"] = request.Flag("restart", otherwise: false) });
}
