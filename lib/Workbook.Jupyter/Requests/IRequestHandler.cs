using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Requests;

/// <summary>Answers one type of request, also while a cell runs. One file each.</summary>
internal interface IRequestHandler
{
    /// <summary>What is asked, for instance <c>history</c> of <c>history_request</c> and <c>history_reply</c>.</summary>
    string Subject { get; }

    /// <summary>The content of the answer.</summary>
    Task<JsonObject> AnswerAsync(KernelRequest request);
}
