namespace Workbook.Engine.Packages;

/// <summary>Where the user's system keeps what can be made again.</summary>
internal static class UserCache
{
    public static string Folder { get; } = Path.Combine(Root(), "workbook");

    private static string Root()
    {
        if (OperatingSystem.IsWindows())
        {
            return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        }

        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache
            : home.Length == 0 ? Path.GetTempPath()
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Path.Combine(home, ".cache");
    }
}
