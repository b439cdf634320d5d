using System.Text.Json.Nodes;
using Workbook.Jupyter.Channels;
using Workbook.Jupyter.Execution;
using Workbook.Jupyter.Requests;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Protocol;

/// <summary>Whatever fails inside the kernel, the client that waits for an answer gets one.</summary>
public sealed class FailureTests
{
    private const string Missing = "Could not load file or assembly 'Formatting'.";

    [Fact]
    public void Cell_WhereTheSessionCannotStart_IsAnsweredWithTheReasonAndIdle()
    {
        using InMemoryKernel kernel = WithoutSession();

        Execution first = kernel.Execute("1 + 1"), second = kernel.Execute("2");

        Assert.All((Execution[])[first, second], run =>
        {
            Assert.Equal("error", run.Status);
            Assert.Contains(Missing, run.Reply.Text("evalue"), StringComparison.Ordinal);
            Assert.Contains("Restart the kernel", Assert.Single(run.Outputs).Text("evalue"), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("complete_request")]
    [InlineData("inspect_request")]
    [InlineData("is_complete_request")]
    public void Request_WhereTheSessionCannotStart_IsAnsweredWithTheReasonAndIdle(string type)
    {
        using InMemoryKernel kernel = WithoutSession();

        string id = kernel.Send(KernelChannel.Shell, type, new JsonObject { ["code"] = "1" });

        Message reply = kernel.ReplyTo(id, KernelChannel.Shell);
        Assert.Equal("error", reply.Text("status"));
        Assert.Contains(Missing, reply.Text("evalue"), StringComparison.Ordinal);
        Assert.Equal(["busy", "idle"], kernel.PublishedFor(id).Select(message => message.State));
    }

    [Fact]
    public async Task Kernel_WhoseSessionCannotStart_StillEndsWhenAsked()
    {
        using InMemoryKernel kernel = WithoutSession();

        kernel.Ask(KernelChannel.Control, "shutdown_request");

        await kernel.Ended;
    }

    [Fact]
    public async Task Request_WhoseHandlerThrows_IsAnsweredWithTheErrorAndIdle()
    {
        var outbox = new RecordingOutbox();
        var dispatcher = new RequestDispatcher([new ThrowingHandler()], outbox);

        await dispatcher.AnswerAsync(InMemoryKernel.Request(KernelChannel.Shell, "throwing_request", []));

        Assert.Equal(["status busy", "throwing_reply error no", "status idle"], outbox.Said);
    }

    [Fact]
    public async Task Queue_WhoseCellCannotBeRunOrReported_RunsTheNextAndLogsTheFailure()
    {
        using var log = new StringWriter();
        var ran = new TaskCompletionSource<string>();
        var queue = new CellQueue(
            (request, _) => request.Text("code") switch
            {
                "fails" => throw new InvalidOperationException("the cell"),
                "cannot be reported" => Task.FromResult(new CellEnd(false, () => throw new InvalidOperationException("the report"))),
                string code => Task.FromResult(new CellEnd(false, () => ran.SetResult(code))),
            },
            _ => { },
            new BackgroundTasks(log));

        foreach (string code in (string[])["fails", "cannot be reported", "runs"])
        {
            queue.Add(InMemoryKernel.Request(KernelChannel.Shell, "execute_request", new JsonObject { ["code"] = code }));
        }

        Assert.Equal("runs", await ran.Task);
        Assert.Contains("the cell", log.ToString(), StringComparison.Ordinal);
        Assert.Contains("the report", log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BackgroundTask_ThatFails_IsLoggedWithWhatItWasDoing()
    {
        using var log = new StringWriter();

        await new BackgroundTasks(log).GuardAsync("reading", () => throw new InvalidOperationException("nothing there"));

        Assert.StartsWith("An error while reading: System.InvalidOperationException: nothing there", log.ToString(), StringComparison.Ordinal);
    }

    private static InMemoryKernel WithoutSession() => new(_ => throw new FileNotFoundException(Missing));

    private sealed class ThrowingHandler : IRequestHandler
    {
        public string Subject => "throwing";

        public Task<JsonObject> AnswerAsync(KernelRequest request) => throw new InvalidOperationException("no");
    }

    private sealed class RecordingOutbox : IOutbox
    {
        public List<string> Said { get; } = [];

        public void Reply(KernelRequest request, string type, JsonObject content) => Said.Add($"{type} {content["status"]} {content["evalue"]}");

        public int Publish(MessageHeader? parent, string type, JsonObject content)
        {
            Said.Add($"{type} {content["execution_state"]}");
            return 0;
        }

        public void Ask(KernelRequest request, JsonObject content) => Said.Add("input_request");
    }
}
