using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Forecasts;
using Workbook.Memo.Gap;
using Workbook.Memo.Players;
using Workbook.Memo.Forecasting;
using Workbook.Publishing;

namespace Workbook.Memo.Tests.Forecasts;

public sealed class ShortSeriesTests
{
    [Fact]
    public void Outlook_OfConstantGrowth_TrustsTheDriftOnLogarithms()
    {
        Outlook outlook = Outlook.Of([.. Enumerable.Range(0, 12).Select(year => Math.Pow(2, year))], ValueScale.Logarithmic, ahead: 2, first: 8, window: 2);

        Assert.Equal("Drift", outlook.Best.Method.Name);
        Assert.Equal([4096, 8192], outlook.Best.Ahead.Select(year => Math.Round(year.Median, 6)));
        // Origins 8, 9 and 10.
        Assert.Equal(3, outlook.Origins);
        Assert.Equal(0, outlook.Best.Against([4096, 8192]).Crps, 6);
    }

    [Fact]
    public void Outlook_OfTooFewValues_SaysHowManyItNeeds() => Assert.StartsWith(
        "A backtest from value 8 over 2 periods needs 10 values; there are 9.",
        Assert.Throws<ArgumentException>(() => Outlook.Of([1, 2, 3, 4, 5, 6, 7, 8, 9], ValueScale.Plain, 1, 8, 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void Outlook_ByAnUnknownName_ListsTheNames() => Assert.StartsWith(
        "No method 'Guess'; there are Naive, Drift, Linear trend, Smoothed level, Damped trend",
        Assert.Throws<ArgumentException>(() => Outlook.Of([.. Enumerable.Range(0, 12).Select(t => (double)t)], ValueScale.Plain, 1, 8, 2)["Guess"]).Message, StringComparison.Ordinal);

    [Fact]
    public void GapByMonth_OfBoards_TakesTheLastBoardOfEachMonth_AndEndsAtAMonthWithoutOne()
    {
        GapByMonth gap = GapByMonth.OfBoards([Board(2024, 1, 5, 90), Board(2024, 1, 30, 80), Board(2024, 2, 29, 70), Board(2024, 4, 2, 10), Board(2024, 5, 1, 5)]);

        Assert.Equal([80, 70], gap.Values);
        Assert.Equal([new DateOnly(2024, 1, 31), new DateOnly(2024, 2, 29)], gap.Days);
    }

    [Fact]
    public void GapByMonth_BeforeAndAfterADay_SplitsAtMonthsThatHadEnded()
    {
        GapByMonth gap = GapByMonth.OfBoards([Board(2024, 1, 5, 90), Board(2024, 2, 29, 70), Board(2024, 3, 31, 60)]);

        Assert.Equal([90, 70], gap.Until(new DateOnly(2024, 3, 30)).Values);
        Assert.Equal([60], gap.After(new DateOnly(2024, 3, 30)).Values);
    }

    [Fact]
    public void GapByMonth_OfALag_GrowsByAMonthUntilTheFollowersNextRecord()
    {
        // The leader reaches 10 on 1 January; the follower on 1 March and 20, which the leader reached on 1 February, on 1 May.
        var lens = new Lens("made", "Made", "points", [Model("a", 1, 10, "United States"), Model("b", 2, 20, "United States"), Model("c", 3, 10, "China"), Model("d", 5, 20, "China")], []);

        GapByMonth gap = GapByMonth.OfLag(lens, new DateOnly(2024, 5, 31));

        Assert.Equal([3, 4, 4], gap.Values.Select(months => Math.Round(months)));
        Assert.Equal(new DateOnly(2024, 3, 31), gap.Days[0]);
    }

    [Fact]
    public void FilingPace_DrawnOn_CanBeWorkedByHand()
    {
        // 10 to 40 in 30 days: one a day. Ten days later 50; if 40 came, a quarter too many.
        var pace = new FilingPace(Filed(1, 1, 10), Filed(1, 31, 40));

        Assert.Equal(50, pace.At(new DateOnly(2024, 2, 10)), 9);
        Assert.Equal(25, pace.PercentError(Filed(2, 10, 40)), 9);
    }

    [Fact]
    public void ResearchOutlay_Final_HasOneSumAYear()
    {
        ImmutableArray<ResearchOutlay> total = ResearchOutlay.Final(Datasets.Load("research-spending", table: "outlays"), "total");

        Assert.Equal(total.Select(row => row.Year).Distinct(), total.Select(row => row.Year));
        Assert.Equal(3078.29, total.Single(row => row.Year == 2022).BillionYuan);
    }

    [Fact]
    public void C53_CountsNoFieldWithAndWithoutAi_SoItIsNotTestable_AndStatesTheShare()
    {
        Verdict verdict = ForwardVerdicts.C53(new FieldModels(50, 5, ["Biology"]), new FieldModels(80, 20, ["Biology", "Robotics"]), []);

        Assert.Equal((Standing.NotTestableHere, Standing.NotTestableHere), (verdict.AtMemo.Standing, verdict.Now.Standing));
        Assert.Equal((10, 25), (verdict.AtMemo.Measured!.Value, verdict.Now.Measured!.Value));
        Assert.Contains("20 are made for other fields (Biology, Robotics), after 5 of 50", verdict.EvidenceFor, StringComparison.Ordinal);
        Assert.Null(ForwardVerdicts.C53(new FieldModels(0, 0, []), new FieldModels(0, 0, []), []).Now.Measured);
    }

    [Fact]
    public void FieldModels_AtTheMemo_CountBiologyAndNoLanguageModel()
    {
        FieldModels models = FieldModels.Of(Datasets.Load("ai-models", PolicyMemo.Date));

        Assert.Contains("Biology", models.Fields);
        Assert.DoesNotContain("Language", models.Fields);
        Assert.InRange(models.InOtherFields, 1, models.Published - 1);
    }

    private static ArenaGap Board(int year, int month, int day, double points) => new("board", new DateOnly(year, month, day), "leader", "follower", points);

    private static LensModel Model(string name, int month, double score, string country) => new(new ScoredModel(name, new DateOnly(2024, month, 1), score), country, null);

    private static Filing Filed(int month, int day, int services) => new(new DateOnly(2024, month, day), "services filed", services, "exact", "made", "somebody", new DateOnly(2024, month, day));
}
