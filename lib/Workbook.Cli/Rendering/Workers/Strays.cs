using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Workbook.Cli.Rendering.Workers;

/// <summary>
/// Processes that left the group of the one that started them, as daemons do. They still have the temporary folder of their notebook in their
/// environment, by which Linux lets them be found; elsewhere they are not.
/// </summary>
internal static class Strays
{
    private const string Processes = "/proc";

    /// <summary>Ends them; not this process.</summary>
    /// <param name="scratch">The temporary folder, which no other notebook has.</param>
    public static void End(string scratch)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        byte[] mark = Encoding.UTF8.GetBytes(scratch);
        foreach (string folder in Directory.EnumerateDirectories(Processes))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id) && id != Environment.ProcessId)
            {
                EndIfMarked(id, mark);
            }
        }
    }

    private static void EndIfMarked(int id, byte[] mark)
    {
        try
        {
            if (File.ReadAllBytes(FormattableString.Invariant($"{Processes}/{id}/environ")).AsSpan().IndexOf(mark) >= 0)
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            // It has ended, or is somebody else's.
        }
    }
}
