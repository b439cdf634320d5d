using Workbook.Testing;

namespace Workbook.Recipes.Tests;

[Trait("Takes", "Time")]
public sealed class FolderTests
{
    private static readonly ProjectFolders Folders = ProjectFolders.Of("Workbook.Recipes");

    [Fact]
    public void Folders_OfTheLibrary_DependOnOneAnotherInOneDirection() => Assert.Empty(Folders.Circles());

    [Fact]
    public void Namespaces_OfTheLibrary_AreItsFolders() => Assert.Empty(Folders.MisplacedNamespaces());
}
