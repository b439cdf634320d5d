namespace Workbook.Engine.Packages;

/// <summary>
/// The reference assemblies of .NET that an SDK brings: what may be called and nothing else, with its documentation beside it. Where
/// there is a runtime only, the assemblies of .NET themselves.
/// </summary>
internal static class ReferenceAssemblies
{
    private static readonly Lazy<IReadOnlySet<string>> Framework = new(() => ProgramAssemblies.Framework().ToHashSet(StringComparer.Ordinal));
    private static readonly Lazy<IReadOnlyList<string>> Found = new(Find);

    public static IReadOnlyList<string> Paths => Found.Value;

    /// <summary>Whether a path is one of .NET's own assemblies, for which these stand.</summary>
    public static bool StandFor(string? path) => path is not null && Framework.Value.Contains(path);

    private static IReadOnlyList<string> Find()
    {
        string packs = Path.Combine(DotNetInstallation.Folder, "packs", "Microsoft.NETCore.App.Ref");
        string target = FormattableString.Invariant($"net{Environment.Version.Major}.0");
        string? newest = !Directory.Exists(packs) ? null : Directory.EnumerateDirectories(packs)
            .Select(pack => Path.Combine(pack, "ref", target))
            .Where(Directory.Exists)
            .MaxBy(folder => Version.TryParse(Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(folder))), out Version? version) ? version : new Version());
        return [.. newest is null ? ProgramAssemblies.Framework() : Directory.EnumerateFiles(newest, "*.dll").Order(StringComparer.Ordinal)];
    }
}
