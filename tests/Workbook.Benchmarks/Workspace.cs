using System.Diagnostics;
using Workbook.Data;

namespace Workbook.Benchmarks;

/// <summary>A copy of the repository's data, notebooks and built library, in which files can be changed, and the built command.</summary>
internal sealed class Workspace : IDisposable
{
    private static readonly string Repository = Datasets.Catalogue.Root;

    // What `dotnet run` starts: the copy beside this program is not compiled ahead of time.
    private static readonly string Program = Path.Combine(Repository, "lib", "Workbook.Cli", "bin", "Debug", "net10.0", "Workbook.Cli.dll");

    public Workspace(bool notebooks = true)
    {
        foreach (string part in (string[])["global.json", "data", "lib/Workbook.Memo/bin", .. notebooks ? ["notebooks"] : Array.Empty<string>()])
        {
            Copy(Path.Combine(Repository, part), Path.Combine(Root, part));
        }

        Directory.CreateDirectory(Path.Combine(Root, "notebooks"));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("workbook-benchmark-").FullName;

    /// <summary>Runs the command here, with a cache of its own; seconds of wall time.</summary>
    public double Seconds(params IEnumerable<string> arguments) => Command.Run("dotnet", Root, ("WORKBOOK_CACHE", Cache), [Program, .. arguments]).Seconds;

    /// <summary>Starts the command here.</summary>
    public Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Root };
        start.Environment["WORKBOOK_CACHE"] = Cache;
        return Process.Start(start)!;
    }

    /// <summary>Changes a file.</summary>
    public void Edit(string file, string text, string by)
    {
        string path = Path.Combine(Root, file), before = File.ReadAllText(path);
        File.WriteAllText(path, before.Contains(text, StringComparison.Ordinal) ? before.Replace(text, by, StringComparison.Ordinal) : throw new UnreachableException($"{file} has no '{text}'."));
    }

    private string Cache => Path.Combine(Root, ".cache");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        if (File.Exists(from))
        {
            File.Copy(from, to);
            return;
        }

        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }
}
