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

    /// <summary>Code of its extension of .NET Interactive; null when it has none.</summary>
    public string? Extension { get; init; }

    /// <summary>The cells of its extension, in the text form of a notebook; null when it has none.</summary>
    public string? Script { get; init; }

    /// <summary>Compiles it into a file.</summary>
    public void Compile(string path) => Compile(path, Name, Code);

    private void Compile(string path, string name, string body, params IEnumerable<string> references)
    {
        string code = $"[assembly: System.Reflection.AssemblyVersion(\"{Version}\")]\nnamespace {name}\n{{\n{body}\n}}";
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(code)],
            ((string[])["System.Private.CoreLib.dll", "System.Runtime.dll", "netstandard.dll"]).Select(file => Path.Combine(framework, file)).Concat(references).Select(file => MetadataReference.CreateFromFile(file)),
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

        if (Extension is not null)
        {
            string extension = Path.Combine(folder, Name + ".Interactive.dll");
            Compile(extension, Name + ".Interactive", Extension, library, typeof(Microsoft.DotNet.Interactive.Kernel).Assembly.Location, typeof(Microsoft.DotNet.Interactive.Formatting.Formatter).Assembly.Location);
            package.CreateEntryFromFile(extension, $"interactive-extensions/dotnet/{Name}.Interactive.dll");
        }

        if (Script is not null)
        {
            using var script = new StreamWriter(package.CreateEntry("interactive-extensions/dotnet/extension.dib").Open());
            script.Write(Script);
        }

        using var manifest = new StreamWriter(package.CreateEntry(Name + ".nuspec").Open());
        manifest.Write($"""
            <package><metadata><id>{Name}</id><version>{Version}</version><authors>tests</authors><description>A few lines.</description>
            <dependencies><group targetFramework="net8.0">{string.Concat(Dependencies.Select(on => $"<dependency id=\"{on.Name}\" version=\"{on.Version}\" />"))}</group></dependencies></metadata></package>
            """);
        return file;
    }
}
