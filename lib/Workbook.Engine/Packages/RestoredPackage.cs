namespace Workbook.Engine.Packages;

/// <summary>A package that NuGet has put into its folder. Immutable.</summary>
/// <param name="Id">Package id.</param>
/// <param name="Version">The version that NuGet chose.</param>
/// <param name="Assemblies">Full paths of its assemblies for this framework and system.</param>
/// <param name="NativeLibraries">Full paths of its native libraries for this system.</param>
internal sealed record RestoredPackage(string Id, string Version, IReadOnlyList<string> Assemblies, IReadOnlyList<string> NativeLibraries)
{
    /// <summary>Whether none of its files has gone since.</summary>
    public bool IsThere => Assemblies.Concat(NativeLibraries).All(File.Exists);
}
