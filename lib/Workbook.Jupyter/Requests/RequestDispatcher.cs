using System.Text.Json.Nodes;
using Workbook.Jupyter.Channels;
using Workbook.Jupyter.Execution;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Requests;

/// <summary>Answers every request but to run a cell, between busy and idle: what fails is answered with the failure.</summary>
internal sealed class RequestDispatcher(IEnumerable<IRequestHandler> handlers, IOutbox outbox)
{
    private readonly Dictionary<string, IRequestHandler> handlers = handlers.ToDictionary(handler => handler.Subject + "_request", StringComparer.Ordinal);

    /// <summary>Answers. A request of a type that is not known is only acknowledged.</summary>
    public async Task AnswerAsync(KernelRequest request)
    {
        outbox.Busy(request);
        if (handlers.TryGetValue(request.Header.Type, out IRequestHandler? handler))
        {
            outbox.Reply(request, handler.Subject + "_reply", await ContentAsync(handler, request).ConfigureAwait(false));
        }
        else if (request.Header.Type == "comm_open")
        {
            // Nothing here talks over comms: whoever opens one is told at once.
            outbox.Publish(request.Header, "comm_close", new JsonObject { ["comm_id"] = request.Text("comm_id"), ["data"] = new JsonObject() });
        }

        outbox.Idle(request);
    }

    private static async Task<JsonObject> ContentAsync(IRequestHandler handler, KernelRequest request)
    {
        try
        {
            return await handler.AnswerAsync(request).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A request that fails is answered with the failure; the kernel goes on.
        catch (Exception error)
#pragma warning restore CA1031
        {
            JsonObject content = ErrorJson.Of(error.GetType().Name, error.Message);
            content["status"] = "error";
            return content;
        }
    }
}
