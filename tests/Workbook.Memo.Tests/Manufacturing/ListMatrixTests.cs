using Workbook.Charts;
using Workbook.Memo.Manufacturing;
using Workbook.Methods;
using Workbook.Publishing;
using static Workbook.Memo.Tests.VerdictTesting;

namespace Workbook.Memo.Tests.Manufacturing;

public sealed class ListMatrixTests
{
    private static readonly IndustryLists Lists = new(
        [], [Item("a", "area", "energy"), Item("b", "product", "energy"), Item("b", "area", "space"), Item("c", "emerging", "energy"), Item("d", "emerging", "energy"), Item("d", "product", "energy")], [], [], []);

    [Theory]
    [InlineData("a", "An area")]
    [InlineData("b", "Parts of it")]
    [InlineData("c", "Emerging")]
    [InlineData("d", "Parts of it")]
    [InlineData("e", "Not listed")]
    public void Cells_AnAreaStandsOnAList_AsTheBestOfItsItems(string list, string expected)
    {
        MatrixCell cell = ListMatrix.Cells(Lists, ["energy"], [(list, "List")]).Single();

        Assert.Equal(("Energy", "List", expected), (cell.Row, cell.Column, cell.State));
    }

    [Fact]
    public void AddRatio_WithoutARatio_IsRefused() =>
        Assert.Throws<ArgumentException>(() => FactSheet.From([]).AddRatio("id", "Label", CountRatio.Of(1, 0)));

    private static ListedItem Item(string list, string kind, string area) => new(list, kind + " of " + area, kind, Day("2024-01-29"), [area]);
}
