namespace Workbook.Cli.Doctoring;

/// <summary>Finds programs as a shell does.</summary>
/// <param name="variable">Values of environment variables.</param>
internal sealed class SearchPath(Func<string, string?> variable)
{
    private readonly string[] folders = variable("PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
    private readonly string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd", ".bat"] : [""];

    /// <summary>The program's path; null when no folder has it.</summary>
    public string? Find(string program) => folders.SelectMany(_ => endings, (folder, ending) => Path.Combine(folder, program + ending)).FirstOrDefault(File.Exists);
}
