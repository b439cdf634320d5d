using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests;

/// <summary>A kernel in a process of its own, started as a Jupyter client would.</summary>
internal sealed class KernelProcess : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public KernelProcess(JsonObject? connection = null)
    {
        Connection = connection ?? NewConnection();
        ConnectionFile = Path.Combine(folder.Path, "connection.json");
        File.WriteAllText(ConnectionFile, Connection.ToJsonString());
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardError = true,
        };
        foreach (string argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Workbook.Cli.dll"), "kernel", "run", ConnectionFile])
        {
            start.ArgumentList.Add(argument);
        }

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
        string[] names = ["shell_port", "control_port", "iopub_port", "stdin_port", "hb_port"];
        TcpListener[] held = [.. names.Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        var connection = new JsonObject
        {
            ["transport"] = "tcp", ["ip"] = "127.0.0.1", ["key"] = Guid.NewGuid().ToString(), ["signature_scheme"] = "hmac-sha256",
        };

        // Held together, so that all differ, and let go before the kernel takes them.
        Array.ForEach(held, listener => listener.Start());
        foreach ((string name, TcpListener listener) in names.Zip(held))
        {
            connection[name] = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        Array.ForEach(held, listener => listener.Dispose());
        return connection;
    }
}
