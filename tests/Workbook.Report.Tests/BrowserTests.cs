using Workbook.Testing;

namespace Workbook.Report.Tests;

/// <summary>The pages as a reader's browser sees them.</summary>
public sealed class BrowserTests
{
    public static TheoryData<string> Cases => [.. Case.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task EveryPage_OpensFromAFolderOnAnyScreen_WithoutFault(string name)
    {
        using var folder = new TemporaryFolder();
        var site = Path.Combine(folder.Path, "site");
        using (var output = new FolderOutput(site))
        {
            SiteBuilder.Build(new Case(name).Input, output);
            output.Commit();
        }

        await using var inspector = await SiteInspector.StartAsync();
        var faults = await inspector.InspectAsync(site, Viewing.All);

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
