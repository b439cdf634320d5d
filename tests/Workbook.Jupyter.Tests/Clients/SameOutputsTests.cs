using System.Text.Json.Nodes;

namespace Workbook.Jupyter.Tests.Clients;

[Collection(RealClients.Name)]
public sealed class SameOutputsTests(ExecutedNotebooks executed) : IClassFixture<ExecutedNotebooks>
{
    public static TheoryData<string, string> EveryNotebookThroughEveryClient =>
        [.. from client in (string[])["nbclient", "nbconvert"] from name in ExecutedNotebooks.Names select (client, name)];

    [Theory]
    [MemberData(nameof(EveryNotebookThroughEveryClient))]
    public void Notebook_RunThroughAClient_HasTheOutputsOfTheReport(string client, string name)
    {
        JsonArray expected = executed.InProcess(name), actual = executed.Through(client, name);

        Assert.Equal(expected.Count, actual.Count);
        Assert.Contains(expected, cell => cell!["outputs"]!.AsArray().Count > 0);
        Assert.All(expected.Zip(actual), pair => Assert.True(JsonNode.DeepEquals(pair.First, pair.Second), $"{pair.First}\n\nis not\n\n{pair.Second}"));
    }
}
