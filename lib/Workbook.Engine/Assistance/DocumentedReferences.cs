using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Workbook.Engine.Packages;

namespace Workbook.Engine.Assistance;

/// <summary>
/// The references of a session with their documentation. For .NET itself the reference assemblies of the SDK stand in where they
/// are installed: the documentation lies beside them, and they hold nothing that a cell cannot use.
/// </summary>
internal sealed class DocumentedReferences
{
    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private readonly ConcurrentDictionary<string, MetadataReference> known = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<string>> framework = new(FindFramework);

    /// <summary>The same references, documented.</summary>
    public IEnumerable<MetadataReference> Of(IEnumerable<MetadataReference> references)
    {
        ILookup<bool, string> paths = references.ToLookup(reference => Path.GetDirectoryName(reference.Display) == FrameworkFolder, reference => reference.Display!);
        return (paths[true].Any() ? framework.Value : []).Concat(paths[false]).Select(path => known.GetOrAdd(path, static file =>
            MetadataReference.CreateFromFile(file, documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(file, ".xml")))));
    }

    private static IReadOnlyList<string> FindFramework()
    {
        string packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        string target = FormattableString.Invariant($"net{Environment.Version.Major}.0");
        string? newest = !Directory.Exists(packs) ? null : Directory.EnumerateDirectories(packs)
            .Select(pack => Path.Combine(pack, "ref", target))
            .Where(Directory.Exists)
            .MaxBy(folder => Version.TryParse(Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(folder))), out Version? version) ? version : new Version());
        return [.. newest is null ? ProgramAssemblies.Framework() : Directory.EnumerateFiles(newest, "*.dll").Order(StringComparer.Ordinal)];
    }
}
