using System.Collections.Immutable;
using Workbook.Data;
using Workbook.Memo.Forecasts;
using Workbook.Memo.Forecasting;

namespace Workbook.Memo.Tests.Forecasts;

public sealed class NewsSalienceTests
{
    private static readonly NewsSalience Known = NewsSalience.Load(Datasets.Catalogue, PolicyMemo.Date), All = NewsSalience.Load(Datasets.Catalogue);

    [Fact]
    public void Load_AtTheMemo_EndsWithTheMonthThatHadEnded()
    {
        Assert.Equal(new DateOnly(2012, 7, 1), Known.Day(0));
        Assert.Equal(new DateOnly(2024, 8, 1), Known.Day(Known.Length - 1));
        Assert.All(Known.Themes, theme => Assert.Equal((Known.First, Known.Length), (theme.First, theme.Length)));
    }

    [Fact]
    public void Load_OfAll_BeginsWithWhatWasKnown() =>
        Assert.Equal(Known.Theme("robotics").Counts, All.Theme("robotics").Until(Known.Length).Counts);

    [Fact]
    public void ScoredAfter_TheMemo_StopsBeforeTheMonthThatIsNotOver()
    {
        // The archive ends on 21 August 2026: September 2024 to July 2026 are 23 months.
        Assert.Equal(23, All.ScoredAfter(Known.Length));
        Assert.Equal(24, All.Length - Known.Length);
    }

    [Fact]
    public void ScoredAfter_AMonthWithMissingDays_StopsThere()
    {
        NewsSalience news = new([new CountSeries("a", 0, [1, 1, 1, 1], [9, 9, 9, 9])], [0, 3, 4, 0], []);

        Assert.Equal(2, news.ScoredAfter(0));
    }

    [Theory]
    [InlineData(new[] { 5, 6, 7 }, null)]
    [InlineData(new[] { 5, 6, 8, 9 }, 2)]
    [InlineData(new[] { 5, 5 }, 1)]
    public void FirstGap_IsWhereAMonthDoesNotFollow(int[] months, int? expected) => Assert.Equal(expected, NewsSalience.FirstGap(months));

    [Fact]
    public void PercentNew_CountsMentionsOfWordsHardlyUsedBefore()
    {
        // 30 of 120 mentions after.
        WordUse[] words = [new("old", 40, 90), new("once", 1, 20), new("never", 0, 10)];

        Assert.Equal(25, WordUse.PercentNew(words));
    }

    [Fact]
    public void WordUse_OfTheNews_SplitsMentionsAtTheDay()
    {
        // quantum is a group of one word; its items are counted in another table, and every item with it has a mention.
        ImmutableArray<WordUse> words = WordUse.Of(Datasets.Catalogue, "quantum", new DateOnly(2023, 9, 1), new DateOnly(2024, 9, 1), new DateOnly(2026, 8, 1));

        Assert.Equal("量子", Assert.Single(words).Term);
        Assert.InRange(words[0].After, All.Theme("quantum").Counts[Known.Length..(Known.Length + 23)].Sum(), int.MaxValue);
    }
}
