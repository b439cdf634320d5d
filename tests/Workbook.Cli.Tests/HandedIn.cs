using System.Text.Json.Nodes;

namespace Workbook.Cli.Tests;

/// <summary>What a student hands in: a handout with code of theirs where answers stand.</summary>
internal static class HandedIn
{
    /// <param name="handout">The handout's text.</param>
    /// <param name="answers">Code by the name of an exercise, as in <c>answer-NAME</c>.</param>
    public static JsonObject From(string handout, IEnumerable<KeyValuePair<string, string>> answers)
    {
        JsonObject notebook = JsonNode.Parse(handout)!.AsObject();
        foreach ((string exercise, string code) in answers)
        {
            Cell(notebook, "answer-" + exercise)["source"] = code;
        }

        return notebook;
    }

    /// <summary>The cell with an id.</summary>
    public static JsonObject Cell(JsonObject notebook, string id) => notebook["cells"]!.AsArray().OfType<JsonObject>().Single(cell => (string?)cell["id"] == id);
}
