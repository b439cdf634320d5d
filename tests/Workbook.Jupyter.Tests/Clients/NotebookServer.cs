using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>Jupyter Notebook's server, open on this machine without a token.</summary>
internal sealed class NotebookServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder log = new();

    private NotebookServer(Process process, int port)
    {
        this.process = process;
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}");
    }

    public string Address { get; }

    public string Log
    {
        get
        {
            lock (log)
            {
                return log.ToString();
            }
        }
    }

    /// <summary>Starts it; all it keeps goes into folders of the test's.</summary>
    /// <param name="root">The folder it serves.</param>
    /// <param name="jupyter">Where kernels are installed.</param>
    /// <param name="own">For settings and runtime files.</param>
    public static async Task<NotebookServer> StartAsync(string root, string jupyter, string own)
    {
        int port = FreePort();
        var start = new ProcessStartInfo("jupyter", [
            "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", "--NotebookApp.token=", "--NotebookApp.password=",
            $"--port={port.ToString(CultureInfo.InvariantCulture)}", "--NotebookApp.port_retries=0", $"--notebook-dir={root}",
        ])
        {
            WorkingDirectory = root,
            RedirectStandardError = true,
        };
        start.Environment["JUPYTER_DATA_DIR"] = jupyter;
        foreach (string name in (string[])["JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "HOME"])
        {
            start.Environment[name] = own;
        }

        var server = new NotebookServer(Process.Start(start)!, port);
        var listening = new TaskCompletionSource();
        server.process.ErrorDataReceived += (_, line) =>
        {
            lock (server.log)
            {
                server.log.AppendLine(line.Data);
            }

            if (line.Data is null)
            {
                listening.TrySetException(new InvalidOperationException("Jupyter Notebook did not start:\n" + server.Log));
            }
            else if (line.Data.Contains("is running at", StringComparison.Ordinal))
            {
                listening.TrySetResult();
            }
        };
        server.process.BeginErrorReadLine();
        await listening.Task;
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        // Its kernels see that it has gone, and go too.
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
