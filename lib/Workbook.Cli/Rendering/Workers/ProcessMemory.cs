using System.Globalization;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>Memory of a process together with all that it started (Linux).</summary>
internal static class ProcessMemory
{
    // Of what follows the name in /proc/PID/stat: see proc(5).
    private const int Parent = 1, ResidentPages = 21;

    /// <summary>In bytes; none where the process has come to its end.</summary>
    /// <param name="root">Its id.</param>
    public static long OfTree(int root)
    {
        Dictionary<int, (int Parent, long Bytes)> all = [];
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) && Fields(folder) is { Length: > ResidentPages } fields)
            {
                all[id] = (int.Parse(fields[Parent], CultureInfo.InvariantCulture), long.Parse(fields[ResidentPages], CultureInfo.InvariantCulture) * Environment.SystemPageSize);
            }
        }

        return all.Where(process => IsIn(process.Key)).Sum(process => process.Value.Bytes);

        bool IsIn(int id) => id == root || (all.TryGetValue(id, out (int Parent, long) process) && process.Parent != id && IsIn(process.Parent));
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
