using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests;

/// <summary>A kernel in a process of its own, started as a Jupyter client would.</summary>
internal sealed class KernelProcess : IDisposable
{
    // Below the ports that any system hands out: a client that keeps trying one of those may be given it and meet itself.
    private const int FirstPort = 10_000, LastPort = 15_999;

    private static int givenPort = RandomNumberGenerator.GetInt32(FirstPort, LastPort);
    private readonly TemporaryFolder folder = new();

    /// <param name="connection">What the client writes; something usual when nothing is said.</param>
    /// <param name="specification">The <c>kernel.json</c> of an installed kernel; the built program when nothing is said.</param>
    public KernelProcess(JsonObject? connection = null, string? specification = null)
    {
        Connection = connection ?? NewConnection();
        ConnectionFile = Path.Combine(folder.Path, "connection.json");
        File.WriteAllText(ConnectionFile, Connection.ToJsonString());
        ProcessStartInfo start = specification is null
            ? ProgramStart.Of(Repository.Command, folder.Path, "kernel", "run", ConnectionFile)
            : Specified(specification);
        start.RedirectStandardError = true;
        Process = Process.Start(start)!;
    }

    public JsonObject Connection { get; }

    public string ConnectionFile { get; }

    public Process Process { get; }

    public void Dispose()
    {
        Process.Kill();
        Process.WaitForExit();
        Process.Dispose();
        folder.Dispose();
    }

    public static JsonObject NewConnection()
    {
        var connection = new JsonObject
        {
            ["transport"] = "tcp", ["ip"] = "127.0.0.1", ["key"] = Guid.NewGuid().ToString(), ["signature_scheme"] = "hmac-sha256",
        };
        string[] names = ["shell_port", "control_port", "iopub_port", "stdin_port", "hb_port"];
        foreach ((string name, int port) in names.Zip(FreePorts()))
        {
            connection[name] = port;
        }

        return connection;
    }

    // In order, never at random: kernels started at once must not be given the same one.
    private static IEnumerable<int> FreePorts()
    {
        while (true)
        {
            int port = FirstPort + (int)((uint)Interlocked.Increment(ref givenPort) % (LastPort - FirstPort + 1));
            using var listener = new TcpListener(IPAddress.Loopback, port);
            if (CanListen(listener))
            {
                yield return port;
            }
        }
    }

    private static bool CanListen(TcpListener listener)
    {
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private ProcessStartInfo Specified(string specification)
    {
        var kernel = JsonElement.Parse(File.ReadAllBytes(specification));
        return ProgramStart.OfCommand(
            kernel.GetProperty("argv").EnumerateArray().Select(argument => argument.GetString()!.Replace("{connection_file}", ConnectionFile, StringComparison.Ordinal)),
            folder.Path);
    }
}
