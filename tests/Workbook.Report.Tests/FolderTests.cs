using Workbook.Testing;

namespace Workbook.Report.Tests;

[Trait("Takes", "Time")]
public sealed class FolderTests
{
    private static readonly ProjectFolders Folders = ProjectFolders.Of("Workbook.Report");

    [Fact]
    public void Folders_OfTheLibrary_DependOnOneAnotherInOneDirection() => Assert.Empty(Folders.Circles());

    [Fact]
    public void Namespaces_OfTheLibrary_AreItsFolders() => Assert.Empty(Folders.MisplacedNamespaces());
}
