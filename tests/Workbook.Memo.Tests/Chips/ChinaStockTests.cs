using Workbook.Data;
using Workbook.Memo.Chips;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Chips;

public sealed class ChinaStockTests
{
    private static readonly DateOnly End = new(2025, 12, 31), Start = new(2024, 12, 31);
    private static readonly ChipsEvidence Loaded = ChipsLoader.Load(Datasets.Catalogue);

    // Added up by hand in the files of September 2026: 273 + 135 + 1 + 107 thousand of 4.78 million, and 402 + 708 + 35 + 662 of 20.3 million.
    [Theory]
    [InlineData("2024-09-30", 273, 135, 1, 107, 10.8, 8.6)]
    [InlineData("2025-12-31", 402, 708, 35, 662, 8.9, 5.6)]
    public void Series_OfTheCatalogue_HasThePartsOfTheUpstreamFiles(string day, double nvidia, double huawei, double cambricon, double smuggled, double with, double without)
    {
        ChinaStock stock = Loaded.ChinaStocks.Single(at => at.Day == VerdictTesting.Day(day));

        Assert.Equal([nvidia, huawei, cambricon, smuggled], stock.Parts.Select(part => Math.Round(part.H100e / 1000)));
        Assert.Equal((with, without), (Math.Round(stock.Share.Value, 1), Math.Round(stock.ShareWithout.Value, 1)));
    }

    [Fact]
    public void Huawei_HasNoInterval_AndSmuggledChipsHaveTheSources()
    {
        ChinaStock last = Loaded.ChinaStocks[^1];

        Assert.Equal((null, null), (last.Huawei.Low, last.Huawei.High));
        Assert.Equal((294_087.0, 1_592_327.0), (last.Smuggled.Low, last.Smuggled.High));
    }

    [Fact]
    public void Series_EndsWithTheLastQuarterThatEveryPartHas() => Assert.Equal(End, Loaded.ChinaStocks[^1].Day);

    [Fact]
    public void Share_MovesSmuggledChipsAloneOverTheirInterval_AndCountsThemNotTwiceInTheWorld()
    {
        // China: 20 sold, 10 + 5 home-made, 15 smuggled (10 to 40); the world: 85 sold by NVIDIA, the 15 among them, and 15 home-made.
        ChinaStock stock = Assert.Single(ChinaStock.Series(Counts(End, 20, 10, 5, 15)));

        Assert.Equal(100, stock.World);
        Assert.Equal(new Measurement(50, "% of all designers' H100 equivalents", 45, 75), stock.Share);
        Assert.Equal(35, stock.ShareWithout.Value);
    }

    [Fact]
    public void InH100e_OfAYear_IsTheHomeMadePartOfWhatWasAdded()
    {
        // Added: 10 home-made, 10 sold, 20 smuggled.
        ChipsEvidence evidence = FewRows.Evidence with { LaterCounts = [.. Counts(Start, 20, 10, 5, 15), .. Counts(End, 30, 18, 7, 35)] };

        Measurement added = DomesticShare.InH100e(evidence, 2025)!;

        Assert.Equal((25.0, 50.0), (added.Value, added.High));
        Assert.Null(DomesticShare.InH100e(FewRows.Evidence, 2025));
    }

    [Theory]
    [InlineData(2024, 38, 56)]
    [InlineData(2025, 49, 88)]
    public void InH100e_OfTheCatalogue_GrowsWithAndWithoutSmuggledChips(int year, double with, double without)
    {
        Measurement added = DomesticShare.InH100e(Loaded, year)!;

        Assert.Equal((with, without), (Math.Round(added.Value), Math.Round(added.High!.Value)));
    }

    [Fact]
    public void DomesticShare_WithTheEstimate_CountsItAsOneMoreReport()
    {
        ChipCount quarter = new("Huawei", "China", "Ascend 910C", "quarter", End, 800_000, 1, null, null, false);

        Measurement without = DomesticShare.Of(FewRows.Evidence, 2025), with = DomesticShare.Of(FewRows.Evidence with { LaterCounts = [quarter] }, 2025);

        Assert.Equal((without.N + 1, 100.0 * 800 / 1200), (with.N, with.High!.Value));
    }

    [Fact]
    public void C38AndC49_WithTheStock_SayWhatTheCountOfLawfulChipsLeavesOut()
    {
        ChipsEvidence evidence = FewRows.Evidence with { LaterCounts = [.. Counts(Start, 20, 10, 5, 15), .. Counts(End, 30, 18, 7, 35)] };

        Assert.Contains("China had 50.0 % of all designers' stock in December 2024", AccessVerdicts.C38(evidence).EvidenceAgainst, StringComparison.Ordinal);
        Assert.Contains("China's part of all designers' modelled stock, 75.0 % with home-made and smuggled chips", ConstraintVerdicts.C49(evidence).Now.Reason, StringComparison.Ordinal);
        Assert.Contains("Smuggled chips and chips rented abroad are not counted.", AccessVerdicts.C38(FewRows.Evidence).EvidenceAgainst, StringComparison.Ordinal);
    }

    // NVIDIA's sum is what makes the world 100 or, a year later, 120.
    private static IEnumerable<ChipCount> Counts(DateOnly day, double sold, double huawei, double cambricon, double smuggled)
    {
        ChipCount Of(string designer, string owner, double h100e, double? low = null, double? high = null) =>
            new(designer, owner, "all", "cumulative", day, h100e, h100e, low, high, false);
        yield return Of("NVIDIA", "China", sold, sold / 2, sold * 2);
        yield return Of("Huawei", "China", huawei);
        yield return Of("Cambricon", "China", cambricon, cambricon, cambricon);
        yield return Of("NVIDIA", "China (smuggled)", smuggled, 10, 40);
        yield return Of("NVIDIA", "all", (day == End && sold == 30 ? 120 : 100) - huawei - cambricon);
    }
}
