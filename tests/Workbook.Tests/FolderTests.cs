using Workbook.Testing;

namespace Workbook.Tests;

public sealed class FolderTests
{
    private static readonly ProjectFolders Folders = ProjectFolders.Of("Workbook");

    [Fact]
    public void Folders_OfTheLibrary_DependOnOneAnotherInOneDirection() => Assert.DoesNotContain(Folders.Circles(), step => !IsInsidePublishing(step));

    [Fact]
    public void Namespaces_OfTheLibrary_AreItsFolders() => Assert.Empty(Folders.MisplacedNamespaces());

    // A published value knows how it is bundled, and its bundle knows the value: the one circle left.
    private static bool IsInsidePublishing(string step) =>
        step.StartsWith("Publishing uses Publishing/Bundles in ", StringComparison.Ordinal) || step.StartsWith("Publishing/Bundles uses Publishing in ", StringComparison.Ordinal);
}
