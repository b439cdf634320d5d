using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Workbook.Jupyter.Execution;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Requests;

/// <summary>Gives cells that were run in this session: the last ones, a range of them, or those that fit a pattern.</summary>
internal sealed class History(CellHistory history) : IRequestHandler
{
    // Sessions are not kept, so there is one. Clients name the present one 0 as well.
    private const int Session = 1;

    public string Subject => "history";

    public Task<JsonObject> AnswerAsync(KernelRequest request)
    {
        bool withOutput = request.Flag("output", otherwise: false);
        return Task.FromResult(new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. Chosen(request).Select(entry => (JsonNode)new JsonArray(
                Session, entry.Line, withOutput ? new JsonArray(entry.Code, entry.Result) : (JsonNode)entry.Code))]),
        });
    }

    private IEnumerable<HistoryEntry> Chosen(KernelRequest request)
    {
        IReadOnlyList<HistoryEntry> all = history.Entries;
        int most = request.Number("n") ?? all.Count;
        return request.Text("hist_access_type") switch
        {
            "tail" => all.TakeLast(most),
            "range" when request.Number("session") is null or 0 or Session =>
                all.Where(entry => entry.Line >= (request.Number("start") ?? 0) && entry.Line < (request.Number("stop") ?? int.MaxValue)),
            "search" => Found(all, request).TakeLast(most),
            _ => [],
        };
    }

    // The pattern is a glob, as in a shell: * and ?.
    private static IEnumerable<HistoryEntry> Found(IReadOnlyList<HistoryEntry> all, KernelRequest request)
    {
        string pattern = request.Text("pattern", "*");
        IEnumerable<HistoryEntry> found = all.Where(entry => FileSystemName.MatchesSimpleExpression(pattern, entry.Code, ignoreCase: false));
        return request.Flag("unique", otherwise: false)
            ? found.Reverse().DistinctBy(entry => entry.Code, StringComparer.Ordinal).Reverse()
            : found;
    }
}
