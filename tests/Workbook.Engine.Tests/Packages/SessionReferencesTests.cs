using Mono.Cecil;
using Workbook.Engine.CSharp;

namespace Workbook.Engine.Tests.Packages;

public sealed class SessionReferencesTests
{
    [Fact]
    public void AssemblyOfDotNetThatDeclaresNoType_WaitsUntilALibraryNamesIt()
    {
        using var folder = new TemporaryFolder();
        string library = Path.Combine(folder.Path, "Old.dll");
        using (var old = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition("Old", new Version(1, 0)), "Old", ModuleKind.Dll))
        {
            old.MainModule.AssemblyReferences.Add(new AssemblyNameReference("mscorlib", new Version(4, 0, 0, 0)));
            old.Write(library);
        }

        var references = new SessionReferences();

        Assert.DoesNotContain("mscorlib", Names(references));

        references.Add(library);

        Assert.Contains("mscorlib", Names(references));
    }

    [Fact]
    public void CopyOfAnAssemblyOfDotNet_IsNotTakenForIt()
    {
        using var folder = new TemporaryFolder();
        string copy = Path.Combine(folder.Path, "mscorlib.dll");
        new TinyLibrary("mscorlib").Compile(copy);
        var references = new SessionReferences();

        references.Add(copy);

        Assert.Contains("mscorlib", Names(references));
        Assert.DoesNotContain(copy, references.All.Select(reference => reference.Display));
    }

    private static IEnumerable<string?> Names(SessionReferences references) => references.All.Select(reference => Path.GetFileNameWithoutExtension(reference.Display));
}
