using Workbook.Data;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Tests.Gap;

public sealed class LensTests
{
    private static readonly CountryPair Pair = CountryPair.OfTheMemo;
    private static readonly Lens Index = Lenses.Test(Datasets.Catalogue, "eci");

    [Fact]
    public void IsOf_JointReleaseOfBoth_CountsForNeither()
    {
        var joint = new LensModel(new ScoredModel("a", PolicyMemo.Date, 1), "China; United States", null);

        Assert.False(joint.IsOf("China", "United States"));
        Assert.False(joint.IsOf("United States", "China"));
    }

    [Fact]
    public void IsOf_JointReleaseWithAThird_CountsForTheOne() =>
        Assert.True(new LensModel(new ScoredModel("a", PolicyMemo.Date, 1), "Canada; United States", null).IsOf("United States", "China"));

    [Fact]
    public void LagOn_IndexOnTheMemosDateAndADayLater_FallsWithOneModel()
    {
        Assert.Equal(18.2, Index.LagOn(PolicyMemo.Date, Pair).Months!.Value, 1);
        Lag later = Index.LagOn(PolicyMemo.Date.AddDays(1), Pair);
        Assert.Equal(3.0, later.Months!.Value, 1);
        Assert.Equal("Qwen2.5-72B", later.Follower!.Name);
    }

    [Fact]
    public void AtRecords_May2024_IsTheFourteenMonthsBehindGpt4ThatEpochReports()
    {
        Lag may = FrontierLag.AtRecords(Index.LeaderOf(Pair), Index.FollowerOf(Pair)).First(lag => lag.Day.Year == 2024);

        Assert.Equal((new DateOnly(2024, 5, 7), "GPT-4 (Mar 2023)"), (may.Day, may.Leader!.Name));
        Assert.Equal(14, Math.Round(may.Months!.Value));
    }

    [Fact]
    public void Read_TooFewFollowers_HasNoIntervalAndDoesNotCount()
    {
        LensReading reading = Lenses.Test(Datasets.Catalogue, "metr-time-horizon").Read(PolicyMemo.Date, Pair, seed: 1);

        Assert.Equal(1, reading.Followers);
        Assert.Null(reading.Interval);
        Assert.False(reading.Counts);
        Assert.NotNull(reading.Lag.Months);
    }

    [Fact]
    public void LagWithoutEach_ReleaseWithoutWhichTheLeaderNeverReached_IsUndefined_AndNotPassedOver()
    {
        DateOnly day = PolicyMemo.Date;
        Lens lens = GapRows.LensOf("test", GapRows.Model("old", "United States", day.AddDays(-400), 1), GapRows.Model("new", "United States", day.AddDays(-100), 2), GapRows.Model("best", "China", day, 2));

        Assert.Equal([new LeftOut("new", null), new LeftOut("best", null)], lens.LagWithoutEach(day, Pair));
        Assert.Null(lens.Read(day, Pair, seed: 1).MonthsWithout("new"));
        Assert.Equal(100 / FrontierLag.DaysPerMonth, lens.Read(day, Pair, seed: 1).MonthsWithout("old"));
    }

    [Fact]
    public void Read_DrawsWithoutALag_AreCountedAndNamed()
    {
        DateOnly day = PolicyMemo.Date;
        Lens lens = GapRows.LensOf(
            "test",
            [
                .. Enumerable.Range(1, 9).Select(i => GapRows.Model($"old {i}", "United States", day.AddDays(-400), 1)),
                .. Enumerable.Range(1, 3).Select(i => GapRows.Model($"new {i}", "United States", day.AddDays(-100), 2)),
                .. Enumerable.Range(1, 5).Select(i => GapRows.Model($"best {i}", "China", day, 2)),
            ]);
        LensReading reading = lens.Read(day, Pair, seed: 1);

        // (9/12)^12 of draws have no US model that reached it.
        Assert.InRange(reading.Interval!.Undefined / 2000.0, 0.025, 0.04);
        Assert.Equal($"{reading.Interval.Undefined} of 2000 draws undefined", reading.ToRow("group").Note);
        Assert.Contains($"{reading.Interval.Undefined} of them undefined; no confidence interval", reading.IntervalName, StringComparison.Ordinal);
    }

    [Fact]
    public void TurningPoints_OfTheIndex_HoldTheFallOverNight()
    {
        IReadOnlyList<Lag> lags = Index.TurningPoints(new DateOnly(2024, 9, 1), new DateOnly(2024, 9, 30), Pair);

        Assert.Equal([1, 18, 19, 30], lags.Select(lag => lag.Day.Day));
        Assert.True(lags[2].Months < lags[1].Months && lags[3].Months > lags[2].Months);
    }

    [Fact]
    public void ToFact_UndefinedLag_IsRefused() => Assert.Equal(
        "The lag by GSM8K is undefined on 2024-09-18; an undefined lag is not published as a number.",
        Assert.Throws<InvalidOperationException>(() => Lenses.Test(Datasets.Catalogue, "gsm8k").Read(PolicyMemo.Date, Pair, 1, draws: 10).ToFact("gap.a")).Message);

