using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Display;
using Workbook.Engine.Errors;
using Workbook.Engine.Stopping;
using Workbook.Engine.Uses;

namespace Workbook.Engine.CSharp;

/// <summary>
/// One cell compiled as a link in the session's chain. Compiled here rather than by <c>CSharpScript</c>: the symbols go with the
/// code, so that a failure knows its line, and each session has assemblies of its own.
/// </summary>
internal sealed class Submission
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);
    private static readonly EmitOptions EmitOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private const string CompilerFailure = "CS1569";

    // Of versions of libraries, which the session chooses; and that a question mark after a type has no effect, which harms nobody.
    private static readonly string[] Idle = ["CS1701", "CS1702", "CS8632"];

    // Names that earlier code uses and later versions of the language took for themselves, each with the last version without it.
    private static readonly Dictionary<string, LanguageVersion> NewWords = new() { ["union"] = LanguageVersion.CSharp14, ["extension"] = LanguageVersion.CSharp13 };

    private Submission(CSharpCompilation compilation) => Compilation = compilation;

    public CSharpCompilation Compilation { get; }

    /// <summary>What the compiler doubts in the cell; known once it is compiled.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; private set; } = [];

    public static CSharpCompilationOptions Options { get; } = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        .WithUsings(
            "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
            typeof(Formatter).Namespace!, typeof(Display.DisplayExtensions).Namespace!, typeof(Display.CellFunctions).FullName!)
        .WithAllowUnsafe(true)
        .WithNullableContextOptions(NullableContextOptions.Disable)
        .WithConcurrentBuild(false)

        // Of an index out of range optimised code does not know the line. It costs loops in cells up to some 1.4 times their time; what the library computes, nothing.
        .WithOptimizationLevel(OptimizationLevel.Debug);

    // A submission sees what the one before it uses. Named again, a type would be found twice once an assembly has come on which its own depends.
    private static CSharpCompilationOptions LaterOptions { get; } = Options.WithUsings();

    public static Submission Create(int number, string code, string path, IEnumerable<MetadataReference> references, SourceReferenceResolver loaded, Submission? previous)
    {
        SyntaxTree tree = Parse(code, path);
        CSharpCompilationOptions options = (previous is null ? Options : LaterOptions)
            .WithScriptClassName(CellNames.ClassPrefix + number.ToString(CultureInfo.InvariantCulture))
            .WithSourceReferenceResolver(loaded)

            // Without the word it changes nothing but that the assembly is marked, for which the compiler looks up types anew in every cell.
            .WithAllowUnsafe(code.Contains("unsafe", StringComparison.Ordinal) || Loads(code));
        var compilation = CSharpCompilation.CreateScriptCompilation(
            CellNames.AssemblyPrefix + number.ToString(CultureInfo.InvariantCulture), tree, references, options, returnType: typeof(object));

        // Named afterwards: named above, it would be analysed anew, and it is known to compile.
        return new Submission(compilation.WithScriptCompilationInfo(compilation.ScriptCompilationInfo!.WithPreviousScriptCompilation(previous?.Compilation)));
    }

    public static SyntaxTree Parse(string code, string path)
    {
        var text = SourceText.From(code, Encoding.UTF8);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(text, ParseOptions, path);
        return NewWords.Any(word => code.Contains(word.Key, StringComparison.Ordinal)) && HasErrors(tree)
            ? NewWords.Values.Select(older => CSharpSyntaxTree.ParseText(text, ParseOptions.WithLanguageVersion(older), path)).FirstOrDefault(older => !HasErrors(older)) ?? tree
            : tree;
    }

    /// <summary>Whether the cell ends in an expression that has a value, or in <c>return</c> with one: those are shown.</summary>
    public bool HasResult()
    {
        SyntaxTree tree = Compilation.SyntaxTrees[^1];
        return (((CompilationUnitSyntax)tree.GetRoot()).Members.LastOrDefault() as GlobalStatementSyntax)?.Statement switch
        {
            ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last =>
                AlwaysHasValue(last.Expression) || Compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression).Type is not { SpecialType: SpecialType.System_Void },
            ReturnStatementSyntax { Expression: not null } => true,
            _ => false,
        };
    }

    /// <summary>Whether the cell may end earlier with a value: <c>if (done) return 5;</c>.</summary>
    public bool MayReturn() => ((CompilationUnitSyntax)Compilation.SyntaxTrees[^1].GetRoot()).Members.OfType<GlobalStatementSyntax>().Any(statement => statement
        .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .Any(node => node is ReturnStatementSyntax { Expression: not null }));

    private static bool Loads(string code) => code.Contains("#load", StringComparison.Ordinal);

    private static bool HasErrors(SyntaxTree tree) => tree.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    // What most cells end in: the compiler need not look at it a second time.
    private static bool AlwaysHasValue(ExpressionSyntax expression) => expression
        is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or BinaryExpressionSyntax or BaseObjectCreationExpressionSyntax;

    // Without a loop or a function a cell ends of itself.
    private bool CanGoOnForLong() => Compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).Any(node => node
        is StatementSyntax and (WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or GotoStatementSyntax or LocalFunctionStatementSyntax)
        or AnonymousFunctionExpressionSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax or QueryExpressionSyntax);

    private bool ClearsConsole() => Compilation.SyntaxTrees.Any(tree => tree.ToString().Contains(nameof(Console.Clear) + "(", StringComparison.Ordinal));

    /// <summary>Compiles. The entry is null when the cell declares nothing and does nothing (comments, usings).</summary>
    public (Func<object?[], Task<object?>>? Entry, ImmutableArray<Diagnostic> Errors) Load(SessionAssemblies assemblies, CancellationToken cancellation)
    {
        using var code = new MemoryStream();
        using var symbols = new MemoryStream();
        EmitResult emitted = Compilation.Emit(code, symbols, options: EmitOptions, cancellationToken: cancellation);
        ImmutableArray<Diagnostic> errors = [.. emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (!emitted.Success)
        {
            // Where the code has errors of its own, the compiler may fail over them and say so as well.
            return (null, errors.All(error => error.Id == CompilerFailure) ? errors : errors.RemoveAll(error => error.Id == CompilerFailure));
        }

        Warnings = [.. emitted.Diagnostics.Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Warning, IsSuppressed: false } && !Idle.Contains(diagnostic.Id))];

        if (CellContext.Current?.Uses is { } uses)
        {
            using var image = new PEReader(new MemoryStream(code.ToArray()));
            uses(new CompiledCode(image.GetMetadata().GetContent()));
        }

        code.Position = 0;
        symbols.Position = 0;
        Assembly assembly = CanGoOnForLong() || ClearsConsole() ? CancellationChecks.Insert(code, symbols, assemblies.LoadFromStream) : assemblies.LoadFromStream(code, symbols);
        IMethodSymbol entry = Compilation.GetEntryPoint(cancellation)!;
        Type type = assembly.GetType(entry.ContainingType.MetadataName, throwOnError: true)!;
        MethodInfo factory = type.GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return (factory.CreateDelegate<Func<object?[], Task<object?>>>(), errors);
    }
}
