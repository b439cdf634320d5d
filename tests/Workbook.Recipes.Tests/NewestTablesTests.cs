using Workbook.Data;

namespace Workbook.Recipes.Tests;

/// <summary>What the recipes of the newest model and chip tables promise, read from the tables that they wrote.</summary>
public sealed class NewestTablesTests
{
    [Fact]
    public void CountClaims_EveryCollectedRow_IsInTheTableOrLeftOutWithAReason()
    {
        string folder = Datasets.Catalogue.FolderOf("count-claims");
        string[] described = Rows(folder, "described.csv"), leftOut = Rows(folder, "left-out.csv");

        // Thirteen rows of the first collection and six of the second.
        Assert.Equal((9, 10, 9), (described.Length, leftOut.Length, Datasets.Load("count-claims").Count));
        Assert.Equal(19, described.Concat(leftOut).Select(Key).Distinct().Count());
        Assert.All(leftOut, row => Assert.True(row.Split(',', 2)[1].Length > 10, row));
    }

    [Fact]
    public void CountClaims_EachCount_HasAnAddress_AndNoneIsTheMemosOwn()
    {
        Dataset counts = Datasets.Load("count-claims");

        Assert.DoesNotContain(null, counts.Texts("source_url"));
        Assert.DoesNotContain("the memo", counts.Texts("counted_by"));
    }

    [Fact]
    public void ChipSupply_EachReport_HasItsOwnAddressAndNoneIsThatOfTheMemo()
    {
        IReadOnlyList<string?> addresses = Datasets.Load("chip-supply").Texts("source_url");

        Assert.Equal(31, addresses.Count);
        Assert.All(addresses, address => Assert.False(address is null || address.Contains("atlanticcouncil", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("GLM-5", true)]
    [InlineData("Kimi K2.5", true)]
    [InlineData("DeepSeek-V3", true)]
    [InlineData("Kimi K3", false)]
    public void AiModels_VintageOfMarch2026_IsTheUnionOfBothLists(string model, bool listed) =>
        Assert.Equal(listed, Models("2026-03").Contains(model));

    [Theory]
    [InlineData("2025-03", 2223)]
    [InlineData("2025-11", 3155)]
    [InlineData("2026-03", 3230)]
    public void AiModels_EachName_StandsOnceInAVintage(string vintage, int rows)
    {
        IReadOnlyList<string?> models = Models(vintage);

        Assert.Equal((rows, rows), (models.Count, models.Distinct().Count()));
        Assert.All(models, model => Assert.Equal(model, UpstreamList.Folded(model!)));
    }

    [Fact]
    public void ChipCounts_OfSeptember2026_AreInOrderWhereverTheyHaveAnInterval()
    {
        Dataset counts = Datasets.Load("chip-counts");
        IReadOnlyList<double?> low = counts.Numbers("h100e_low"), middle = counts.Numbers("h100e"), high = counts.Numbers("h100e_high");

        Assert.Equal("2026-09", counts.Resource.Vintage.ToString());
        Assert.All(Enumerable.Range(0, counts.Count), row => Assert.False(low[row] > middle[row] || high[row] < middle[row]));

        // Huawei's stock, eight quarters, and that of one US owner, six.
        Assert.Equal(14, low.Count(end => end is null));
    }

    [Fact]
    public void Benchmarks_TheTwoFitsOfTheIndex_AreTwoTests()
    {
        Dataset tests = Datasets.Load("benchmarks", table: "benchmarks");

        Assert.Equal((222, 182), (tests.Where("benchmark", "eci-2026-08").Count, tests.Where("benchmark", "eci").Count));

        // The two models that fix the scale have no interval.
        Dataset later = tests.Where("benchmark", "eci-2026-08");
        Assert.Equal([130.0, 150.0], Enumerable.Range(0, later.Count).Where(row => later.Numbers("low")[row] is null).Select(row => later.Numbers("score")[row]!.Value).Order());
    }

    private static IReadOnlyList<string?> Models(string vintage) => Datasets.Catalogue
        .LoadResource(Datasets.Catalogue.Describe("ai-models"), Datasets.Catalogue.Describe("ai-models").Resources.Single(resource => resource.Vintage.ToString() == vintage))
        .Texts("model");

    private static string[] Rows(string folder, string file) => [.. File.ReadLines(Path.Combine(folder, file)).Skip(1)];

    private static string Key(string row) => row.Split(',')[0];
}
