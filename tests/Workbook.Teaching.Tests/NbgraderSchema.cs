using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Workbook.Engine.Notebooks;

namespace Workbook.Teaching.Tests;

/// <summary>
/// What nbgrader refuses of a notebook's metadata: its schema (nbgrader/nbgraderformat/v3.json) and the rules beside it (v3.py, and CheckCellMetadata, which
/// runs when an assignment is made and when it is graded), retold, because nbgrader itself is not installed where the tests run.
/// </summary>
internal static partial class NbgraderSchema
{
    private static readonly Dictionary<string, Func<JsonNode, bool>> Members = new()
    {
        ["schema_version"] = value => value.GetValueKind() == JsonValueKind.Number && (double)value == 3,
        ["grade"] = IsBoolean,
        ["locked"] = IsBoolean,
        ["solution"] = IsBoolean,
        ["task"] = IsBoolean,
        ["grade_id"] = value => value.GetValueKind() == JsonValueKind.String && Ids().IsMatch((string)value!),
        ["points"] = value => value.GetValueKind() == JsonValueKind.Number && (double)value >= 0,
        ["checksum"] = value => value.GetValueKind() == JsonValueKind.String && ((string)value!).Length == 32,
        ["cell_type"] = value => value.GetValueKind() == JsonValueKind.String && (string)value! is "raw" or "code" or "markdown",
    };

    private static readonly string[] Required = ["schema_version", "grade", "locked", "solution"];

    /// <summary>What a cell says to nbgrader, or null.</summary>
    public static JsonObject? Of(Cell cell) =>
        cell.Metadata.TryGetProperty("nbgrader", out JsonElement found) ? JsonNode.Parse(found.GetRawText())!.AsObject() : null;

    /// <summary>All that it would refuse.</summary>
    public static IEnumerable<string> Faults(Notebook notebook)
    {
        (Cell Cell, JsonObject Says)[] cells = [.. notebook.Cells.Select(cell => (cell, Of(cell)!)).Where(pair => pair.Item2 is not null)];
        return
        [
            .. cells.SelectMany(pair => Faults(pair.Cell, pair.Says)),
            .. cells.Where(pair => Is(pair.Says, "grade") || Is(pair.Says, "solution") || Is(pair.Says, "locked")).GroupBy(pair => (string?)pair.Says["grade_id"])
                .Where(same => same.Count() > 1).Select(same => $"Duplicate grade id: {same.Key}"),
        ];
    }

    private static IEnumerable<string> Faults(Cell cell, JsonObject says)
    {
        bool grade = Is(says, "grade"), solution = Is(says, "solution"), locked = Is(says, "locked"), task = Is(says, "task"), isMarkdown = cell.Type == CellType.Markdown;
        return
        [
            .. says.Where(member => !Members.TryGetValue(member.Key, out Func<JsonNode, bool>? fits) || member.Value is null || !fits(member.Value)).Select(member => $"{member.Key}: {member.Value}"),
            .. Required.Where(member => !says.ContainsKey(member)).Select(member => $"{member} is a required property"),
            .. (grade || solution || locked) && string.IsNullOrEmpty((string?)says["grade_id"]) ? ["does not have a grade_id"] : Array.Empty<string>(),
            .. grade && !says.ContainsKey("points") ? ["does not have points"] : Array.Empty<string>(),
            .. !task && isMarkdown && grade != solution ? ["Markdown that is graded is a solution as well, and the other way round"] : Array.Empty<string>(),
            .. task && !isMarkdown ? ["Task cells have to be markdown"] : Array.Empty<string>(),
        ];
    }

    private static bool IsBoolean(JsonNode value) => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False;

    private static bool Is(JsonObject says, string member) => says[member]?.GetValueKind() == JsonValueKind.True;

    [GeneratedRegex("^[a-zA-Z0-9_-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ids();
}
