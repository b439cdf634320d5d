using System.Collections.Immutable;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Packages;

namespace Workbook.Engine.CSharp;

/// <summary>
/// What the compiler may see in a session: .NET, the display functions, and what cells have named so far. Sessions do not share
/// these objects: with them the compiler would share its symbols, and when two sessions compile at the same moment, a cell may
/// get other symbols for a type than the cell before it and find that the type differs from itself.
/// </summary>
internal sealed class SessionReferences
{
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    public SessionReferences()
    {
        foreach (string path in ProgramAssemblies.Framework().Concat(DisplayAssemblies()))
        {
            Add(path);
        }
    }

    public ImmutableArray<MetadataReference> All { get; private set; } = [];

    public void Add(string path)
    {
        // By name: there is one assembly of each, and a copy of it, where there is one, is for running only.
        if (known.Add(Path.GetFileNameWithoutExtension(path)))
        {
            All = All.Add(Read(path));
        }
    }

    // The metadata only: the compiler does not look at the code of a reference, which is most of a file that was compiled ahead of time.
    private static PortableExecutableReference Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        return AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(file, PEStreamOptions.PrefetchMetadata)).GetReference(filePath: path, display: path);
    }

    private static IEnumerable<string> DisplayAssemblies() =>
    [
        typeof(SessionReferences).Assembly.Location,
        typeof(Formatter).Assembly.Location,
        typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location,
    ];
}
