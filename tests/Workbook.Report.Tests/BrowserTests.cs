using Workbook.Testing;

namespace Workbook.Report.Tests;

/// <summary>The pages as a reader's browser sees them.</summary>
[Trait("Needs", "Debian")]
public sealed class BrowserTests
{
    public static TheoryData<string> Cases => [.. Case.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task EveryPage_OpensFromAFolderOnAnyScreen_WithoutFault(string name)
    {
        using var site = new RenderedSite(name);
        await using SiteInspector inspector = await SiteInspector.StartAsync();

        IReadOnlyList<string> faults = await inspector.InspectAsync(site.Folder, Viewing.All, settled: name != "maps");

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
