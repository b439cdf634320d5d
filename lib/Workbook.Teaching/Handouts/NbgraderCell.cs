using System.Text.Json.Nodes;

namespace Workbook.Teaching.Handouts;

/// <summary>What nbgrader knows of a cell: its metadata, version 3 of their schema.</summary>
/// <remarks>
/// nbgrader gives a tests' cell its points when it raises nothing, and our checks never raise. So every answer is one that a person gives points for, or
/// <c>class mark</c>; tasks and checks are locked.
/// </remarks>
internal static class NbgraderCell
{
    private const int Version = 3;

    /// <summary>A cell where a student answers.</summary>
    /// <param name="id">The exercise, for example <c>07.base</c>.</param>
    /// <param name="place">Which of its answers, from 0; the first has the points.</param>
    /// <param name="points">What the exercise gives.</param>
    public static JsonObject Answer(string id, int place, double points)
    {
        JsonObject cell = Of(place == 0 ? id : FormattableString.Invariant($"{id}-answer-{place + 1}"), locked: false, solution: true, grade: place == 0);
        if (place == 0)
        {
            cell["nbgrader"]!["points"] = points;
        }

        return cell;
    }

    /// <summary>A cell that stays as it was given out.</summary>
    public static JsonObject Locked(string id, string what) => Of($"{id}-{what}", locked: true, solution: false, grade: false);

    private static JsonObject Of(string id, bool locked, bool solution, bool grade) => new()
    {
        ["nbgrader"] = new JsonObject
        {
            ["grade"] = grade, ["grade_id"] = id.Replace('.', '-'), ["locked"] = locked, ["schema_version"] = Version, ["solution"] = solution, ["task"] = false,
        },
    };
}
