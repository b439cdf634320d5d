using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Channels;

/// <summary>Where the kernel says something. From any thread; messages leave in the order given.</summary>
internal interface IOutbox
{
    /// <summary>Answers a client on the channel it asked on.</summary>
    void Reply(KernelRequest request, string type, JsonObject content);

    /// <summary>Tells all clients.</summary>
    /// <param name="parent">The request that caused it; null when none did.</param>
    /// <param name="type">What the content is.</param>
    /// <param name="content">By type.</param>
    /// <returns>How many bytes the message has.</returns>
    int Publish(MessageHeader? parent, string type, JsonObject content);

    /// <summary>Puts a question to the person behind a request.</summary>
    void Ask(KernelRequest request, JsonObject content);
}
