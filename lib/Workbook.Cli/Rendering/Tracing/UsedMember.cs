using System.Reflection.Metadata;

namespace Workbook.Cli.Rendering.Tracing;

/// <summary>A type, or a member of one, that compiled code names in another assembly.</summary>
/// <param name="Assembly">The assembly's simple name; empty where it is the code's own.</param>
/// <param name="Type">The type with its namespace; of a type within another, the outermost.</param>
/// <param name="IsNested">Whether it is a type within that one.</param>
/// <param name="Name">The member as metadata have it, such as <c>get_Now</c>; null for the type itself.</param>
/// <param name="Parameters">How many parameters it takes; -1 for a field or a type.</param>
internal sealed record UsedMember(string Assembly, string Type, bool IsNested, string? Name, int Parameters)
{
    /// <summary>Whether it is a method that belongs to an object.</summary>
    public bool IsOfObject { get; private init; }

    /// <summary>The type that is named.</summary>
    public static UsedMember Of(MetadataReader metadata, TypeReferenceHandle handle)
    {
        TypeReference type = metadata.GetTypeReference(handle);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                return Of(metadata, (TypeReferenceHandle)type.ResolutionScope) with { IsNested = true };
            case HandleKind.AssemblyReference:
                string space = metadata.GetString(type.Namespace), name = metadata.GetString(type.Name);
                return new UsedMember(
                    metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name),
                    space.Length == 0 ? name : $"{space}.{name}", IsNested: false, null, -1);
            default:
                return new UsedMember("?", metadata.GetString(type.Name), IsNested: false, null, -1);
        }
    }

    /// <summary>The member that is named; null where it is of the code's own, or of an array.</summary>
    public static UsedMember? Of(MetadataReader metadata, MemberReferenceHandle handle)
    {
        MemberReference member = metadata.GetMemberReference(handle);
        string name = metadata.GetString(member.Name);
        UsedMember? owner = member.Parent.Kind switch
        {
            HandleKind.TypeReference => Of(metadata, (TypeReferenceHandle)member.Parent),
            HandleKind.TypeSpecification => Generic(metadata, (TypeSpecificationHandle)member.Parent),
            HandleKind.MethodDefinition or HandleKind.TypeDefinition => null,
            _ => new UsedMember("?", "?", IsNested: false, null, -1),
        };
        SignatureHeader header = metadata.GetBlobReader(member.Signature).ReadSignatureHeader();
        return owner is null ? null
            : owner with { Name = name, Parameters = ParametersOf(metadata.GetBlobReader(member.Signature)), IsOfObject = header.Kind == SignatureKind.Method && header.IsInstance };
    }

    /// <inheritdoc/>
    public override string ToString() => Name is null or ".ctor" ? Readable(Type) : $"{Readable(Type)}.{Member(Name)}";

    private static string Readable(string type) => type.Split('`')[0];

    private static string Member(string name) => name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) ? name[4..] : name;

    // List<int> is written as a type of its own, made of List<> and int; an array or a type parameter has no members that could read anything.
    private static UsedMember? Generic(MetadataReader metadata, TypeSpecificationHandle handle)
    {
        BlobReader blob = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);
        if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return null;
        }

        blob.ReadCompressedInteger();
        return blob.ReadTypeHandle() is { Kind: HandleKind.TypeReference } type ? Of(metadata, (TypeReferenceHandle)type) : null;
    }

    private static int ParametersOf(BlobReader signature)
    {
        SignatureHeader header = signature.ReadSignatureHeader();
        if (header.Kind != SignatureKind.Method)
        {
            return -1;
        }

        if (header.IsGeneric)
        {
            signature.ReadCompressedInteger();
        }

        return signature.ReadCompressedInteger();
    }
}
