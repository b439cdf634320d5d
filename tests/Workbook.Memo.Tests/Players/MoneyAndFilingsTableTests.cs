using Workbook.Data;
using Workbook.Memo.Players;

namespace Workbook.Memo.Tests.Players;

/// <summary>Values read by hand in the upstream files.</summary>
public sealed class MoneyAndFilingsTableTests
{
    private static readonly PlayersEvidence Evidence = PlayersEvidence.From(Catalogue.Find(AppContext.BaseDirectory));

    [Fact]
    public void Filings_EndWith988ServicesAnd598Applications()
    {
        IEnumerable<Filing> june = Evidence.Filings.Where(filing => filing.LastDay == new DateOnly(2026, 6, 30));

        Assert.Equal([("applications registered", 598), ("services filed", 988)], june.Select(filing => (filing.Counts, filing.Services)).Order());
        Assert.Equal(988, Evidence.Filings.Max(filing => filing.Services));
    }

    [Fact]
    public void Filings_HoldTheFifteenStatementsThatAreNotTheMemosAndTwoOthers() =>
        Assert.Equal((15 + 1, 1), (Evidence.Filings.Count(filing => filing.IsOfServicesFiled), Evidence.Filings.Count(filing => filing.Counts == "services filed or registered")));

    [Fact]
    public void Money_Of2025_IsThatOfTheAiIndex() =>
        Assert.Equal((285.9, 12.4), (Evidence.Invested("quid-nominal", "United States", 2025), Evidence.Invested("quid-nominal", "China", 2025)));

    [Fact]
    public void NewlyFunded_Now_IsOf2025_AndAtTheMemoOf2023()
    {
        Assert.Equal((2025, 161, 1953), Evidence.NewlyFunded());
        Assert.Equal((2023, 122, 897), Evidence.AtMemo.NewlyFunded());
    }

    [Fact]
    public void MoneyMeasure_Now_IsOf2025_AndAtTheMemoOf2023()
    {
        ResourceMeasure now = ResourceMeasure.All(Evidence).Single(one => one.Id == "money"), then = ResourceMeasure.All(Evidence.AtMemo).Single(one => one.Id == "money");

        // 285.9 / 12.4 over 1,953 / 161; 67.2 / 7.8 over 897 / 122.
        Assert.Equal((23.06, 12.13), (Math.Round(now.Gap.Total, 2), Math.Round(now.Gap.Holders, 2)));
        Assert.Equal((8.62, 7.35), (Math.Round(then.Gap.Total, 2), Math.Round(then.Gap.Holders, 2)));
    }
}
