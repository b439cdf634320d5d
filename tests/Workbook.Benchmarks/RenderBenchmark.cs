namespace Workbook.Benchmarks;

/// <summary>Rendering and checking as people do it all day: a new process each time, at first with nothing kept, then with little changed.</summary>
internal sealed class RenderBenchmark : IBenchmark, IDisposable
{
    private const string Changed = "notebooks/02-measuring-the-gap.ipynb";

    private readonly Workspace workspace = new();
    private readonly Measure
        version = new("start of the command (--version)", "s"), cold = new("render, all notebooks, nothing kept", "s"),
        unchanged = new("render, nothing changed", "s"), starts = new("render, nothing changed, over a start", "times", 5),
        word = new("render, one word changed", "s"), cell = new("render, one cell changed", "s"), table = new("render, one dataset changed", "s"),
        check = new("check, nothing kept", "s"), again = new("check, nothing changed", "s"), claims = new("claims", "s");

    public IReadOnlyList<Measure> Measures => [version, cold, unchanged, starts, word, cell, table, check, again, claims];

    public void RunOnce()
    {
        double start = version.Add(workspace.Seconds("--version"));
        cold.Add(workspace.Seconds("render", "--fresh"));
        starts.Add(unchanged.Add(workspace.Seconds("render")) / start);
        workspace.Edit(Changed, "## What would count", "## What would count here");
        word.Add(workspace.Seconds("render"));
        workspace.Edit(Changed, "// The follower's best on the day", "// The follower's best on the day, once more");
        cell.Add(workspace.Seconds("render"));
        workspace.Edit("data/robots/datapackage.json", "\"title\": \"Industrial robots", "\"title\": \"Industrial robots, again");
        table.Add(workspace.Seconds("render"));
        check.Add(workspace.Seconds("check", "--fresh"));
        again.Add(workspace.Seconds("check"));
        claims.Add(workspace.Seconds("claims"));
    }

    public void Dispose() => workspace.Dispose();
}
