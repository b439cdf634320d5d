using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Workbook.Engine.Packages;

/// <summary>Remembers what a restore of packages of fixed versions has brought, in a folder of the user's.</summary>
internal sealed class PackageCache(string root)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>What was restored together; null when nothing is remembered, when a version is open, or when a file has gone since.</summary>
    public IReadOnlyList<RestoredPackage>? Find(IReadOnlyCollection<PackageRequest> requests)
    {
        string file = FileOf(requests);
        if (requests.Any(request => !request.IsExact) || !File.Exists(file))
        {
            return null;
        }

        RestoredPackage[]? packages = Read(file);
        return packages?.All(package => package.IsThere) == true ? packages : null;
    }

    /// <summary>Remembers <paramref name="packages"/>. The file is moved into place whole: another run may be reading.</summary>
    public void Keep(IReadOnlyCollection<PackageRequest> requests, IReadOnlyList<RestoredPackage> packages)
    {
        string file = FileOf(requests);
        string part = file + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Directory.CreateDirectory(root);
        File.WriteAllBytes(part, JsonSerializer.SerializeToUtf8Bytes(packages, Readable));
        File.Move(part, file, overwrite: true);
    }

    // A file that somebody has spoilt is as good as none.
    private static RestoredPackage[]? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<RestoredPackage[]>(File.ReadAllBytes(file));
        }
        catch (JsonException)
        {
            return null;
        }
    }

#pragma warning disable CA1308 // Lower case is NuGet's own habit for ids.
    private string FileOf(IReadOnlyCollection<PackageRequest> requests)
    {
        string[] names = [.. requests.Select(request => request.ToString().ToLowerInvariant()).Order(StringComparer.Ordinal)];
        string key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))))[..16];
        return Path.Combine(root, FormattableString.Invariant($"packages.{key}.net{Environment.Version.Major}.json"));
    }
#pragma warning restore CA1308
}
