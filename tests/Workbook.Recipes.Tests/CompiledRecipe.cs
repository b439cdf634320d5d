using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Recipes.Tests;

/// <summary>
/// A dataset's <c>recipe.cs</c>, compiled here: <c>dotnet run</c> builds a project for each of them, which takes ten times as long. That way of
/// running one is tested with the command.
/// </summary>
internal static class CompiledRecipe
{
    // What the SDK adds to every file-based program.
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Runs a recipe as its own <c>Main</c> would.</summary>
    /// <returns>Its exit code.</returns>
    public static int Run(string file, params string[] arguments)
    {
        CSharpParseOptions options = new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Regular).WithFeatures([new("FileBasedProgram", "true")]);
        CSharpCompilation compilation = CSharpCompilation.Create(
            Path.GetFileName(Path.GetDirectoryName(file)),
            [CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file), CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var code = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(code, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        return (int)Assembly.Load(code.ToArray()).EntryPoint!.Invoke(null, [arguments])!;
    }
}
