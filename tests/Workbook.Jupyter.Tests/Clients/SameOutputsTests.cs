using System.Text.Json.Nodes;

namespace Workbook.Jupyter.Tests.Clients;

[Collection(RealClients.Name)]
[Trait("Needs", "Debian")]
public sealed class SameOutputsTests(ExecutedNotebooks executed) : IClassFixture<ExecutedNotebooks>
{
    public static TheoryData<string, string> EveryNotebookThroughAClient =>
        [
            .. ExecutedNotebooks.Names.Select(name => ("nbclient", name)),
            .. ExecutedNotebooks.ConvertedNames.Select(name => ("nbconvert", name)),
        ];

    [Theory]
    [MemberData(nameof(EveryNotebookThroughAClient))]
    public void Notebook_RunThroughAClient_HasTheOutputsOfTheReport(string client, string name)
    {
        JsonArray expected = executed.InProcess(name), actual = executed.Through(client, name);

        Assert.Equal(expected.Count, actual.Count);
        Assert.Contains(expected, cell => cell!["outputs"]!.AsArray().Count > 0);
        Assert.All(expected.Zip(actual), pair => Assert.True(JsonNode.DeepEquals(pair.First, pair.Second), $"{pair.First}\n\nis not\n\n{pair.Second}"));
    }
}
