using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Packages;

namespace Workbook.Engine.CSharp;

/// <summary>What the compiler may see in a session: .NET, the display functions, and what cells have named so far.</summary>
internal sealed class SessionReferences
{
    // One reading of .NET's metadata serves every session of the process.
    private static readonly ConcurrentDictionary<string, MetadataReference> Read = new(StringComparer.Ordinal);
    private static readonly Lazy<ImmutableArray<MetadataReference>> Initial = new(() =>
        [.. ProgramAssemblies.Framework().Concat(DisplayAssemblies()).Select(Reference)]);

    private readonly HashSet<string> named = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<MetadataReference> All { get; private set; } = Initial.Value;

    public void Add(string path)
    {
        MetadataReference reference = Reference(path);
        if (!Initial.Value.Contains(reference) && named.Add(path))
        {
            All = All.Add(reference);
        }
    }

    private static MetadataReference Reference(string path) =>
        Read.GetOrAdd(path, static file => MetadataReference.CreateFromFile(file));

    private static IEnumerable<string> DisplayAssemblies() =>
    [
        typeof(SessionReferences).Assembly.Location,
        typeof(Formatter).Assembly.Location,
        typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location,
    ];
}
