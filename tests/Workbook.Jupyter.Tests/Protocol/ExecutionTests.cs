using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Protocol;

public sealed class ExecutionTests(SharedKernel kernel) : IClassFixture<SharedKernel>
{
    private readonly InMemoryKernel client = kernel.Client;

    [Fact]
    public void Cell_ThatPrintsAndHasAValue_IsPublishedInOrderBetweenBusyAndIdle()
    {
        Execution run = client.Execute("Console.WriteLine(\"printed\");\n6 * 7");

        Assert.Equal(["status", "execute_input", "stream", "execute_result", "status"], run.Published.Select(message => message.Type));
        Assert.Equal("busy", run.Published[0].State);
        Assert.Equal("idle", run.Published[^1].State);
        Assert.Equal("printed\n", run.Outputs[0].Text("text"));
        Assert.Equal("42", run.Result);
        Assert.Equal("ok", run.Status);
    }

    [Fact]
    public void Cell_ThatPrintsToBothStreams_KeepsThemApart()
    {
        Execution run = client.Execute("Console.Write(\"a\"); Console.Error.Write(\"b\"); Console.Write(\"c\"); Console.Write(\"d\");");

        Assert.Equal(["stdout a", "stderr b", "stdout cd"], run.Outputs.Select(output => $"{output.Text("name")} {output.Text("text")}"));
    }

    [Fact]
    public void Cell_ThatFails_NamesCellAndLineInReplyAndOutput()
    {
        Execution run = client.Execute("int zero = 0;\nint n = 1 / zero;");

        int cell = run.Reply.Content.GetProperty("execution_count").GetInt32();
        Assert.Equal("error", run.Status);
        Assert.Equal("System.DivideByZeroException", run.Reply.Text("ename"));
        Assert.Equal("error", run.Outputs.Single().Type);
        string[] traceback = [.. run.Outputs.Single().Content.GetProperty("traceback").EnumerateArray().Select(line => line.GetString()!)];
        Assert.Equal($"Cell In[{cell}], line 2", traceback[0]);
        Assert.Equal("\u001b[31mSystem.DivideByZeroException\u001b[39m: Attempted to divide by zero.", traceback[1]);
        Assert.Equal("  | int n = 1 / zero;", traceback[2]);
    }

    [Fact]
    public void Cell_ThatFailsInAFunctionOfAnEarlierOne_NamesBothPlacesAsLinks()
    {
        int earlier = client.Execute("int Half(int n) => throw new InvalidOperationException(\"odd\");").Reply.Content.GetProperty("execution_count").GetInt32();

        Execution run = client.Execute("Half(3)");

        string traceback = string.Join('\n', run.Outputs.Single().Content.GetProperty("traceback").EnumerateArray());
        Assert.Contains($"Cell In[{earlier}], line 1", traceback, StringComparison.Ordinal);
        Assert.Contains($"Cell In[{earlier + 1}], line 1", traceback, StringComparison.Ordinal);
    }

    [Fact]
    public void Cells_WaitingBehindOneThatFails_AreNotRun()
    {
        client.Execute("int runs = 0;");
        string failing = client.Start("await Task.Delay(300); throw new Exception(\"no\");");
        string first = client.Start("runs++;"), second = client.Start("runs++;");

        Assert.Equal("error", client.Finish(failing).Status);
        Assert.Equal("aborted", client.Finish(first).Status);
        Assert.Equal("aborted", client.Finish(second).Status);
        Assert.Equal("0", client.Execute("runs").Result);
    }

    [Fact]
    public void Cells_WaitingBehindOneThatMayFail_AreRun()
    {
        string failing = client.Start("await Task.Delay(300); throw new Exception(\"no\");", new JsonObject { ["stop_on_error"] = false });
        string next = client.Start("1 + 1");

        Assert.Equal("error", client.Finish(failing).Status);
        Assert.Equal("2", client.Finish(next).Result);
    }

    [Fact]
    public void Cell_SentAfterAFailureWasReported_IsRun()
    {
        for (int i = 0; i < 20; i++)
        {
            string failing = client.Start("nothing");
            Assert.Equal("error", client.ReplyTo(failing, KernelChannel.Shell).Text("status"));
            Assert.Equal("ok", client.ReplyTo(client.Start("1 + 1"), KernelChannel.Shell).Text("status"));
        }
    }

