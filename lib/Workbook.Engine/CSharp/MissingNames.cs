using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Engine.Packages;

namespace Workbook.Engine.CSharp;

/// <summary>What a cell lacks when the compiler does not know a name: a <c>using</c> for what it can already see, or a package that the program carries.</summary>
internal static class MissingNames
{
    // More would hide the likely one.
    private const int Most = 3;

    /// <summary>A sentence with the line to add; null where nothing of that name is known.</summary>
    /// <param name="error">What the compiler said.</param>
    /// <param name="compilation">The cell's.</param>
    public static string? Remedy(Diagnostic error, CSharpCompilation compilation)
    {
        if (Name(error) is not { } name)
        {
            return null;
        }

        bool isMember = error.Id == "CS1061";
        string[] spaces = [.. Namespaces(compilation.GlobalNamespace, name, isMember)];
        return spaces.Length > 0
            ? $"Is it in {string.Join(" or ", spaces.Take(Most).Select(space => $"{space}? Write: using {space};"))}"
            : FromPackages(name, isMember);
    }

    private static string? FromPackages(string name, bool isMember)
    {
        BuiltInPackages builtIn = BuiltInPackages.OfThisProgram;
        foreach ((string id, _) in builtIn.All.Where(package => ProgramAssemblies.Find(package.Id) is not null).OrderBy(package => package.Id, StringComparer.Ordinal))
        {
            var library = CSharpCompilation.Create("look", references: [MetadataReference.CreateFromFile(ProgramAssemblies.Find(id)!)]);
            if (library.GetAssemblyOrModuleSymbol(library.References.First()) is IAssemblySymbol assembly
                && Namespaces(assembly.GlobalNamespace, name, isMember).FirstOrDefault() is { } space)
            {
                return $"Is it in the package {id}? Write: #r \"nuget: {id}\" and using {space};";
            }
        }

        return null;
    }

    private static string? Name(Diagnostic error) =>
        error.Id is "CS0246" or "CS0103" or "CS1061" && error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true) is { } node
            ? node switch
            {
                SimpleNameSyntax name => name.Identifier.ValueText,
                QualifiedNameSyntax { Left: SimpleNameSyntax left } => left.Identifier.ValueText,
                _ => node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault()?.Identifier.ValueText,
            }
            : null;

    /// <summary>Namespaces in which a public type has the name, or a public extension method where members are asked for; the shortest first.</summary>
    private static IEnumerable<string> Namespaces(INamespaceSymbol root, string name, bool isMember) =>
        All(root)
            .Where(space => !space.IsGlobalNamespace && space.GetTypeMembers().Any(type =>
                type.DeclaredAccessibility == Accessibility.Public && (isMember ? Extends(type, name) : type.Name == name)))
            .Select(space => space.ToDisplayString())
            .Distinct()
            .OrderBy(space => space.Length).ThenBy(space => space, StringComparer.Ordinal);

    private static bool Extends(INamedTypeSymbol type, string name) =>
        type.MightContainExtensionMethods && type.GetMembers(name).OfType<IMethodSymbol>().Any(method => method is { IsExtensionMethod: true, DeclaredAccessibility: Accessibility.Public });

    private static IEnumerable<INamespaceSymbol> All(INamespaceSymbol space) => space.GetNamespaceMembers().SelectMany(All).Prepend(space);
}
