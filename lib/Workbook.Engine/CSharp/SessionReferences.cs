using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
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
    // What .NET Interactive lets a cell see without naming it, by a word that code must contain to use it: each reference takes time in
    // every cell, and most cells use none of these. By name: naming a type would load it.
    private static readonly Dictionary<string, string[]> HostAssemblies = new(StringComparer.Ordinal)
    {
        ["Interactive"] = ["Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Documents", "System.Reactive"],
        ["Reactive"] = ["System.Reactive"],
        ["Newtonsoft"] = ["Newtonsoft.Json"],
    };

    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);

    // Half of .NET's assemblies only say where types are now. Each reference takes time in every cell, so these wait until a library names them.
    private readonly Dictionary<string, (string Path, ModuleMetadata Module)> forwarding;

    public SessionReferences()
    {
        ILookup<bool, (string Path, ModuleMetadata Module)> framework =
            ProgramAssemblies.Framework().Select(path => (Path: path, Module: Read(path))).ToLookup(assembly => DeclaresTypes(assembly.Module));
        forwarding = framework[false].ToDictionary(assembly => NameOf(assembly.Path), StringComparer.OrdinalIgnoreCase);
        foreach ((string path, ModuleMetadata module) in framework[true])
        {
            Add(path, module);
        }

        foreach (string path in DisplayAssemblies())
        {
            Add(path);
        }
    }

    public ImmutableArray<MetadataReference> All { get; private set; } = [];

    /// <summary>Adds what the code uses and .NET Interactive lets it use unnamed.</summary>
    public void AddMentioned(string code)
    {
        foreach ((string word, string[] assemblies) in HostAssemblies)
        {
            if (code.Contains(word, StringComparison.Ordinal))
            {
                foreach (string path in assemblies.Select(ProgramAssemblies.Find).OfType<string>())
                {
                    Add(path);
                }
            }
        }
    }

    public void Add(string path)
    {
        // By name: there is one assembly of each.
        if (!AddForwarding(NameOf(path)) && !known.Contains(NameOf(path)))
        {
            Add(path, Read(path));
        }
    }

    private void Add(string path, ModuleMetadata module)
    {
        known.Add(NameOf(path));

        // Without the file's path: the compiler would write the name and size of each into the symbols of every cell.
        All = All.Add(AssemblyMetadata.Create(module).GetReference(display: path));
        MetadataReader metadata = module.GetMetadataReader();
        foreach (AssemblyReferenceHandle reference in metadata.AssemblyReferences)
        {
            AddForwarding(metadata.GetString(metadata.GetAssemblyReference(reference).Name));
        }
    }

    private bool AddForwarding(string name)
    {
        bool waited = forwarding.Remove(name, out (string Path, ModuleMetadata Module) named);
        if (waited)
        {
            Add(named.Path, named.Module);
        }

        return waited;
    }

    // The metadata only: the compiler does not look at the code of a reference, which is most of a file that was compiled ahead of time.
    private static ModuleMetadata Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        return ModuleMetadata.CreateFromStream(file, PEStreamOptions.PrefetchMetadata);
    }

    private static bool DeclaresTypes(ModuleMetadata module)
    {
        MetadataReader metadata = module.GetMetadataReader();
        return metadata.TypeDefinitions.Any(type => (metadata.GetTypeDefinition(type).Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public);
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static IEnumerable<string> DisplayAssemblies() =>
    [
        typeof(SessionReferences).Assembly.Location,
        typeof(Formatter).Assembly.Location,
        typeof(Microsoft.AspNetCore.Html.IHtmlContent).Assembly.Location,
    ];
}
