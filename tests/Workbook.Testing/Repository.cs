namespace Workbook.Testing;

/// <summary>The folder that these tests were built in.</summary>
public static class Repository
{
    /// <summary>Where the solution is.</summary>
    /// <exception cref="DirectoryNotFoundException">The tests were copied out of it.</exception>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The main assembly of the command as it was built, compiled ahead of time where the build does that.</summary>
    public static string Command
    {
        get
        {
            // As the tests: bin/CONFIGURATION/FRAMEWORK.
            var built = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
            return Path.Combine(Root, "lib", "Workbook.Cli", "bin", built.Parent!.Name, built.Name, "Workbook.Cli.dll");
        }
    }

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Workbook.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"{AppContext.BaseDirectory} is not inside the repository.");
    }
}
