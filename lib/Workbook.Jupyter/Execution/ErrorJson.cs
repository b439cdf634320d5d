using System.Text.Json.Nodes;
using Workbook.Engine.Errors;

namespace Workbook.Jupyter.Execution;

/// <summary>An error as messages carry it.</summary>
internal static class ErrorJson
{
    public static JsonObject Of(CellError error) => Of(error.Kind, error.Message, Traceback.Of(error));

    /// <summary>The same as the content of a reply.</summary>
    public static JsonObject Reply(CellError error)
    {
        JsonObject reply = Of(error);
        reply["status"] = "error";
        return reply;
    }

    public static JsonObject Of(string kind, string message, params IEnumerable<string> traceback) => new()
    {
        ["ename"] = kind,
        ["evalue"] = message,
        ["traceback"] = new JsonArray([.. traceback.Select(line => (JsonNode?)line)]),
    };
}
