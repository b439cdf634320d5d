using System.IO.Compression;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Engine.Tests.Packages;

/// <summary>A library of one constant, as a file and as a package.</summary>
internal static class TinyLibrary
{
    private const string Manifest = """
        <package><metadata><id>Tiny</id><version>1.0.0</version><authors>tests</authors><description>One constant.</description>
        <dependencies><group targetFramework="net8.0" /></dependencies></metadata></package>
        """;

    public static void Compile(string path)
    {
        var compilation = CSharpCompilation.Create(
            "Tiny",
            [CSharpSyntaxTree.ParseText("namespace Tiny; public static class Answer { public static int Value => 42; }")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(path).Success);
    }

    public static void Pack(string folder)
    {
        string library = Path.Combine(folder, "Tiny.dll");
        Compile(library);
        using ZipArchive package = ZipFile.Open(Path.Combine(folder, "Tiny.1.0.0.nupkg"), ZipArchiveMode.Create);
        package.CreateEntryFromFile(library, "lib/net8.0/Tiny.dll");
        using var manifest = new StreamWriter(package.CreateEntry("Tiny.nuspec").Open());
        manifest.Write(Manifest);
    }
}
