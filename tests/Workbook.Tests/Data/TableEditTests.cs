using Workbook.Data;

namespace Workbook.Tests.Data;

/// <summary>Changed copies of a table: the original stays, and a copy obeys the schema as a file must.</summary>
public sealed class TableEditTests
{
    private static readonly Dataset Robots = Datasets.Load("robots", table: "installations");

    private static readonly string[] China2022 = ["series=owid-rounded", "iso3=CHN", "year=2022"];

    [Fact]
    public void Change_SetsTheColumnInTheRowsThatMeetAllConditions_AndNowhereElse()
    {
        Dataset changed = Robots.Change("installations", 123, China2022);

        Assert.Equal(123, Cell(changed, China2022));
        Assert.Equal(Robots.Count, changed.Count);
        Assert.Equal(1, Enumerable.Range(0, Robots.Count).Count(row => Robots.Numbers("installations")[row] != changed.Numbers("installations")[row]));
    }

    [Fact]
    public void Change_LeavesTheOriginalAlone()
    {
        double? before = Cell(Robots, China2022);

        Robots.Change("installations", 123, China2022);

        Assert.Equal(before, Cell(Robots, China2022));
    }

    [Theory]
    [InlineData("year=2022", "2022")]
    [InlineData("year>2021;year<2023", "2022")]
    [InlineData("year>=2022;year<=2022", "2022")]
    [InlineData("year!=2022;year>=2022;year<2024", "2023")]
    public void Conditions_CompareNumbersAsNumbers(string conditions, string years)
    {
        Dataset left = Robots.Change("economy", "here", conditions.Split(';'));

        Assert.Equal([years], Enumerable.Range(0, left.Count).Where(row => left.Texts("economy")[row] == "here").Select(row => $"{left.Numbers("year")[row]}").Distinct());
    }

    [Fact]
    public void Conditions_CompareDaysAsDays()
    {
        Dataset early = Robots.Remove("known_from>2024-09-18");

        Assert.Equal(Robots.Days("known_from").Count(day => day <= new DateOnly(2024, 9, 18)), early.Count);
    }

    [Fact]
    public void Add_FillsTheNamedCellsAndLeavesTheOthersEmpty_UnlessTheSchemaNeedsThem()
    {
        DatasetException error = Assert.Throws<DatasetException>(() => Robots.Add("iso3=CHN", "year=2030"));

        Assert.Contains("the column is required", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_ToAValueOfAnotherType_IsRefusedAsInAFile()
    {
        DatasetException error = Assert.Throws<DatasetException>(() => Robots.Change("installations", "many", China2022));

        Assert.Contains("column 'installations': found 'many', expected a whole number", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_ThatRepeatsAKey_IsRefused() =>
        Assert.Contains("already stands in line", Assert.Throws<DatasetException>(() => Robots.Change("year", 2022, "iso3=CHN")).Message, StringComparison.Ordinal);

    [Fact]
    public void ConditionThatNoRowMeets_IsAnError_BecauseNothingWouldChange() => Assert.StartsWith(
        "Dataset 'robots', table 'installations' has no row with iso3=XXX.",
        Assert.Throws<DatasetException>(() => Robots.Change("installations", 1, "iso3=XXX")).Message, StringComparison.Ordinal);

    [Fact]
    public void ConditionWithoutAnOperator_IsExplained() => Assert.Equal(
        "'iso3 CHN' is no condition on a row of 'robots'. Write a column, =, !=, <, <=, > or >= and a value, for example iso3=CHN.",
        Assert.Throws<DatasetException>(() => Robots.Remove("iso3 CHN")).Message);

    [Fact]
    public void Catalogue_WithAChangedTable_LoadsIt_AndTheFirstCatalogueDoesNot()
    {
        Catalogue changed = Datasets.Catalogue.With(Robots.Change("installations", 123, China2022));

        Assert.Equal(123, Cell(changed.Load("robots", table: "installations"), China2022));
        Assert.NotEqual(123, Cell(Datasets.Load("robots", table: "installations"), China2022));
    }

    [Fact]
    public void Catalogue_WithATableAsOfADay_IsRefused_BecauseRowsAreMissing() => Assert.Contains(
        "robots was loaded as of 2024-09-18: rows known later are missing.",
        Assert.Throws<ArgumentException>(() => Datasets.Catalogue.With(Datasets.Load("robots", new DateOnly(2024, 9, 18), "installations"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void ChangedTables_PassToAnotherProcessByAFolder()
    {
        using var folder = new Testing.TemporaryFolder();
        Datasets.Catalogue.With(Robots.Change("installations", 123, China2022)).WriteChanged(folder.Path);

        Catalogue taken = Datasets.Catalogue.WithChanged(folder.Path);

        Assert.Equal(123, Cell(taken.Load("robots", table: "installations"), China2022));
    }

    private static double? Cell(Dataset table, string[] conditions) => conditions
        .Select(condition => condition.Split('='))
        .Aggregate(table, (rows, condition) => condition[0] == "year" ? rows.Where("year", double.Parse(condition[1], System.Globalization.CultureInfo.InvariantCulture)) : rows.Where(condition[0], condition[1]))
        .Numbers("installations").Single();
}
