using System.Text.Json.Nodes;
using Workbook.Jupyter.Execution;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Requests;

/// <summary>Stops the cell that runs.</summary>
internal sealed class Interrupt(CellQueue cells) : IRequestHandler
{
    public string Subject => "interrupt";

    public Task<JsonObject> AnswerAsync(KernelRequest request)
    {
        cells.Interrupt();
        return Task.FromResult(new JsonObject { ["status"] = "ok" });
    }
}
