using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Engine.Tests.Packages;

/// <summary>A library of a few lines, as a file and as a package.</summary>
internal sealed record TinyLibrary(string Name)
{
    /// <summary>Its version, and that of its assembly.</summary>
    public string Version { get; init; } = "1.0.0";

    /// <summary>Its code; a constant when nothing is said.</summary>
    public string Code { get; init; } = "public static class Answer { public static int Value => 42; }";

    /// <summary>The packages it depends on.</summary>
    public IReadOnlyList<TinyLibrary> Dependencies { get; init; } = [];

    /// <summary>Its native library; null when it has none.</summary>
    public string? Native { get; init; }

    /// <summary>Compiles it into a file.</summary>
    public void Compile(string path)
    {
        string code = $"[assembly: System.Reflection.AssemblyVersion(\"{Version}\")]\nnamespace {Name}\n{{\n{Code}\n}}";
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var compilation = CSharpCompilation.Create(
            Name,
            [CSharpSyntaxTree.ParseText(code)],
            ((string[])["System.Private.CoreLib.dll", "System.Runtime.dll"]).Select(file => MetadataReference.CreateFromFile(Path.Combine(framework, file))),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        Assert.Empty(compilation.Emit(path).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>Puts its package into a folder.</summary>
    /// <returns>The package's file.</returns>
    public string Pack(string folder)
    {
        string library = Path.Combine(folder, Name + ".dll"), file = Path.Combine(folder, $"{Name}.{Version}.nupkg");
        Compile(library);
        using ZipArchive package = ZipFile.Open(file, ZipArchiveMode.Create);
        package.CreateEntryFromFile(library, $"lib/net8.0/{Name}.dll");
        if (Native is not null)
        {
            package.CreateEntryFromFile(Native, $"runtimes/{System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier}/native/lib{Name}-native{Path.GetExtension(Native)}");
        }

        using var manifest = new StreamWriter(package.CreateEntry(Name + ".nuspec").Open());
        manifest.Write($"""
            <package><metadata><id>{Name}</id><version>{Version}</version><authors>tests</authors><description>A few lines.</description>
            <dependencies><group targetFramework="net8.0">{string.Concat(Dependencies.Select(on => $"<dependency id=\"{on.Name}\" version=\"{on.Version}\" />"))}</group></dependencies></metadata></package>
            """);
        return file;
    }
}
