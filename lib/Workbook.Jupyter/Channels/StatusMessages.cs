using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Channels;

/// <summary>Tells clients that a request is being worked on, and that it is done with.</summary>
internal static class StatusMessages
{
    public static void Busy(this IOutbox outbox, KernelRequest request) => outbox.Publish(request.Header, "status", Status("busy"));

    public static void Idle(this IOutbox outbox, KernelRequest request) => outbox.Publish(request.Header, "status", Status("idle"));

    private static JsonObject Status(string state) => new() { ["execution_state"] = state };
}
