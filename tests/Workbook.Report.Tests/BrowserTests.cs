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

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task EveryPage_WithoutScriptsInTheSystemsColours_LosesNothing(string name)
    {
        using var site = new RenderedSite(name);
        await using SiteInspector inspector = await SiteInspector.StartAsync();

        Assert.Empty(await inspector.InspectBareAsync(site.Folder));
    }

    /// <summary>The look can fail: each line of the page below has one fault.</summary>
    [Fact]
    public async Task Fault_ThatOnlyThisReaderSees_IsFound()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "page.html"),
            """
            <!DOCTYPE html><html lang="en"><title>Planted</title>
            <button>Search</button>
            <div class="picture"><img class="still" alt="" hidden></div>
            <figure class="map"></figure>
            <i style="display: block; width: 9px; height: 9px; background: red"></i>
            <p style="transition: color 1s">Text.</p>
            """, TestContext.Current.CancellationToken);
        await using SiteInspector inspector = await SiteInspector.StartAsync();

        IReadOnlyList<string> faults = await inspector.InspectBareAsync(folder.Path);

        Assert.All(["does nothing without scripts", "has no picture", "has no words", "on the system's ground", "told by its ground alone", "moves"],
            (string fault) => Assert.Contains(faults, found => found.Contains(fault, StringComparison.Ordinal)));
    }
}
