namespace Workbook.Drawing;

/// <summary>A browser of this machine that draws charts without a window: Chromium, Google Chrome or Microsoft Edge.</summary>
internal static class InstalledBrowser
{
    private static readonly string[] Names =
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome", "msedge"];

    private static readonly string[] Windows = [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe", @"Chromium\Application\chrome.exe"];

    /// <summary>The one that <c>WORKBOOK_BROWSER</c> names, or the first found; null where there is none.</summary>
    /// <param name="variable">Values of environment variables.</param>
    public static string? Find(Func<string, string?> variable) => variable("WORKBOOK_BROWSER") is { Length: > 0 } named ? named : Places(variable).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Places(Func<string, string?> variable) =>
    [
        .. from name in Names
           from folder in variable("PATH")?.Split(Path.PathSeparator) ?? []
           select Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name),
        .. from folder in (string[])["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"]
           where variable(folder) is { Length: > 0 }
           from place in Windows
           select Path.Combine(variable(folder)!, place),
        .. from app in (string[])["Google Chrome", "Chromium", "Microsoft Edge"] select $"/Applications/{app}.app/Contents/MacOS/{app}",
    ];
}
