namespace Workbook.Engine.Packages;

/// <summary>A package that NuGet has put into its folder. Immutable.</summary>
/// <param name="Id">Package id.</param>
/// <param name="Version">The version that NuGet chose.</param>
/// <param name="Folder">Full path of its folder.</param>
/// <param name="Assemblies">Full paths of its assemblies for this framework and system.</param>
/// <param name="NativeLibraries">Full paths of its native libraries for this system.</param>
internal sealed record RestoredPackage(string Id, string Version, string Folder, IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeLibraries)
{
    /// <summary>Whether none of its files has gone since, and none is unknown because an earlier version of this program wrote it down.</summary>
    public bool IsThere => Directory.Exists(Folder) && Assemblies.Concat(NativeLibraries).All(File.Exists);
}
