using Workbook.Cli.Shell;

namespace Workbook.Cli.Rendering;

/// <summary>Finds the notebooks that a command names.</summary>
internal static class NotebookSet
{
    /// <summary>All notebooks of the repository, or those named: a path, a file name, its stem, or the number it begins with.</summary>
    /// <exception cref="UsageException">A name fits no notebook.</exception>
    public static IReadOnlyList<string> Find(string root, IReadOnlyList<string> names)
    {
        string folder = Path.Combine(root, "notebooks");
        string[] all = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)] : [];
        return names.Count == 0
            ? all.Length > 0 ? all : throw new UsageException($"No notebook (*.ipynb) in '{folder}'.")
            : [.. names.Select(name => One(all, name)).Distinct()];
    }

    private static string One(string[] all, string name)
    {
        if (File.Exists(name))
        {
            return Path.GetFullPath(name);
        }

        return all.FirstOrDefault(file => Path.GetFileName(file) == name || Stem(file) == name)
            ?? all.FirstOrDefault(file => Stem(file).StartsWith(name + "-", StringComparison.Ordinal))
            ?? throw new UsageException($"There is no notebook '{name}'. There are: {string.Join(", ", all.Select(Stem))}.");
    }

    private static string Stem(string file) => Path.GetFileNameWithoutExtension(file);
}
