namespace Workbook.Engine.Tests;

/// <summary>What <see cref="ProjectFolders"/> finds in a library of a few files.</summary>
public sealed class ProjectFoldersTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Circles_OfFoldersThatNeedOneAnother_NameEachStepAndItsFiles()
    {
        Write("Low/First.cs", "Small.Low", "class First { void Use() => new Second(); }", "using Small.High;");
        Write("Low/Alone.cs", "Small.Low", "class Alone { }");
        Write("High/Second.cs", "Small.High", "class Second { Low.First? first; }");
        Write("Top.cs", "Small", "class Top { High.Second? second; }");

        Assert.Equal(["High uses Low in High/Second.cs", "Low uses High in Low/First.cs"], Read().Circles());
    }

    [Fact]
    public void Circles_OfFoldersInOneDirection_AreNone()
    {
        Write("Low/First.cs", "Small.Low", "class First { }");
        Write("High/Second.cs", "Small.High", "class Second : Low.First { }");

        Assert.Empty(Read().Circles());
    }

    [Fact]
    public void MisplacedNamespaces_NameTheFile()
    {
        Write("Low/First.cs", "Small.High", "class First { }");
        Write("Low/Inner/Second.cs", "Small.Low.Inner", "class Second { }");

        Assert.Equal(["Low/First.cs: namespace Small.High"], Read().MisplacedNamespaces());
    }

    private ProjectFolders Read() => ProjectFolders.In(folder.Path, "Small");

    private void Write(string file, string space, string code, string usings = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, file))!);
        folder.Write(file, $"{usings}\nnamespace {space};\n{code}");
    }
}
