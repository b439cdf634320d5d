using System.Globalization;
using Workbook.Cli.Rendering.Tracing;
using Workbook.Data;
using Workbook.Engine.Notebooks;

namespace Workbook.Cli.Rendering.Reuse;

/// <summary>Says in sentences what a kept run depends on, and why it would be made again.</summary>
internal static class RunReasons
{
    private const int MostNamed = 8;

    /// <summary>Why the notebook would run now; none where the run stands for one now.</summary>
    /// <param name="run">The run that was made last.</param>
    /// <param name="key">The notebook's key now.</param>
    /// <param name="notebook">The notebook now.</param>
    /// <param name="root">The repository, from where paths are shown.</param>
    /// <param name="now">What a dependency is now.</param>
    public static IReadOnlyList<string> Why(KeptRun run, RunKey key, Notebook notebook, string root, Func<Dependency, string> now) =>
    [
        .. run.Trace.Obstacles.Select(obstacle => $"It runs every time: {obstacle}."),
        .. Parts(run.Parts, key.Parts, notebook),
        .. run.Trace.Reads.Where(read => now(read) != read.State).Select(read => Changed(read, root)),
    ];

    /// <summary>What the run depends on, a line for each kind of thing.</summary>
    public static IReadOnlyList<string> DependsOn(KeptRun run, string root)
    {
        KeyPart[] assemblies = [.. run.Parts.Where(part => part.Name.StartsWith(Surroundings.AssemblyPrefix, StringComparison.Ordinal))];
        string parameters = run.Parts.FirstOrDefault(part => part.Name == RunKey.ParametersPart)?.State ?? "";
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"the code of its {run.Parts.Count(part => part.Name.StartsWith(RunKey.CellPrefix, StringComparison.Ordinal))} code cells"),
            parameters.Length == 0 ? "its own premises, as no parameter was given" : $"the parameters {parameters.Replace("\n", ", ", StringComparison.Ordinal)}",
            string.Create(CultureInfo.InvariantCulture, $"{assemblies.Length} assemblies of the workbook and the packages that it is built with, .NET, its settings, and the limits of a run"),
            .. run.Trace.Reads.Where(read => read.Kind == ReadKind.File).GroupBy(read => Path.GetDirectoryName(Shown(read.Path, root))!)
                .Select(files => $"{files.Key.Replace('\\', '/')}: {string.Join(", ", files.Select(file => Path.GetFileName(file.Path) + (file.State == ReadLog.Absent ? " (not there)" : "")))}"),
            .. run.Trace.Reads.Where(read => read.Kind is not (ReadKind.File or DependencyKind.Assembly)).Select(read => Other(read, root)),
        ];
    }

    private static IEnumerable<string> Parts(IReadOnlyList<KeyPart> then, IReadOnlyList<KeyPart> now, Notebook notebook)
    {
        Dictionary<string, string> before = then.ToDictionary(part => part.Name, part => part.State), after = now.ToDictionary(part => part.Name, part => part.State);
        string[] changed = [.. after.Keys.Union(before.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))];
        string[] assemblies = [.. changed.Where(name => name.StartsWith(Surroundings.AssemblyPrefix, StringComparison.Ordinal)).Select(name => name[Surroundings.AssemblyPrefix.Length..])];
        string[] cells = [.. changed.Where(name => name.StartsWith(RunKey.CellPrefix, StringComparison.Ordinal))];
        if (assemblies.Length > 0)
        {
            yield return $"Other builds than then: {Some(assemblies)}.";
        }

        if (cells.Length > 0)
        {
            yield return $"Other code than then: {Some([.. cells.Select(name => CellOf(name, notebook))])}.";
        }

        foreach (string name in changed.Where(name => !name.StartsWith(Surroundings.AssemblyPrefix, StringComparison.Ordinal) && !name.StartsWith(RunKey.CellPrefix, StringComparison.Ordinal)))
        {
            yield return name is RunKey.AroundPart ? "Other text than then, around a changed parameter." : $"Something else than then: {name}.";
        }
    }

    private static string CellOf(string part, Notebook notebook)
    {
        int place = int.Parse(part.AsSpan(RunKey.CellPrefix.Length), CultureInfo.InvariantCulture);
        CellIndex? index = notebook.Cells.Index().Where(cell => cell.Item.Type == CellType.Code).Skip(place - 1).Select(cell => (CellIndex?)new CellIndex(cell.Index)).FirstOrDefault();
        return index is { } found ? found.Number.ToString() : string.Create(CultureInfo.InvariantCulture, $"a code cell less ({place})");
    }

    private static string Changed(Dependency read, string root) => read.Kind switch
    {
        ReadKind.File => $"Changed since then: {Shown(read.Path, root)}.",
        DependencyKind.Assembly => $"Another build than then: {Shown(read.Path, root)}.",
        _ => $"Changed since then: {Other(read, root)}.",
    };

    private static string Other(Dependency read, string root) => read.Kind switch
    {
        ReadKind.Datasets => $"which datasets there are in {Shown(read.Path, root)}",
        DependencyKind.Folder => "the folder in which the notebook stands",
        DependencyKind.Numbers => "the numbers of its cells, which an output names",
        _ => $"titles, claims and figures of the notebooks in {Shown(read.Path, root)}",
    };

    private static string Some(string[] names) => names.Length <= MostNamed ? string.Join(", ", names)
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(MostNamed))} and {names.Length - MostNamed} more");

    private static string Shown(string path, string root) => Path.GetRelativePath(root, path) is var inside && !inside.StartsWith("..", StringComparison.Ordinal) ? inside.Replace('\\', '/') : path;
}
