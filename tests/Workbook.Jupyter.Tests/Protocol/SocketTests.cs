using System.Diagnostics;
using System.Globalization;
using NetMQ;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Protocol;

/// <summary>What only a process with sockets shows: order across channels, the heartbeat, the terminal's signal.</summary>
public sealed class SocketTests(SharedSocketKernel kernel) : IClassFixture<SharedSocketKernel>
{
    private const string Endless = "Console.Write(\"begun\"); while (true) { }";
    private readonly SocketKernel client = kernel.Client;

    [Fact]
    public void Subscriber_IsWelcomed() => Assert.Equal("iopub_welcome", client.Welcome.Type);

    [Fact]
    public void Cell_ThatPrintsAndHasAValue_IsPublishedInOrderBetweenBusyAndIdle()
    {
        Execution run = client.Execute("Console.WriteLine(\"printed\");\n6 * 7");

        Assert.Equal(["status", "execute_input", "stream", "execute_result", "status"], run.Published.Select(message => message.Type));
        Assert.Equal("42", run.Result);
    }

    [Fact]
    public void Requests_WhileACellRuns_AreAnsweredOnEveryChannel()
    {
        string id = client.Start(Endless);
        client.WaitForOutput(id);

        client.Ask(KernelChannel.Shell, "kernel_info_request");
        client.Heartbeat.SendFrame("still there?");
        Assert.Equal("still there?", client.Heartbeat.ReceiveFrameString());
        client.Ask(KernelChannel.Control, "interrupt_request");

        Assert.Equal("Interrupted", client.Finish(id).Reply.Text("ename"));
        Assert.Equal("2", client.Execute("1 + 1").Result);
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public void Signal_OfTheTerminal_StopsTheCellAndNotTheKernel()
    {
        string id = client.Start(Endless);
        client.WaitForOutput(id);

        using Process kill = Process.Start("kill", ["-INT", client.Kernel.Process.Id.ToString(CultureInfo.InvariantCulture)]);

        Assert.Equal("Interrupted", client.Finish(id).Reply.Text("ename"));
        Assert.Equal("2", client.Execute("1 + 1").Result);
    }
}
