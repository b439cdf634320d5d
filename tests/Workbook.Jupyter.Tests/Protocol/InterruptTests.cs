using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Protocol;

public sealed class InterruptTests(SharedKernel kernel) : IClassFixture<SharedKernel>
{
    private readonly InMemoryKernel client = kernel.Client;

    public static TheoryData<string> Endless =>
    [
        "while (true) { }",
        "Enumerable.Range(0, int.MaxValue).Where(n => n % 7 == 8).SelectMany(n => Enumerable.Range(0, int.MaxValue)).Count();",
        "Parallel.For(0, int.MaxValue, n => Thread.Sleep(10));",
        "Thread.Sleep(Timeout.Infinite);",
        "await Task.Delay(Timeout.Infinite);",
        "Task.Delay(Timeout.Infinite).Wait();",
        "new TaskCompletionSource<int>().Task.Result.ToString();",
    ];

    [Theory]
    [MemberData(nameof(Endless))]
    public void Cell_ThatWouldNotEnd_IsStoppedWithItsVariablesKept(string code)
    {
        string id = client.Start("using System.Threading;\nint kept = 18;\nConsole.Write(\"begun\");\n" + code);
        client.WaitForOutput(id);

        client.Ask(KernelChannel.Control, "interrupt_request");

        Execution stopped = client.Finish(id);
        Assert.Equal("error", stopped.Status);
        Assert.Equal("Interrupted", stopped.Reply.Text("ename"));
        Assert.Equal("18", client.Execute("kept").Result);
    }

    [Theory]
    [InlineData("input()")]
    [InlineData("Console.ReadLine()")]
    public void Cell_ThatWaitsForAnAnswer_IsStopped(string question)
    {
        string id = client.Start($"int asked = 3; {question}", new JsonObject { ["allow_stdin"] = true });
        client.ReplyTo(id, KernelChannel.Input);

        client.Ask(KernelChannel.Control, "interrupt_request");

        Assert.Equal("Interrupted", client.Finish(id).Reply.Text("ename"));
        Assert.Equal("3", client.Execute("asked").Result);
    }

    [Fact]
    public void Cell_ThatCannotBeStopped_SaysSoOnceAndTheNextOneRuns()
    {
        client.Execute("#r \"Workbook.Jupyter.Tests.dll\"\nint kept = 5; var end = new TaskCompletionSource();");
        string id = client.Start("Console.Write(\"begun\");\nWorkbook.Jupyter.Tests.Protocol.Spinning.Until(end.Task);");
        client.WaitForOutput(id);

        client.Ask(KernelChannel.Control, "interrupt_request");

        Execution stopped = client.Finish(id);
        Assert.Contains("restart the kernel", stopped.Reply.Text("evalue"), StringComparison.Ordinal);
        Assert.Equal("error", Assert.Single(stopped.Outputs).Type);
        Assert.Equal("5", client.Execute("end.SetResult(); kept").Result);
    }

    [Fact]
    public void Cells_WaitingBehindOneThatIsStopped_AreNotRun()
    {
        string running = client.Start("Console.Write(\"begun\"); while (true) { }"), waiting = client.Start("1");
        client.WaitForOutput(running);

        client.Ask(KernelChannel.Control, "interrupt_request");

        Assert.Equal("error", client.Finish(running).Status);
        Assert.Equal("aborted", client.Finish(waiting).Status);
    }

    [Fact]
    public void Interrupt_WhileNothingRuns_DoesNothing()
    {
        Assert.Equal("ok", client.Ask(KernelChannel.Control, "interrupt_request").Text("status"));
        Assert.Equal("2", client.Execute("1 + 1").Result);
    }
}
