using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Workbook.Memo.Gap;

namespace Workbook.Memo.Tests.Gap;

public sealed class FrontierLagTests
{
    private static readonly DateOnly Start = new(2023, 3, 14);
    private static readonly DateOnly Later = new(2024, 9, 18);

    [Fact]
    public void On_LeaderWasThereBefore_CountsMonthsSince()
    {
        Lag lag = FrontierLag.On(Later, Of(("GPT", Start, 5)), Of(("Qwen", new DateOnly(2024, 6, 7), 4)));

        // 554 days of 365.25 / 12.
        Assert.Equal(18.20, lag.Months!.Value, 2);
        Assert.Equal(("Qwen", "GPT"), (lag.Follower!.Name, lag.Leader!.Name));
    }

    [Fact]
    public void On_LeaderComesThereOnlyLater_IsNegative() =>
        Assert.Equal(-1.0, FrontierLag.On(Later, Of(("a", Start, 1), ("b", Later.AddDays(30), 9)), Of(("c", Start, 5))).Months!.Value, 1);

    [Fact]
    public void On_LeaderNeverGetsThere_IsUndefined()
    {
        Lag lag = FrontierLag.On(Later, Of(("a", Start, 1)), Of(("c", Start, 5)));

        Assert.Null(lag.Months);
        Assert.Equal("c", lag.Follower!.Name);
    }

    [Fact]
    public void On_NoFollowerYet_IsUndefined() =>
        Assert.Null(FrontierLag.On(Start.AddDays(-1), Of(("a", Start, 1)), Of(("c", Start, 1))).Months);

    [Fact]
    public void On_EqualScoreOnTheSameDay_IsZero() => Assert.Equal(0, FrontierLag.On(Start, Of(("a", Start, 1)), Of(("c", Start, 1))).Months);

    [Fact]
    public void AtRecords_EachFollowerRecord_IsDatedAtItsRelease()
    {
        IReadOnlyList<Lag> lags = FrontierLag.AtRecords(Of(("a", Start, 5)), Of(("x", Start.AddDays(61), 3), ("y", Start.AddDays(366), 5)));

        Assert.Equal([61, 366], lags.Select(lag => Math.Round(lag.Months!.Value * FrontierLag.DaysPerMonth)));
    }

    [Property]
    public Property MonthsOn_AnyModels_AgreesWithTheFrontiers() => Prop.ForAll(Models(), Models(), (leader, follower) =>
        Same(Lag(leader, follower), FrontierLag.MonthsOn(Later, leader, follower)));

    [Property]
    public Property IncreasingTransformOfScores_LeavesTheLag() => Prop.ForAll(Models(), Models(), (leader, follower) =>
        Same(Lag(leader, follower), Lag(Transformed(leader), Transformed(follower))));

    [Property]
    public Property FollowerADaysLater_LagsThoseDaysMore() => Prop.ForAll(Models(), Models(), (leader, follower) =>
    {
        IReadOnlyList<Lag> before = FrontierLag.AtRecords(Frontier.Of(leader), Frontier.Of(follower));
        IReadOnlyList<Lag> after = FrontierLag.AtRecords(Frontier.Of(leader), Frontier.Of(follower.Select(model => model with { Date = model.Date.AddDays(100) })));
        return before.Zip(after).All(pair => Same(pair.First.Months + (100 / FrontierLag.DaysPerMonth), pair.Second.Months));
    });

    [Property]
    public Property MoreLeaders_NeverShortenADefinedLag() => Prop.ForAll(Models(), Models(), (leader, follower) =>
        Lag(leader, follower) is not double few || Lag([.. leader, new ScoredModel("extra", Start, 50)], follower) >= few);

    [Property]
    public Property AFrontierAgainstItself_LagsTheAgeOfItsBest() => Prop.ForAll(Models(), models =>
        Lag(models, models) is not double lag || Same(lag, FrontierLag.Months(Frontier.Of(models).BestOn(Later)!.Date, Later)));

    private static Arbitrary<ScoredModel[]> Models() =>
        (from day in Gen.Choose(0, 700) from score in Gen.Choose(0, 100) select new ScoredModel($"{day}/{score}", Start.AddDays(day), score)).ArrayOf().ToArbitrary();

    private static IEnumerable<ScoredModel> Transformed(IEnumerable<ScoredModel> models) => models.Select(model => model with { Score = Math.Exp(model.Score / 10) - 7 });

    private static double? Lag(IEnumerable<ScoredModel> leader, IEnumerable<ScoredModel> follower) => FrontierLag.On(Later, Frontier.Of(leader), Frontier.Of(follower)).Months;

    private static bool Same(double? left, double? right) => left is null ? right is null : right is not null && Math.Abs(left.Value - right.Value) < 1e-9;

    private static Frontier Of(params (string Name, DateOnly Day, double Score)[] models) => Frontier.Of(models.Select(model => new ScoredModel(model.Name, model.Day, model.Score)));
}
