using Workbook.Engine.CSharp;

namespace Workbook.Engine.Tests.Packages;

public sealed class SessionReferencesTests
{
    [Fact]
    public void AssemblyOfDotNetThatDeclaresNoType_WaitsUntilALibraryNamesIt()
    {
        var references = new SessionReferences();

        Assert.DoesNotContain("netstandard", Names(references));

        // Built for .NET Standard.
        references.Add(typeof(Microsoft.FSharp.Core.Unit).Assembly.Location);

        Assert.Contains("netstandard", Names(references));
    }

    [Fact]
    public void CopyOfAnAssemblyOfDotNet_IsNotTakenForIt()
    {
        using var folder = new TemporaryFolder();
        string copy = Path.Combine(folder.Path, "netstandard.dll");
        new TinyLibrary("netstandard").Compile(copy);
        var references = new SessionReferences();

        references.Add(copy);

        Assert.Contains("netstandard", Names(references));
        Assert.DoesNotContain(copy, references.All.Select(reference => reference.Display));
    }

    private static IEnumerable<string?> Names(SessionReferences references) => references.All.Select(reference => Path.GetFileNameWithoutExtension(reference.Display));
}
