using System.Text.Json;

namespace Workbook.Engine.Packages;

/// <summary>Remembers, for each restored package and version, which assemblies it brings, in a folder of the user's.</summary>
internal sealed class PackageCache(string root)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>The assemblies remembered; null when nothing is, or when a file has gone since.</summary>
    public IReadOnlyList<string>? Find(PackageRequest request)
    {
        string file = FileOf(request);
        if (request.Version is null || !File.Exists(file))
        {
            return null;
        }

        string[] assemblies = JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(file)) ?? [];
        return assemblies.All(File.Exists) ? assemblies : null;
    }

    /// <summary>Remembers <paramref name="assemblies"/>. The file is moved into place whole: another run may be reading.</summary>
    public void Keep(PackageRequest request, IReadOnlyList<string> assemblies)
    {
        string file = FileOf(request);
        string part = file + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Directory.CreateDirectory(root);
        File.WriteAllBytes(part, JsonSerializer.SerializeToUtf8Bytes(assemblies, Readable));
        File.Move(part, file, overwrite: true);
    }

#pragma warning disable CA1308 // A file name: lower case is NuGet's own habit for ids.
    private string FileOf(PackageRequest request) =>
        Path.Combine(root, FormattableString.Invariant($"{request.Id}.{request.Version}.net{Environment.Version.Major}.json").ToLowerInvariant());
#pragma warning restore CA1308
}
