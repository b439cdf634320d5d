using Workbook.Testing;

namespace Workbook.Cli.Tests;

[Trait("Takes", "Time")]
public sealed class FolderTests
{
    private static readonly ProjectFolders Folders = ProjectFolders.Of("Workbook.Cli");

    [Fact]
    public void Folders_OfTheCommand_DependOnOneAnotherInOneDirection() => Assert.Empty(Folders.Circles());

    [Fact]
    public void Namespaces_OfTheCommand_AreItsFolders() => Assert.Empty(Folders.MisplacedNamespaces());
}
