namespace Workbook.Jupyter.Installation;

/// <summary>Where Jupyter keeps a user's kernels.</summary>
public static class JupyterFolder
{
    /// <summary>The folder that holds one folder a kernel; it may not be there yet.</summary>
    /// <param name="prefix">A Python environment to install into; null for the user's own folder.</param>
    public static string Kernels(string? prefix) =>
        Path.Combine(prefix is null ? UserData() : Path.Combine(Path.GetFullPath(prefix), "share", "jupyter"), "kernels");

    // As jupyter_core looks for it.
    private static string UserData()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } named ? named
            : OperatingSystem.IsWindows() ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter")
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Jupyter")
            : Path.Combine(Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data ? data : Path.Combine(home, ".local", "share"), "jupyter");
    }
}
