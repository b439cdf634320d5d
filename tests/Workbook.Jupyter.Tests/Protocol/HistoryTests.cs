using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Protocol;

public sealed class HistoryTests(HistoryTests.KernelWithHistory kernel) : IClassFixture<HistoryTests.KernelWithHistory>
{
    [Fact]
    public void Tail_GivesTheLastCellsThatAreKept() =>
        Assert.Equal("""[[1,2,"var a = 5;"],[1,3,"1 + 1"]]""", Ask(new JsonObject { ["hist_access_type"] = "tail", ["n"] = 2, ["output"] = false }));

    [Fact]
    public void Tail_WithOutput_GivesValuesToo() =>
        Assert.Equal("""[[1,1,["1 + 1","2"]],[1,2,["var a = 5;",null]],[1,3,["1 + 1","2"]]]""", Ask(new JsonObject { ["hist_access_type"] = "tail", ["n"] = 9, ["output"] = true }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Range_OfThisSession_GivesThoseLinesWithoutTheEnd(int session) =>
        Assert.Equal("""[[1,2,"var a = 5;"]]""", Ask(new JsonObject { ["hist_access_type"] = "range", ["session"] = session, ["start"] = 2, ["stop"] = 3 }));

    [Fact]
    public void Range_OfAnEarlierSession_IsEmpty() =>
        Assert.Equal("[]", Ask(new JsonObject { ["hist_access_type"] = "range", ["session"] = -1, ["start"] = 1, ["stop"] = 3 }));

    [Fact]
    public void Search_ByPattern_GivesEveryCellThatFits() =>
        Assert.Equal("""[[1,1,"1 + 1"],[1,3,"1 + 1"]]""", Ask(new JsonObject { ["hist_access_type"] = "search", ["pattern"] = "1*" }));

    [Fact]
    public void Search_ForUniqueCells_GivesTheLatestOfEach() =>
        Assert.Equal("""[[1,3,"1 + 1"]]""", Ask(new JsonObject { ["hist_access_type"] = "search", ["pattern"] = "*+*", ["unique"] = true }));

    private string Ask(JsonObject content) => kernel.Client.Ask(KernelChannel.Shell, "history_request", content).Content.GetProperty("history").GetRawText();

    public sealed class KernelWithHistory : IDisposable
    {
        public KernelWithHistory()
        {
            Client.Execute("1 + 1");
            Client.Execute("var a = 5;");
            Client.Execute("1 + 1");
            Client.Execute("2", new JsonObject { ["store_history"] = false });
        }

        internal InMemoryKernel Client { get; } = new();

        public void Dispose() => Client.Dispose();
    }
}
