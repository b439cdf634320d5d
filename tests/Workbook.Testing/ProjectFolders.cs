using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Testing;

/// <summary>The folders of a library's source: which of them name types of which others, as the compiler sees it.</summary>
public sealed class ProjectFolders
{
    // What ImplicitUsings puts into every file.
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private readonly string project;
    private readonly string root;
    private readonly CSharpCompilation compilation;

    private ProjectFolders(string project, string root)
    {
        this.project = project;
        this.root = root;
        compilation = Compile();
    }

    /// <summary>Reads a library of this repository.</summary>
    /// <param name="project">Its name, for instance <c>Workbook.Engine</c>: a folder of <c>lib</c>.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such library.</exception>
    public static ProjectFolders Of(string project) => In(Path.Combine(Repository.Root, "lib", project), project);

    /// <summary>Reads a library anywhere.</summary>
    /// <param name="root">Its folder.</param>
    /// <param name="project">Its name, with which its namespaces begin.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static ProjectFolders In(string root, string project) =>
        Directory.Exists(root) ? new ProjectFolders(project, root) : throw new DirectoryNotFoundException($"There is no library at {root}.");

    /// <summary>Each step of a circle: <c>Wire uses Channels in Wire/ConnectionFile.cs</c>. Empty when the folders can be put in order.</summary>
    public IReadOnlyList<string> Circles()
    {
        ILookup<(string From, string To), string> uses = compilation.SyntaxTrees
            .SelectMany(tree => FoldersNamedIn(tree).Select(folder => (From: FolderOf(tree), To: folder, File: Relative(tree.FilePath))))
            .Where(use => use.From != use.To)
            .ToLookup(use => (use.From, use.To), use => use.File);
        ILookup<string, string> next = uses.ToLookup(use => use.Key.From, use => use.Key.To);
        return [.. uses.Where(use => Reaches(use.Key.To, use.Key.From, next))
            .Select(use => $"{use.Key.From} uses {use.Key.To} in {string.Join(", ", use.Distinct().Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Files whose namespace is not the library's name and the folder: <c>Wire/Other.cs: namespace Workbook.Jupyter.Channels</c>.</summary>
    public IReadOnlyList<string> MisplacedNamespaces() => [.. compilation.SyntaxTrees
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(space => (Tree: tree, Name: space.Name.ToString())))
        .Where(found => found.Name != Expected(found.Tree))
        .Select(found => $"{Relative(found.Tree.FilePath)}: namespace {found.Name}")];

    private string Expected(SyntaxTree tree) => FolderOf(tree) is "." ? project : $"{project}.{FolderOf(tree).Replace('/', '.')}";

    private CSharpCompilation Compile()
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None);
        IEnumerable<SyntaxTree> files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Relative(file).StartsWith("bin/", StringComparison.Ordinal) && !Relative(file).StartsWith("obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file));
        IEnumerable<MetadataReference> references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != project)
            .Select(path => MetadataReference.CreateFromFile(path));
        SyntaxTree usings = CSharpSyntaxTree.ParseText(GlobalUsings, options, Path.Combine(root, "GlobalUsings.cs"));
        return CSharpCompilation.Create(project, [.. files, usings], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    }

    private IEnumerable<string> FoldersNamedIn(SyntaxTree tree)
    {
        SemanticModel model = compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name))
            .Select(found => found.Symbol ?? found.CandidateSymbols.FirstOrDefault())
            .Select(symbol => symbol as INamedTypeSymbol ?? symbol?.ContainingType)
            .SelectMany(type => type?.OriginalDefinition.DeclaringSyntaxReferences.Take(1) ?? [])
            .Select(declaration => FolderOf(declaration.SyntaxTree))
            .Distinct();
    }

    private static bool Reaches(string from, string to, ILookup<string, string> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var left = new Queue<string>(seen);
        while (left.TryDequeue(out string? folder))
        {
            if (folder == to)
            {
                return true;
            }

            foreach (string other in next[folder].Where(seen.Add))
            {
                left.Enqueue(other);
            }
        }

        return false;
    }

    private string FolderOf(SyntaxTree tree) => Path.GetDirectoryName(Relative(tree.FilePath)) is { Length: > 0 } folder ? folder.Replace('\\', '/') : ".";

    private string Relative(string file) => Path.GetRelativePath(root, file).Replace('\\', '/');
}
