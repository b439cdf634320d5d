using Microsoft.Data.Analysis;
using Workbook.Data;

namespace Workbook.Tests.Data;

/// <summary>The same file as records, data frame, Deedle frame and series.</summary>
public sealed class ConversionTests : IDisposable
{
    private readonly Sample sample = new();

    [Fact]
    public void Rows_GiveOneRecordALine_WithEmptyCellsAsNull() => Assert.Equal(
        [
            new Row("a", 1, 0.5, true, new DateOnly(2024, 9, 18), "x"),
            new Row("b", 2, null, false, new DateOnly(2024, 9, 19), "y"),
            new Row("c", 3, 1000, null, null, null),
        ],
        Load().Rows<Row>());

    [Fact]
    public void Rows_IntoATypeThatCannotHoldAnEmptyCell_SaysSo() => AssertMessage(
        "Dataset 'sample', table 'sample', line 3: column 'score' is empty, but Double cannot hold nothing. Make the property nullable.",
        () => Load().Rows<Scored>());

    [Fact]
    public void Rows_WithAPropertyThatHasNoColumn_ListsTheColumns() => AssertMessage(
        "Dataset 'sample', table 'sample' has no column 'release_date'. It has: id, count, score, open, day, kind.",
        () => Load().Rows<Dated>());

    [Fact]
    public void Rows_WithAnotherTypeThanTheColumns_SaysBoth() => AssertMessage(
        "Dataset 'sample', table 'sample', column 'id' holds text, but the record's property is of type Double. Make it string.",
        () => Load().Rows<Misread>());

    [Theory]
    [InlineData("iso3", "Iso3")]
    [InlineData("release_date", "ReleaseDate")]
    [InlineData("low_95", "Low95")]
    [InlineData("p80_low", "P80Low")]
    public void Columns_MeetThePropertyOfTheSameName_DigitsIncluded(string column, string property)
    {
        sample.Resource["schema"]!["fields"]![1]!["name"] = column;
        sample.Write(Sample.Table.Replace("count", column, StringComparison.Ordinal));

        object row = property switch
        {
            "Iso3" => Load().Rows<WithIso3>()[0].Iso3,
            "ReleaseDate" => Load().Rows<WithReleaseDate>()[0].ReleaseDate,
            "Low95" => Load().Rows<WithLow95>()[0].Low95,
            _ => Load().Rows<WithP80Low>()[0].P80Low,
        };
        Assert.Equal(1, row);
    }

    [Fact]
    public void ToDataFrame_KeepsNamesTypesAndEmptyCells()
    {
        DataFrame frame = Load().ToDataFrame();

        Assert.Equal(["id", "count", "score", "open", "day", "kind"], frame.Columns.Select(column => column.Name));
        Assert.Equal([typeof(string), typeof(long), typeof(double), typeof(bool), typeof(DateTime), typeof(string)], frame.Columns.Select(column => column.DataType));
        Assert.Equal(["b", 2L, null, false, new DateTime(2024, 9, 19, 0, 0, 0, DateTimeKind.Unspecified), "y"], frame.Rows[1]);
    }

    [Fact]
    public void ToFrame_LeavesEmptyCellsMissing()
    {
        var frame = Load().ToFrame();

        Assert.Equal(3, frame.RowCount);
        Assert.Equal(0.5, frame.GetColumn<double>("score")[0]);
        Assert.True(frame.GetColumn<double>("score").TryGet(1) is { HasValue: false });
        Assert.Equal("y", frame.GetColumn<string>("kind")[1]);
    }

    [Fact]
    public void ToSeries_IsKeyedByTheColumnAsked_WithoutEmptyCells()
    {
        var byName = Load().ToSeries<string>("id", "score");
        var byDay = Load().ToSeries<DateTime>("day", "count");

        Assert.Equal(["a", "c"], byName.Keys);
        Assert.Equal([0.5, 1000], byName.Values);
        Assert.Equal([new DateTime(2024, 9, 18), new DateTime(2024, 9, 19)], byDay.Keys);
    }

    [Fact]
    public void ToSeries_WithKeysOfAnotherType_NamesTheRightOne()
    {
        AssertMessage(
            "Dataset 'sample', table 'sample', column 'day' holds days, but keys of type DateOnly were asked for. Write ToSeries<DateTime>.",
            () => Load().ToSeries<DateOnly>("day", "count"));
        AssertMessage(
            "Dataset 'sample', table 'sample', column 'count' holds whole numbers, but keys of type Int32 were asked for. Write ToSeries<long>.",
            () => Load().ToSeries<int>("count", "score"));
    }

    [Fact]
    public void ToSeries_WithAKeyInSeveralRows_SaysWhatToDo()
    {
        sample.Write("id,count,score,open,day,kind\na,1,,,2024-09-18,\nb,2,,,2024-09-18,\n");

        AssertMessage(
            "day '2024-09-18' stands in several rows of sample, and a series has each key once. "
            + "Choose rows with Where, group with ToDataFrame, or take the columns of ToFrame.",
            () => Load().ToSeries<DateTime>("day", "count"));
    }

    public void Dispose() => sample.Dispose();

    private static void AssertMessage(string expected, Action act) => Assert.Equal(expected, Assert.Throws<DatasetException>(act).Message);

    private Dataset Load() => sample.Catalogue.Load("sample");

    private sealed record Row(string Id, int Count, double? Score, bool? Open, DateOnly? Day, string? Kind);

    private sealed record Scored(double Score);

    private sealed record Dated(DateOnly? ReleaseDate);

    private sealed record Misread(double? Id);

    private sealed record WithIso3(int Iso3);

    private sealed record WithReleaseDate(int ReleaseDate);

    private sealed record WithLow95(int Low95);

    private sealed record WithP80Low(int P80Low);
}
