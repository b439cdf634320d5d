namespace Workbook.Cli.Rendering.Tracing;

/// <summary>
/// Which of the members that cells may name (<see cref="TrackedCode"/>) change what belongs to the process, or give out objects that do: another notebook
/// in the same process would find it changed. What cells may not name is worse than that, and need not be listed.
/// </summary>
internal static class SharedState
{
    // Charts that a cell makes begin as copies of these objects, which may be changed in place.
    private static readonly HashSet<string> Types = ["Plotly.NET.Defaults", "Plotly.NET.ChartTemplates"];

    private static readonly HashSet<(string Type, string Name)> Members =
    [
        ("System.Text.Encoding", "RegisterProvider"), ("Workbook.Exercises.Exercise", "Hint"), ("Workbook.Exercises.Exercise", "Open"),
    ];

    /// <summary>Whether a member is one of them.</summary>
    public static bool IsChangedBy(UsedMember used)
    {
        ArgumentNullException.ThrowIfNull(used);
        return used.Name is { } name
            && (Types.Contains(used.Type) || Members.Contains((used.Type, name))
                || (!used.IsOfObject && name.StartsWith("set_", StringComparison.Ordinal) && used.Type != "System.Globalization.CultureInfo"));
    }
}