    [Fact]
    public void Cell_RunSilently_PublishesNothingAndIsNotCounted()
    {
        int before = Count("1");

        Execution silent = client.Execute("Console.Write(1); display(2); 3", new JsonObject { ["silent"] = true });

        Assert.Empty(silent.Outputs);
        Assert.DoesNotContain(silent.Published, message => message.Type == "execute_input");
        Assert.Equal(before + 1, Count("1"));
    }

    [Fact]
    public void Cell_NotToBeStored_IsShownButNotCounted()
    {
        int before = Count("1");

        Execution passing = client.Execute("2", new JsonObject { ["store_history"] = false });

        Assert.Equal("2", passing.Result);
        Assert.Equal(before + 1, Count("1"));
    }

    [Fact]
    public void Cell_OfBlanks_IsNotCounted()
    {
        int before = Count("1");

        Assert.Equal("ok", client.Execute(" \n ").Status);

        Assert.Equal(before + 1, Count("1"));
    }

    [Fact]
    public void UserExpressions_AreEvaluatedAfterTheCell_EachOnItsOwn()
    {
        Execution run = client.Execute("int three = 3;", new JsonObject
        {
            ["user_expressions"] = new JsonObject { ["right"] = "three * 2", ["wrong"] = "four" },
        });

        JsonElement values = run.Reply.Content.GetProperty("user_expressions");
        Assert.Equal("6", values.GetProperty("right").GetProperty("data").GetProperty("text/plain").GetString());
        Assert.Equal("CompilationError", values.GetProperty("wrong").GetProperty("ename").GetString());
        Assert.Equal("ok", run.Status);
    }

    [Fact]
    public void Display_ThatIsUpdatedByALaterCell_IsUpdatedByItsId()
    {
        string shown = Id(client.Execute("var shown = display(\"before\");").Outputs.Single());

        Message update = client.Execute("shown.Update(\"after\");").Outputs.Single();

        Assert.Equal("update_display_data", update.Type);
        Assert.Equal(shown, Id(update));
        Assert.Equal("after", update.Content.GetProperty("data").GetProperty("text/plain").GetString());

        static string Id(Message message) => message.Content.GetProperty("transient").GetProperty("display_id").GetString()!;
    }

    [Fact]
    public void Display_OfJson_IsSentAsJson()
    {
        Message shown = client.Execute("\"{\\\"a\\\":[1]}\".DisplayAs(\"application/json\");").Outputs.Single();

        Assert.Equal(1, shown.Content.GetProperty("data").GetProperty("application/json").GetProperty("a")[0].GetInt32());
    }

    [Fact]
    public void Output_TakenAway_TellsTheClient()
    {
        Execution run = client.Execute("Console.Write(1); clearOutput(wait: true); Console.Write(2);");

        Assert.Equal(["stream", "clear_output", "stream"], run.Outputs.Select(output => output.Type));
        Assert.True(run.Outputs[1].Content.GetProperty("wait").GetBoolean());
    }

    [Fact]
    public void Output_OfATaskThatOutlivesItsCell_BelongsToThatCell()
    {
        string first = client.Start("var later = new TaskCompletionSource();\n_ = Task.Run(async () => { await later.Task; Console.Write(\"late\"); });");
        client.Finish(first);

        string second = client.Start("later.SetResult();");

        Message late = client.Receive(KernelChannel.Publication);
        while (late.Type != "stream")
        {
            late = client.Receive(KernelChannel.Publication);
        }

        Assert.Equal(first, late.ParentId);
        client.ReplyTo(second, KernelChannel.Shell);
    }

    [Fact]
    public void Cell_WhoseMetadataNamesALanguage_IsOfThatLanguage()
    {
        Execution run = client.Execute("*seen*", metadata: new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "markdown" } });

        Assert.Equal("*seen*", run.Outputs.Single().Content.GetProperty("data").GetProperty("text/markdown").GetString());
    }

    [Fact]
    public void Text_ThatIsNoValidUnicode_IsPrintedAllTheSame()
    {
        Execution run = client.Execute("Console.Write(\"a\" + (char)0xD800 + \"b\");");

        Assert.Equal("a\uFFFDb", run.Outputs.Single().Text("text"));
    }

    private int Count(string code) => client.Execute(code).Reply.Content.GetProperty("execution_count").GetInt32();
}
