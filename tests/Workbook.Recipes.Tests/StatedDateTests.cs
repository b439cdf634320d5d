namespace Workbook.Recipes.Tests;

public sealed class StatedDateTests
{
    [Theory]
    [InlineData("2024-09-24", 2024, 9, 24, false)]
    [InlineData("2024-02", 2024, 2, 29, false)]
    [InlineData("2018", 2018, 12, 31, false)]
    [InlineData("c. 2024-09", 2024, 9, 30, true)]
    public void Parse_StandsForTheLastDayThatTheStatementAllows(string text, int year, int month, int day, bool inferred)
    {
        StatedDate date = StatedDate.Parse(text);

        Assert.Equal(new DateOnly(year, month, day), date.LastDay);
        Assert.Equal(inferred, date.IsInferred);
        Assert.Equal(text.Replace("c. ", "", StringComparison.Ordinal), date.Text);
    }

    [Fact]
    public void Parse_AnotherForm_SaysWhichFormsAreExpected()
    {
        RecipeException error = Assert.Throws<RecipeException>(() => StatedDate.Parse("date not shown"));

        Assert.Equal(
            "'date not shown' is not a date of publication; expected yyyy-MM-dd, yyyy-MM or yyyy, with 'c. ' before it where it was inferred.",
            error.Message);
    }
}
