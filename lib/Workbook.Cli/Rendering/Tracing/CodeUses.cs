using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Workbook.Cli.Rendering.Tracing;

/// <summary>What compiled code names outside of itself, by what the compiler wrote down and not by its text.</summary>
/// <param name="Untracked">Types and members of which nobody can tell what they read, in order of name.</param>
/// <param name="Folder">Whether it asks for the current folder.</param>
/// <param name="ChangesProcess">Whether what is tracked of it may change what other notebooks in its process would find changed.</param>
internal sealed record CodeUses(ImmutableArray<string> Untracked, bool Folder, bool ChangesProcess)
{
    // Begin the names of the assemblies that cells are compiled to, C# and F#.
    private static readonly string[] OwnPrefixes = ["Workbook.Cell#", "FSI-ASSEMBLY"];

    /// <summary>Looks through the metadata of an assembly.</summary>
    public static CodeUses Of(ImmutableArray<byte> code)
    {
        using var provider = MetadataReaderProvider.FromMetadataImage(code);
        MetadataReader metadata = provider.GetMetadataReader();
        var untracked = new SortedSet<string>(StringComparer.Ordinal);
        bool folder = false, changes = false;
        foreach (TypeReferenceHandle handle in metadata.TypeReferences)
        {
            UsedMember type = UsedMember.Of(metadata, handle);
            if (!IsOwn(type) && !TrackedCode.Allows(type))
            {
                untracked.Add(type.ToString());
            }
        }

        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            if (UsedMember.Of(metadata, handle) is { } member && !IsOwn(member))
            {
                folder |= TrackedCode.IsFolder(member);
                changes |= SharedState.IsChangedBy(member);
                if (!TrackedCode.Allows(member))
                {
                    untracked.Add(member.ToString());
                }
            }
        }

        foreach (MethodDefinition method in metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Where(method => !method.GetImport().Module.IsNil))
        {
            untracked.Add($"the native function {metadata.GetString(method.Name)}");
        }

        // A member says more than its type.
        untracked.RemoveWhere(type => untracked.Any(member => member.StartsWith(type + ".", StringComparison.Ordinal)));
        return new CodeUses([.. untracked], folder, changes);
    }

    private static bool IsOwn(UsedMember used) => OwnPrefixes.Any(prefix => used.Assembly.StartsWith(prefix, StringComparison.Ordinal));
}
