using NetMQ;
using NetMQ.Sockets;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Channels;

/// <summary>
/// The kernel's five sockets. One thread owns them all, because they belong to the thread that uses them; it only moves frames and
/// never waits for a cell. Messages to send come through one queue and so keep their order across channels.
/// </summary>
internal sealed class KernelSockets : IDisposable
{
    // A cell with a large attachment passes; a frame meant to fill the memory does not, and ends its connection.
    private const long LargestFrame = 64L * 1024 * 1024;

    // Requests are looked at after so many sendings, however much a cell prints.
    private const int SentAtOnce = 64;

    private const int Attempts = 10;

    private readonly RouterSocket shell = new();
    private readonly RouterSocket control = new();
    private readonly RouterSocket input = new();
    private readonly XPublisherSocket publication = new();
    private readonly RouterSocket heartbeat = new();
    private readonly NetMQQueue<Outgoing> outgoing = new();
    private readonly NetMQPoller poller;

    /// <summary>Binds the sockets.</summary>
    /// <param name="connection">Where.</param>
    /// <param name="received">Takes a message's frames; must not block.</param>
    /// <param name="subscribed">Is told the topic of each new subscription.</param>
    /// <exception cref="KernelException">A port cannot be had.</exception>
    public KernelSockets(ConnectionFile connection, Action<KernelChannel, IReadOnlyList<byte[]>> received, Action<byte[]> subscribed)
    {
        poller = [shell, control, input, publication, heartbeat, outgoing];
        publication.Options.XPubVerbose = true;
        foreach ((KernelChannel channel, NetMQSocket socket) in All)
        {
            Bind(socket, connection.Endpoint(channel));
        }

        foreach (KernelChannel channel in (KernelChannel[])[KernelChannel.Shell, KernelChannel.Control, KernelChannel.Input])
        {
            Socket(channel).ReceiveReady += (_, ready) => received(channel, Frames(ready.Socket));
        }

        heartbeat.ReceiveReady += (_, ready) => Send(ready.Socket, Frames(ready.Socket));
        publication.ReceiveReady += (_, ready) =>
        {
            // One frame: 1 for a subscription and 0 for its end, then the topic.
            if (Frames(ready.Socket) is [[1, .. var topic]])
            {
                subscribed(topic);
            }
        };
        outgoing.ReceiveReady += (_, _) => SendQueued(SentAtOnce);
    }

    private IEnumerable<(KernelChannel Channel, NetMQSocket Socket)> All => Enum.GetValues<KernelChannel>().Select(channel => (channel, Socket(channel)));

    /// <summary>Serves the sockets on a thread of its own.</summary>
    public void Start() => poller.RunAsync("kernel sockets", isBackgroundThread: true);

    /// <summary>Sends a message; from any thread.</summary>
    public void Send(Outgoing message) => outgoing.Enqueue(message);

    /// <summary>Sends what is still to be sent, and closes.</summary>
    public void Dispose()
    {
        poller.Stop();
        SendQueued(int.MaxValue);
        poller.Dispose();
        foreach ((_, NetMQSocket socket) in All)
        {
            socket.Dispose();
        }

        outgoing.Dispose();
        NetMQConfig.Cleanup(block: true);
    }

    private static void Bind(NetMQSocket socket, string endpoint)
    {
        // Nothing is thrown away while a client is slow: an output lost is a result lost.
        socket.Options.SendHighWatermark = 0;
        socket.Options.ReceiveHighWatermark = 0;
        socket.Options.MaxMsgSize = LargestFrame;
        socket.Options.Linger = TimeSpan.FromSeconds(1);
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                socket.Bind(endpoint);
                return;
            }
            catch (AddressAlreadyInUseException) when (attempt < Attempts)
            {
                // A client that looks for free ports of its own holds each for an instant.
                Thread.Sleep(50);
            }
            catch (NetMQException error)
            {
                throw new KernelException(
                    $"The kernel cannot listen at {endpoint}: another program has the port. Start the kernel again; the client then chooses other ports.", error);
            }
        }
    }

    private static List<byte[]> Frames(NetMQSocket socket) => [.. socket.ReceiveMultipartMessage().Select(frame => frame.ToByteArray())];

    private static void Send(NetMQSocket socket, IReadOnlyList<byte[]> frames) => socket.SendMultipartMessage(new NetMQMessage(frames));

    private void SendQueued(int most)
    {
        for (int sent = 0; sent < most && outgoing.TryDequeue(out Outgoing? message, TimeSpan.Zero); sent++)
        {
            Send(Socket(message.Channel), message.Frames);
        }
    }

    private NetMQSocket Socket(KernelChannel channel) => channel switch
    {
        KernelChannel.Shell => shell,
        KernelChannel.Control => control,
        KernelChannel.Publication => publication,
        KernelChannel.Input => input,
        _ => heartbeat,
    };
}
