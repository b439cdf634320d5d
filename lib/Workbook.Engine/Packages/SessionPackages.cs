namespace Workbook.Engine.Packages;

/// <summary>
/// The packages of a session that the program was not built with. What a cell names is restored together with what cells before it
/// have named, so that what they have in common comes in one version.
/// </summary>
internal sealed class SessionPackages(string folder, PackageCache cache)
{
    private readonly List<PackageRequest> named = [];
    private readonly List<string> sources = [];

    /// <summary>Adds a source beside those of the user's configuration.</summary>
    /// <param name="source">An address, or a folder; a relative path starts from the notebook's folder.</param>
    public void AddSource(string source) =>
        sources.Add(source.Contains("://", StringComparison.Ordinal) ? source : Path.GetFullPath(source, folder));

    /// <summary>Restores what a cell names.</summary>
    /// <returns>All packages of the session that were restored.</returns>
    /// <exception cref="PackageException">NuGet does not find a package, or fails otherwise.</exception>
    public Task<IReadOnlyList<RestoredPackage>> RestoreAsync(IReadOnlyList<PackageRequest> requests, CancellationToken cancellation)
    {
        PackageRequest[] together = [.. named.Where(earlier => !requests.Any(earlier.IsSamePackage)), .. requests];
        return RestoreProgress.ShowAsync(requests, async downloaded =>
        {
            IReadOnlyList<RestoredPackage>? packages = cache.Find(together);
            if (packages is null)
            {
                packages = await new PackageRestore(folder).RestoreAsync(together, sources, downloaded, cancellation).ConfigureAwait(false);
                cache.Keep(together, packages);
            }

            named.Clear();
            named.AddRange(together);
            return packages;
        });
    }
}
