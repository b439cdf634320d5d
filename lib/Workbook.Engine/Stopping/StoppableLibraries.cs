using System.Security.Cryptography;
using System.Text;

namespace Workbook.Engine.Stopping;

/// <summary>Copies of libraries that can be stopped, kept in a folder of the user's from one session to the next.</summary>
/// <param name="root">The folder; made when the first copy is.</param>
internal sealed class StoppableLibraries(string root)
{
    /// <summary>To be raised when copies come to be made otherwise: older ones are left alone then.</summary>
    private const string Form = "1";

    private readonly string folder = Path.Combine(root, "stoppable-" + Form);

    /// <summary>The path of a copy of <paramref name="library"/>; its own when it cannot be copied.</summary>
    public string CopyOf(string library)
    {
        string key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(library)))[..16];
        string copy = Path.Combine(folder, key, Path.GetFileName(library));
        DateTime written = File.GetLastWriteTimeUtc(library);
        if (File.Exists(copy) && File.GetLastWriteTimeUtc(copy) == written)
        {
            return copy;
        }

        string part = Path.Combine(folder, key + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));
        string made = Path.Combine(part, Path.GetFileName(library));
        try
        {
            Directory.CreateDirectory(part);
            if (!LibraryStopChecks.TryInsert(library, made))
            {
                return library;
            }

            File.SetLastWriteTimeUtc(made, written);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            foreach (string file in Directory.EnumerateFiles(part))
            {
                File.Move(file, Path.Combine(Path.GetDirectoryName(copy)!, Path.GetFileName(file)), overwrite: true);
            }

            return copy;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A cache that cannot be written is no reason to fail: the library is used as it is.
            return library;
        }
        finally
        {
            if (Directory.Exists(part))
            {
                Directory.Delete(part, recursive: true);
            }
        }
    }
}
