using Workbook.Testing;

namespace Workbook.Teaching.Tests;

[Trait("Takes", "Time")]
public sealed class FolderTests
{
    private static readonly ProjectFolders Folders = ProjectFolders.Of("Workbook.Teaching");

    [Fact]
    public void Folders_OfTheLibrary_DependOnOneAnotherInOneDirection() => Assert.Empty(Folders.Circles());

    [Fact]
    public void Namespaces_OfTheLibrary_AreItsFolders() => Assert.Empty(Folders.MisplacedNamespaces());
}
