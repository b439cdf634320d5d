using Workbook.Data;
using Workbook.Memo.Science;

namespace Workbook.Memo.Tests.Science;

public sealed class ResearchIntensityTests
{
    private static readonly Dataset Table = Datasets.Load("research-spending", table: "intensity");

    [Fact]
    public void Series_OfOneProvider_HasEachYearOnce_InOrder()
    {
        int[] years = [.. ResearchIntensity.Series(Table, "China", "National Bureau of Statistics").Select(row => row.Year)];

        Assert.Equal(years.Distinct().Order(), years);
        Assert.Equal((2012, 2025), (years[0], years[^1]));
    }

    [Fact]
    public void Series_OfAYearWithAFirstEstimateAndAFinalFigure_TakesTheFinalOne()
    {
        IEnumerable<Stated> twice = Table.Rows<Stated>().Where(row => row is { Economy: "China", Provider: "National Bureau of Statistics" })
            .GroupBy(row => row.Year).Where(year => year.Select(row => row.Vintage).Distinct().Count() > 1).SelectMany(year => year);
        ILookup<int, ResearchIntensity> series = ResearchIntensity.Series(Table, "China", "National Bureau of Statistics").ToLookup(row => row.Year);

        Assert.NotEmpty(twice);
        Assert.All(twice.Where(row => row.Vintage == "final").GroupBy(row => row.Year), year => Assert.Contains(series[year.Key].Single().PercentOfGdp, year.Select(row => row.PercentOfGdp)));
    }

    [Fact]
    public void Series_OfAYearWithTwoFinalFigures_TakesTheOnePublishedLast() =>
        Assert.Equal(2.15, ResearchIntensity.Series(Table, "China", "National Bureau of Statistics").Single(row => row.Year == 2017).PercentOfGdp);

    [Fact]
    public void Series_FromAYear_LeavesOutWhatIsBefore() =>
        Assert.Equal([2010, 2021], ResearchIntensity.Series(Table, "EU-27", "NCSES", from: 2001).Select(row => row.Year));

    private sealed record Stated(string Economy, int Year, string Provider, string Vintage, double PercentOfGdp);
}
