namespace Workbook.Recipes.Tests;

public sealed class RowAccountTests
{
    private const string Text = "kind,value\ncount,1\nremark,\ncount,3\nforecast,4\n";

    [Fact]
    public void Close_EveryRowUsedOrLeftOut_CountsEachReason()
    {
        UpstreamTable table = UpstreamTable.Parse("macro/x.csv", Text);
        UpstreamTable rest = table.Without("a remark without a figure", row => row["kind"] == "remark").Without("a forecast", row => row["kind"] == "forecast");

        Assert.Equal([1.0, 3.0], rest.Rows.Select(row => row.Number("value")!.Value));
        Assert.Equal(
            ["Left out of macro/x.csv: 1 of 4 rows, a remark without a figure.", "Left out of macro/x.csv: 1 of 4 rows, a forecast."],
            table.Account.Close());
    }

    [Fact]
    public void Close_ARowThatNoConditionMet_SaysHowManyAndWhichIsTheFirst()
    {
        UpstreamTable table = UpstreamTable.Parse("macro/x.csv", Text);
        _ = table.Rows.Where(row => row["kind"] == "count").ToList();

        RecipeException error = Assert.Throws<RecipeException>(table.Account.Close);
        Assert.Equal("macro/x.csv: 2 of 4 rows are neither used nor left out, the first is row 2. Say why with Without(reason, which).", error.Message);
    }

    [Fact]
    public void Close_RowsUsedByTwoConditionsTogether_LeavesNothingToSay()
    {
        UpstreamTable table = UpstreamTable.Parse("macro/x.csv", Text);
        _ = table.Rows.Where(row => row["kind"] == "count").Concat(table.Rows.Where(row => row["kind"] != "count")).ToList();

        Assert.Empty(table.Account.Close());
    }

    [Fact]
    public void Without_ARowThatWasUsed_IsRefused()
    {
        UpstreamTable table = UpstreamTable.Parse("macro/x.csv", Text);
        _ = table.Rows.ToList();

        Assert.Throws<RecipeException>(() => table.Without("a forecast", row => row["kind"] == "forecast"));
    }

    [Fact]
    public void Without_AReasonThatMeetsNoRow_IsRefused() => Assert.Throws<RecipeException>(
        () => UpstreamTable.Parse("macro/x.csv", Text).Without("a duplicate", row => row["kind"] == "duplicate"));

    [Theory]
    [InlineData("exact; second-hand", true)]
    [InlineData("official announcement (quoted)", true)]
    [InlineData("exact; revised", false)]
    public void SecondHand_IsWhatTheCollectorMarked(string remark, bool expected) =>
        Assert.Equal(expected, SecondHand.IsMarked(UpstreamTable.Parse("macro/x.csv", $"precision,value\n{remark},1\n").Rows[0]));
}
