using Workbook.Data;

namespace Workbook.Tests.Data;

/// <summary>Rows chosen by what stands in a column.</summary>
public sealed class FilterTests : IDisposable
{
    private readonly Sample sample = new();

    [Fact]
    public void Where_OfTexts_KeepsTheRowsThatHaveOne() => Assert.Equal(["a", "c"], Ids(data => data.Where("id", "a", "c")));

    [Fact]
    public void Where_OfNumbers_KeepsTheRowsThatHaveOne_WholeOrNot()
    {
        Assert.Equal(["b", "c"], Ids(data => data.Where("count", 2, 3)));
        Assert.Equal(["a"], Ids(data => data.Where("score", 0.5)));
        Assert.Empty(Ids(data => data.Where("count", 99)));
    }

    [Fact]
    public void Where_OfATruthValueOrADay_KeepsTheRowsThatHaveIt()
    {
        Assert.Equal(["b"], Ids(data => data.Where("open", false)));
        Assert.Equal(["a"], Ids(data => data.Where("day", new DateOnly(2024, 9, 18))));
    }

    [Fact]
    public void Between_IncludesBothEnds_AndLeavesEmptyCellsOut()
    {
        Assert.Equal(["b", "c"], Ids(data => data.Between("count", 2, 3)));
        Assert.Equal(["a", "c"], Ids(data => data.Between("score", 0, 1000)));
        Assert.Equal(["a", "b"], Ids(data => data.Between("day", new DateOnly(2024, 9, 18), new DateOnly(2024, 9, 19))));
    }

    [Fact]
    public void DaysWrittenAsText_AreDays()
    {
        Assert.Equal(["a"], Ids(data => data.Where("day", "2024-09-18")));
        Assert.Equal(["a", "b"], Ids(data => data.Between("day", "2024-09-18", "2024-09-19")));
        AssertMessage("No day '18 Sep 2024' in sample: it holds days, written as 2024-09-18.", data => data.Between("day", "18 Sep 2024", "2024-09-19"));
    }

    [Fact]
    public void Take_KeepsTheFirstRows_AndAllWhereThereAreFewer()
    {
        Assert.Equal(["a", "b"], Ids(data => data.Take(2)));
        Assert.Equal(3, Load().Take(9).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => Load().Take(-1));
    }

    [Fact]
    public void Filters_FollowOneAnother_AndKeepTheSources()
    {
        Dataset data = Load().Between("count", 1, 2).Where("kind", "y");

        Assert.Equal(["b"], data.Texts("id"));
        Assert.Equal(Load().Citations, data.Citations);
    }

    [Fact]
    public void Where_OfATextThatTheColumnDoesNotHave_AsksForTheNearest_RatherThanGiveNothing()
    {
        AssertMessage("No id 'B' in sample. Did you mean 'b'? It has: a, b, c.", data => data.Where("id", "a", "B"));
        AssertMessage("No id 'zebra' in sample. It has: a, b, c.", data => data.Where("id", "zebra"));
    }

    [Fact]
    public void Where_OfATextThatIsAllowedButDoesNotOccur_GivesNoRow() => Assert.Empty(Ids(data => data.Where("id", "a").Where("kind", "y")));

    [Fact]
    public void Where_OfAWrongTextAmongMany_NamesTheFirstTwelve()
    {
        sample.Write("id,count,score,open,day,kind\n" + string.Concat("abcdefghijklmn".Select(letter => $"{letter},1,,,,\n")));

        AssertMessage("No id 'zebra' in sample. It has: a, b, c, d, e, f, g, h, i, j, k, l and 2 others.", data => data.Where("id", "zebra"));
    }

    [Fact]
    public void Filter_OfAColumnThatHoldsSomethingElse_SaysWhatItHolds()
    {
        AssertMessage("Dataset 'sample', table 'sample', column 'id' holds text, but numbers was asked for. Read it with Texts, and write a value in quotes.", data => data.Where("id", 5));
        AssertMessage("Dataset 'sample', table 'sample', column 'count' holds whole numbers, but text was asked for. Read it with Numbers, and write a number without quotes.", data => data.Where("count", "5"));
        AssertMessage("Dataset 'sample', table 'sample', column 'id' holds text, but true or false was asked for. Read it with Texts, and write a value in quotes.", data => data.Where("id", true));
        AssertMessage("Dataset 'sample', table 'sample', column 'count' holds whole numbers, but days was asked for. Read it with Numbers, and write a number without quotes.", data => data.Between("count", DateOnly.MinValue, DateOnly.MaxValue));
        AssertMessage("Dataset 'sample', table 'sample', column 'open' holds true or false, but text was asked for. Write true or false, without quotes.", data => data.Where("open", "true"));
        AssertMessage("Dataset 'sample', table 'sample', column 'day' holds days, but numbers was asked for. Read it with Days, and write a day as new DateOnly(2024, 9, 18).", data => data.Between("day", 2024, 2025));
    }

    [Fact]
    public void Filter_OfAMistypedColumn_AsksForTheNearest() => AssertMessage(
        "Dataset 'sample', table 'sample' has no column 'Count'. Did you mean 'count'? It has: id, count, score, open, day, kind.", data => data.Between("Count", 1, 2));

    [Fact]
    public void Between_WithItsEndsTheWrongWayRound_SaysSo() => AssertMessage(
        "No count of sample lies between 3 and 2: the first end is the greater. Write the smaller first.", data => data.Between("count", 3, 2));

    public void Dispose() => sample.Dispose();

    private Dataset Load() => sample.Catalogue.Load("sample");

    private IEnumerable<string?> Ids(Func<Dataset, Dataset> filter) => filter(Load()).Texts("id");

    private void AssertMessage(string expected, Func<Dataset, Dataset> filter) => Assert.Equal(expected, Assert.Throws<DatasetException>(() => filter(Load())).Message);
}
