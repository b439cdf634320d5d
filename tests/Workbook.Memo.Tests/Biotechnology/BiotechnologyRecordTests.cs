using Workbook.Memo.Biotechnology;

namespace Workbook.Memo.Tests.Biotechnology;

public sealed class BiotechnologyRecordTests
{
    private static readonly BiotechnologyRecord Record = new(
        [
            new("A", "sited", "China", 2023, 2023, 300), new("A", "sited", "United States", 2023, 2023, 200),
            new("A", "sited, randomised", "China", 2023, 2023, 50), new("A", "sited, randomised", "United States", 2023, 2023, 100),
            new("B", "sited", "China", 1999, 2019, 10), new("B", "sited", "United States", 1999, 2019, 40),
            new("C", "sponsored", "China", 2018, 2018, 14), new("C", "sponsored", "World", 2018, 2018, 100),
        ],
        [
            new(BiotechnologyRecord.YearlyCapital, "biotechnology", "China", "2020", 2020, 8), new(BiotechnologyRecord.YearlyCapital, "biotechnology", "World", "2020", 2020, 40),
            new(BiotechnologyRecord.YearlyCapital, "AI", "China", "2020", 2020, 9), new(BiotechnologyRecord.YearlyCapital, "AI", "World", "2020", 2020, 30),
            new("D", "biotechnology", "China", "2020", 2020, 3),
        ],
        [new("E", "deals", "2024", 2024, 94, "exact"), new("E", "value", "2024", 2024, 51.9, "exact")]);

    [Theory]
    [InlineData("A", "sited", 1.5)]
    [InlineData("A", "sited, randomised", 0.5)]
    [InlineData("B", "sited", 0.25)]
    public void ChinaAgainstUs_StaysWithinOneProvidersMeasure(string provider, string measure, double expected) =>
        Assert.Equal(expected, Record.ChinaAgainstUs(provider, measure).Value);

    [Fact]
    public void Shares_AreOfTheWorldByTheSameProviderAndField()
    {
        Assert.Equal(14, Record.SponsoredShare(2018), 12);
        Assert.Equal(20, Record.CapitalShare("China", 2020), 12);
        Assert.Equal(30, Record.CapitalShare("China", 2020, "AI"), 12);
    }

    [Fact]
    public void CapitalAndLicences_AreReadByProviderMeasureAndPeriod()
    {
        Assert.Equal(3, Record.CapitalOf("D", "2020"));
        Assert.Equal(51.9, Record.LicencesOf("E", "value", "2024"));
    }

    [Fact]
    public void AFigureThatNobodyStates_IsRefusedByName()
    {
        KeyNotFoundException error = Assert.Throws<KeyNotFoundException>(() => Record.TrialsOf("C", "sited"));

        Assert.Equal("Not exactly one figure for C, sited, China.", error.Message);
    }
}
