using System.Globalization;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>What a process takes together with all that it started (Linux).</summary>
/// <param name="Bytes">Of memory; none where the process has come to its end.</param>
/// <param name="Tasks">Processes and threads.</param>
internal readonly record struct ProcessTree(long Bytes, int Tasks)
{
    // Of what follows the name in /proc/PID/stat: see proc(5).
    private const int Parent = 1, Threads = 17, ResidentPages = 21;

    /// <summary>Looks at every process of the machine.</summary>
    /// <param name="root">The id of the first.</param>
    public static ProcessTree Of(int root)
    {
        Dictionary<int, (int Parent, long Bytes, int Tasks)> all = [];
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) && Fields(folder) is { Length: > ResidentPages } fields)
            {
                all[id] = (int.Parse(fields[Parent], CultureInfo.InvariantCulture), long.Parse(fields[ResidentPages], CultureInfo.InvariantCulture) * Environment.SystemPageSize, int.Parse(fields[Threads], CultureInfo.InvariantCulture));
            }
        }

        (int, long Bytes, int Tasks)[] tree = [.. all.Where(process => IsIn(process.Key)).Select(process => process.Value)];
        return new ProcessTree(tree.Sum(process => process.Bytes), tree.Sum(process => process.Tasks));

        bool IsIn(int id) => id == root || (all.TryGetValue(id, out (int Parent, long, int) process) && process.Parent != id && IsIn(process.Parent));
    }

    private static string[]? Fields(string folder)
    {
        try
        {
            string stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It has ended.
            return null;
        }
    }
}
