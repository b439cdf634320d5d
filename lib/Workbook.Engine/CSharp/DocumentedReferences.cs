using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Workbook.Engine.Packages;

namespace Workbook.Engine.CSharp;

/// <summary>The references of a session with their documentation; <see cref="ReferenceAssemblies"/> stand for .NET.</summary>
internal sealed class DocumentedReferences
{
    private readonly ConcurrentDictionary<string, MetadataReference> known = new(StringComparer.Ordinal);

    /// <summary>The same references, documented.</summary>
    public IEnumerable<MetadataReference> Of(IEnumerable<MetadataReference> references)
    {
        ILookup<bool, string> paths = references.ToLookup(reference => ReferenceAssemblies.StandFor(reference.Display), reference => reference.Display!);
        return (paths[true].Any() ? ReferenceAssemblies.Paths : []).Concat(paths[false]).Select(path => known.GetOrAdd(path, static file =>
            MetadataReference.CreateFromFile(file, documentation: XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(file, ".xml")))));
    }
}
