using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Protocol;

public sealed class AssistanceTests(SharedKernel kernel) : IClassFixture<SharedKernel>
{
    private readonly InMemoryKernel client = kernel.Client;

    // 😀 is one code point, two UTF-16 units and four bytes: `var s = "😀".Len` is 15 code points long.
    [Fact]
    public void Completion_AfterACharacterBeyondTheBasicPlane_CountsCodePoints()
    {
        JsonElement reply = Complete("var s = \"\U0001F600\".Len", 15);

        Assert.Equal("Length", reply.GetProperty("matches")[0].GetString());
        Assert.Equal(12, reply.GetProperty("cursor_start").GetInt32());
        Assert.Equal(15, reply.GetProperty("cursor_end").GetInt32());
    }

    [Fact]
    public void Completion_SaysWhatEachMatchIs()
    {
        JsonElement reply = Complete("\"\".Len", 6);

        JsonElement first = reply.GetProperty("metadata").GetProperty("_jupyter_types_experimental")[0];
        Assert.Equal("Length", first.GetProperty("text").GetString());
        Assert.Equal("property", first.GetProperty("type").GetString());
    }

    [Fact]
    public void CompletionAndInspection_WhileACellRuns_KnowEarlierCells()
    {
        client.Execute("int inhabitants = 5;");
        string id = client.Start("Console.Write(\"begun\"); while (true) { }");
        client.WaitForOutput(id);

        JsonElement completed = Complete("inhab", 5);
        JsonElement inspected = client.Ask(KernelChannel.Shell, "inspect_request", new JsonObject { ["code"] = "inhabitants", ["cursor_pos"] = 3, ["detail_level"] = 0 }).Content;
        client.Ask(KernelChannel.Control, "interrupt_request");

        Assert.Equal("inhabitants", completed.GetProperty("matches")[0].GetString());
        Assert.True(inspected.GetProperty("found").GetBoolean());
        Assert.Contains("int inhabitants", inspected.GetProperty("data").GetProperty("text/plain").GetString(), StringComparison.Ordinal);
        Assert.Equal("error", client.Finish(id).Status);
    }

    [Fact]
    public void Inspection_OfNothing_FindsNothing()
    {
        JsonElement reply = client.Ask(KernelChannel.Shell, "inspect_request", new JsonObject { ["code"] = "   ", ["cursor_pos"] = 1 }).Content;

        Assert.Equal("ok", reply.GetProperty("status").GetString());
        Assert.False(reply.GetProperty("found").GetBoolean());
    }

    [Theory]
    [InlineData("1 + 1", """{"status":"complete"}""")]
    [InlineData("if (true) {", """{"status":"incomplete","indent":"    "}""")]
    [InlineData("}", """{"status":"invalid"}""")]
    public void Completeness_OfCode_IsAnsweredOnce(string code, string expected)
    {
        string id = client.Send(KernelChannel.Shell, "is_complete_request", new JsonObject { ["code"] = code });

        Assert.Equal(expected, client.ReplyTo(id, KernelChannel.Shell).Content.GetRawText());
        client.Ask(KernelChannel.Shell, "kernel_info_request");
    }

    [Fact]
    public void Cell_OfANameAndAQuestionMark_ExplainsTheName()
    {
        JsonElement page = client.Execute("Console.WriteLine?").Reply.Content.GetProperty("payload")[0];

        Assert.Equal("page", page.GetProperty("source").GetString());
        Assert.Contains("Console.WriteLine", page.GetProperty("data").GetProperty("text/plain").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_OfAnUnknownNameAndAQuestionMark_IsRunAndFails() => Assert.Equal("error", client.Execute("nobody?").Status);

    private JsonElement Complete(string code, int cursor) =>
        client.Ask(KernelChannel.Shell, "complete_request", new JsonObject { ["code"] = code, ["cursor_pos"] = cursor }).Content;
}
