using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Workbook.Engine.Packages;

namespace Workbook.Engine.CSharp;

/// <summary>
/// Holds what one session compiles and the assemblies its cells name. Assemblies of the program itself come from the program,
/// so that a formatter registered by a cell and the engine mean the same types.
/// </summary>
internal sealed class SessionAssemblies() : AssemblyLoadContext("notebook session")
{
    private readonly ConcurrentDictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, AssemblyDependencyResolver> resolvers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> nativePaths = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>From now on <paramref name="path"/> serves requests for its simple name, and its folder those for its dependencies.</summary>
    public void Offer(string path, bool withDependencies)
    {
        paths[Path.GetFileNameWithoutExtension(path)] = path;
        if (withDependencies)
        {
            resolvers.GetOrAdd(path, static file => new AssemblyDependencyResolver(file));
        }
    }

    /// <summary>From now on the files serve requests for native libraries of their names.</summary>
    public void OfferNative(IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            nativePaths[Path.GetFileName(file)] = file;
        }
    }

    /// <summary>The file offered under a simple name; null when there is none.</summary>
    public string? Find(string simpleName) => paths.GetValueOrDefault(simpleName);

    /// <summary>What serves a request of code outside this context, F# cells for instance; null when nothing does.</summary>
    public Assembly? Resolve(AssemblyName name) => Load(name);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string name = assemblyName.Name ?? string.Empty;
        if (ProgramAssemblies.Find(name) is not null)
        {
            return null;
        }

        string? path = Find(name) ?? resolvers.Values.Select(resolver => resolver.ResolveAssemblyToPath(assemblyName)).FirstOrDefault(found => found is not null);
        return path is null ? null : LoadFromAssemblyPath(path);
    }

    /// <inheritdoc/>
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName)
    {
        string[] names = [.. NativeLibraryNames.Of(unmanagedDllName)];
        string? path = names.Select(nativePaths.GetValueOrDefault).FirstOrDefault(found => found is not null)
            ?? resolvers.Values.Select(resolver => resolver.ResolveUnmanagedDllToPath(unmanagedDllName)).FirstOrDefault(found => found is not null)
            ?? resolvers.Keys.SelectMany(library => names.Select(name => Path.Combine(Path.GetDirectoryName(library)!, name))).FirstOrDefault(File.Exists);
        return path is null ? IntPtr.Zero : LoadUnmanagedDllFromPath(path);
    }
}
