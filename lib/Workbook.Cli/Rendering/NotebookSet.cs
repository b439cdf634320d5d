using Workbook.Cli.Shell;
using Workbook.Engine.Notebooks;

namespace Workbook.Cli.Rendering;

/// <summary>Finds the notebooks that a command names.</summary>
internal static class NotebookSet
{
    /// <summary>All notebooks of the repository that are meant for the report, or those named: a path, a file name, its stem, or the number it begins with.</summary>
    /// <param name="root">The repository.</param>
    /// <param name="names">The notebooks asked for; all where there is none.</param>
    /// <param name="notes">Takes a line for each notebook that is left out.</param>
    /// <exception cref="UsageException">A name fits no notebook.</exception>
    public static IReadOnlyList<string> Find(string root, IReadOnlyList<string> names, TextWriter notes)
    {
        string folder = Path.Combine(root, "notebooks");
        string[] all = Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal)] : [];
        if (names.Count > 0)
        {
            return [.. names.Select(name => One(all, name)).Distinct()];
        }

        ILookup<bool, string> meant = all.ToLookup(IsMeant);
        foreach (string scratch in meant[false])
        {
            notes.WriteLine($"{Path.GetFileName(scratch)} is left out: its metadata has no 'workbook' with number, title, question and claims.");
        }

        return meant.Contains(true) ? [.. meant[true]] : throw new UsageException($"No notebook (*.ipynb) in '{folder}'.");
    }

    // What cannot be read is said where it is run.
    private static bool IsMeant(string file)
    {
        try
        {
            return Notebook.Load(file).Metadata.TryGetProperty("workbook", out _);
        }
        catch (NotebookFormatException)
        {
            return true;
        }
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
