using Workbook.Cli.Rendering.Tracing;
using Workbook.Cli.Serving;
using Workbook.Data;
using Workbook.Engine.Notebooks;
using Workbook.Testing;

namespace Workbook.Cli.Tests.Serving;

/// <summary>Which cell somebody is writing.</summary>
public sealed class StandbyTests
{
    [Theory]
    [InlineData("one|two|three", "one|two|changed", 3)]
    [InlineData("one|two|three", "one|changed|changed", 2)]
    [InlineData("one|two", "one|two|added", 3)]
    [InlineData("one|two|three", "one|three", 2)]
    public void FirstChange_IsTheFirstCodeCellThatIsAnother(string then, string now, int cell) =>
        Assert.Equal(new CellNumber(cell), Standby.FirstChange(Of(then), Of(now)));

    [Theory]
    [InlineData("one|two", "one|two")]
    [InlineData("one|two|three", "one|two")]
    [InlineData("one|two", "changed|two")]
    public void FirstChange_WhereNothingHasToBeRun_OrNothingStandsBefore_IsNone(string then, string now) =>
        Assert.Null(Standby.FirstChange(Of(then), Of(now)));

    [Fact]
    public void Holds_UntilAFileThatWasReadIsAnother()
    {
        using var folder = new TemporaryFolder();
        string table = Path.Combine(folder.Path, "table.csv");
        File.WriteAllText(table, "year\n2024\n");
        var trace = new RunTrace([new Dependency(ReadKind.File, table, ReadLog.FileState(table, File.ReadAllBytes(table)))], []);

        Assert.True(Standby.Holds(trace, "10-cells.ipynb", Of("one")));
        File.WriteAllText(table, "year\n2025\n");
        Assert.False(Standby.Holds(trace, "10-cells.ipynb", Of("one")));
    }

    [Fact]
    public void Holds_WhereNobodyKnowsWhatCellsDependOn_IsFalse() =>
        Assert.False(Standby.Holds(new RunTrace([], ["cell 1 asks the clock"]), "10-cells.ipynb", Of("one")));

    private static Notebook Of(string cells) => Notebook.Parse(NotebookText.Of("10-cells", cells.Split('|')), "10-cells.ipynb");
}
