using Workbook.Data;
using Workbook.Memo.Robots;

namespace Workbook.Memo.Tests.Robots;

/// <summary>Values read by hand in the upstream files.</summary>
public sealed class RobotTableTests
{
    private static readonly Catalogue Repository = Catalogue.Find(AppContext.BaseDirectory);
    private static readonly RobotRecord Record = RobotRecord.Load(Repository);

    [Fact]
    public void Of2025_TheTableHasChinaTheUnitedStatesAndTheWorldTwice()
    {
        IEnumerable<(string, int, int)> counts = Record.Counts.Where(row => row.Year == 2025).Select(row => (row.Iso3, row.Edition, row.Installations));

        Assert.Equal([("CHN", 2026, 354_000), ("USA", 2026, 38_500), ("WLD", 2026, 603_307), ("WLD", 2026, 621_000)], counts.Order());
    }

    [Fact]
    public void Shares_Of2025_AreOfTheLaterCountOfTheWorld() => Assert.Equal(58.68, PriorityVerdicts.ShareOfWorld(Record, 2025)!.Value, 2);

    [Fact]
    public void DensityOfChinaIn2024_StandsTwice_AndOnlyTheFirstContinuesEarlierYears()
    {
        IReadOnlyList<RobotDensity> rows = Repository.Load("robots", table: "density").Rows<RobotDensity>();

        Assert.Equal([(2025, 567.0, true), (2026, 166.0, false)], rows.Where(row => row is { Iso3: "CHN", Year: 2024 }).Select(row => (row.Edition, row.RobotsPer10000Employees, row.Comparable)));
        Assert.Equal([132.0, 177.0], rows.Where(row => row is { Iso3: "WLD", Comparable: false }).Select(row => row.RobotsPer10000Employees).Order());
        Assert.Equal(["CHN", "WLD", ""], rows.Where(row => !row.Comparable).Select(row => row.Iso3 ?? "").Distinct().OrderBy(code => code.Length == 0).ThenBy(code => code));
    }

    [Fact]
    public void TheMemosDate_KnowsNoEditionAfter2023() => Assert.Equal(2023, Record.KnownOn(PolicyMemo.Date).Counts.Max(row => row.Edition));

    [Fact]
    public void ChinaTotalGrowth_UsesTheExactCountOf2022() => Assert.Equal((156_000, 290_144), (Record.RefinedGrowthOf("CHN")!.First, Record.RefinedGrowthOf("CHN")!.Last));
}