    [Fact]
    public void ComputeThen_OfTheMemosVintage_HasNothingPublishedLater()
    {
        Lens compute = Lenses.ComputeThen(Datasets.Catalogue);

        Assert.True(compute.PublicThen);
        Assert.True(compute.Models.Max(model => model.Model.Date) <= PolicyMemo.Date);
    }

    [Fact]
    public void OfToday_HasOneFitOfTheIndexAndOneVintageOfCompute_WhicheverIsChosen()
    {
        Assert.Equal(["eci-2026-08", "compute-2026-03"], Chosen(null, null));
        Assert.Equal(["eci", "compute-2025-06"], Chosen(ModelVintage.Named("2025-06"), "eci"));

        static IEnumerable<string> Chosen(ModelVintage? vintage, string? index) => Lenses.OfToday(Datasets.Catalogue, vintage, index)
            .Select(lens => lens.Id).Where(id => id.StartsWith("eci", StringComparison.Ordinal) || id.StartsWith("compute", StringComparison.Ordinal));
    }

    // Worked by hand in the file of August 2026: GPT-4 of 15 March 2023 stands above Qwen2-72B; Claude 3.5 Sonnet of 20 June 2024 above Qwen2.5-72B;
    // GPT-5.4 Pro of 5 March 2026 above Kimi K3.
    [Theory]
    [InlineData("2024-09-18", 18.2, "Qwen2-72B", "GPT-4 (Mar 2023)")]
    [InlineData("2024-09-19", 3.0, "Qwen2.5-72B", "Claude 3.5 Sonnet")]
    [InlineData("2026-07-31", 4.9, "Kimi K3", "GPT-5.4 Pro")]
    public void LagOn_IndexOfAugust2026_IsThatOfItsOwnScores(string day, double months, string follower, string leader)
    {
        Lag lag = Lenses.Test(Datasets.Catalogue, "eci-2026-08").LagOn(VerdictTesting.Day(day), Pair);

        Assert.Equal(months, lag.Months!.Value, 1);
        Assert.Equal((follower, leader), (lag.Follower!.Name, lag.Leader!.Name));
    }

    [Theory]
    [InlineData("2026-04-20", 33, false)]
    [InlineData("2026-05-12", 29, false)]
    [InlineData("2026-07-16", 33, true)]
    [InlineData("2026-08-12", 16, true)]
    [InlineData("2026-08-22", 19, false)]
    [InlineData("2026-10-01", 37, true)]
    [InlineData("2026-10-10", 37, true)]
    public void Series_Of2026_HasThePointsOfTheBoardsAndWhetherOneOfTheTwoIsPreliminary(string day, double points, bool preliminary)
    {
        ArenaGap gap = ArenaGap.Series(Datasets.Load("arena-scores"), Pair).Single(gap => gap.Day == VerdictTesting.Day(day));

        Assert.Equal((points, preliminary), (gap.Points, gap.Preliminary));
    }

    [Fact]
    public void On_LatestBoard_IsStillTheLastThatDatesItsModels() =>
        Assert.Equal("Arena, 4 Aug 2025", ArenaLens.On(Datasets.Load("arena-scores")).Title);

    [Fact]
    public void On_ReadsTheLastWholeBoard_AndDatesItsModelsByTheirFirstRatingOnAny()
    {
        Dataset board = Datasets.Load("arena-scores").Where("date", new DateOnly(2024, 6, 19)).Where("model", "Bard (Gemini Pro)", "ChatGLM-6B")
            .Add([.. Rating("leaderboard", "2024-08-01", "ChatGLM-6B", 880)]).Add([.. Rating("daily-top", "2026-03-19", "Bard (Gemini Pro)", 1300)]);
        Lens lens = ArenaLens.On(board);

        Assert.Equal("Arena, 1 Aug 2024", lens.Title);
        Assert.Equal(new ScoredModel("ChatGLM-6B", new DateOnly(2024, 6, 19), 880), Assert.Single(lens.Models).Model);

        static IEnumerable<string> Rating(string board, string day, string model, int points) =>
        [
            "board=" + board, "date=" + day, "model=" + model, "organisation=made up", "country=China", "licence=made up", "open_weights=true", $"points={points}", "rekeyed=false",
        ];
    }

    [Fact]
    public void Series_SixthOfFebruary2025_HasThe23PointsReportedElsewhere()
    {
        ArenaGap gap = ArenaGap.Series(Datasets.Load("arena-scores"), Pair).Single(gap => gap.Day == new DateOnly(2025, 2, 6) && gap.Board == "leaderboard");

        Assert.Equal(23, gap.Points);
        Assert.Equal(0.533, gap.ExpectedWins, 3);
    }

    [Fact]
    public void On_BoardCutAtTheMemo_ReadsTheDayBefore() =>
        Assert.Equal("Arena, 17 Sep 2024", ArenaLens.On(Datasets.Load("arena-scores", PolicyMemo.Date)).Title);
}
