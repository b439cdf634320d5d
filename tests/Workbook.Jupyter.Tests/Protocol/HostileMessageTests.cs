using System.Text;
using System.Text.Json.Nodes;
using NetMQ;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Protocol;

/// <summary>What is not the client's is dropped without an answer, and the kernel goes on.</summary>
public sealed class HostileMessageTests(SharedSocketKernel kernel) : IClassFixture<SharedSocketKernel>
{
    private readonly SocketKernel client = kernel.Client;

    [Fact]
    public void Message_NotSigned_IsDropped()
    {
        Assert.Equal("1", client.Execute("int n = 1; n").Result);
        byte[][] frames = Cell("n = 2;");
        frames[1] = [];

        client.Shell.SendMultipartBytes(frames);

        Assert.Equal("1", client.Execute("n").Result);
    }

    [Fact]
    public void Message_SignedWithAnotherKeyOrForOtherContent_IsDropped()
    {
        Assert.Equal("1", client.Execute("int n = 1; n").Result);
        byte[][] forged = Cell("n = 2;"), altered = Cell("n = 3;");
        forged[1] = Encoding.ASCII.GetBytes(new string('0', 64));
        altered[5] = Encoding.UTF8.GetBytes("""{"code":"n = 4;"}""");

        client.Shell.SendMultipartBytes(forged);
        client.Shell.SendMultipartBytes(altered);

        Assert.Equal("1", client.Execute("n").Result);
    }

    [Fact]
    public void Message_SentAgain_IsRunOnce()
    {
        Assert.Equal("0", client.Execute("int n = 0; n").Result);
        (string id, byte[][] frames) = client.Frames("execute_request", new JsonObject { ["code"] = "n++;" });

        client.Shell.SendMultipartBytes(frames);
        client.Shell.SendMultipartBytes(frames);

        Assert.Equal("ok", client.Finish(id).Status);
        Assert.Equal("1", client.Execute("n").Result);
    }

    [Fact]
    public void Message_Malformed_IsDropped()
    {
        client.Shell.SendFrame("nothing");
        client.Shell.SendMultipartBytes([], [1, 2, 3]);
        client.Shell.SendMultipartBytes(Encoding.ASCII.GetBytes("<IDS|MSG>"));
        client.Shell.SendMultipartBytes(Cell("1")[..4]);
        client.Input.SendFrame("nothing");
        client.Control.SendMultipartBytes(Enumerable.Range(0, 1000).Select(_ => new byte[1]).ToArray());
        client.Send(KernelChannel.Shell, "execute_request", []);

        client.ReplyTo(client.Send(KernelChannel.Control, "kernel_info_request", []), KernelChannel.Control);
        Assert.Equal("ok", client.Receive(KernelChannel.Shell).Text("status"));
        Assert.Equal("2", client.Execute("1 + 1").Result);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"msg_id":1,"msg_type":2}""")]
    public void Header_ThatIsNone_IsDropped(string header)
    {
        client.Shell.SendMultipartBytes(client.Signed(header, "{}"));

        Assert.Equal("2", client.Execute("1 + 1").Result);
    }

    [Fact]
    public void Request_OfAnUnknownType_IsOnlyAcknowledged()
    {
        string id = client.Send(KernelChannel.Shell, "dance_request", []);

        Assert.Equal(["busy", "idle"], client.PublishedFor(id).Select(message => message.State));
        Assert.Equal("2", client.Execute("1 + 1").Result);
    }

    [Fact]
    public void Frame_BeyondTheLimit_EndsItsConnectionOnly()
    {
        using var other = new NetMQ.Sockets.DealerSocket($">tcp://127.0.0.1:{client.Kernel.Connection["shell_port"]}");

        other.SendFrame(new byte[65 * 1024 * 1024]);

        Assert.Equal("2", client.Execute("1 + 1").Result);
        other.Options.Linger = TimeSpan.Zero;
    }

    private byte[][] Cell(string code) => client.Frames("execute_request", new JsonObject { ["code"] = code }).Frames;
}
