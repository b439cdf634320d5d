using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Workbook.Files;

namespace Workbook.Drawing;

/// <summary>
/// A chart as plotly.js draws it, as a picture. An installed browser opens a page that this process serves to it alone, draws the chart
/// with the plotly.js at hand and sends the picture back: nothing is fetched, and no file is left.
/// </summary>
internal static class BrowserPicture
{
    /// <summary>Width in pixels.</summary>
    public const int Width = 860;

    private const string Picture = "picture", Script = "plotly.js";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Draws it.</summary>
    /// <param name="chart">The chart in Plotly's form, with its height.</param>
    /// <param name="format"><c>svg</c> or <c>png</c>.</param>
    /// <param name="browser">Path of the browser.</param>
    /// <exception cref="InvalidOperationException">The browser drew nothing.</exception>
    public static async Task<byte[]> DrawAsync(string chart, string format, string browser)
    {
        using var listener = new HttpListener();
        string address = $"http://localhost:{FreePort()}/{Guid.NewGuid():N}/";
        listener.Prefixes.Add(address);
        listener.Start();
        using ScratchFolder folder = ScratchFolder.Create();
        DirectoryInfo profile = Directory.CreateDirectory(Path.Combine(folder.Path, "profile"));
        using var process = new Process { StartInfo = HeadlessBrowser.Start(browser, profile.FullName, address) };
        try
        {
            HeadlessBrowser.Begin(process);
            Task ended = process.WaitForExitAsync();
            Task<string> sent = ServeAsync(listener, Page(chart, format));
            await Task.WhenAny(sent, ended).WaitAsync(Patience).ConfigureAwait(false);
            return sent.IsCompleted
                ? Bytes(await sent.ConfigureAwait(false))
                : throw new InvalidOperationException($"The browser '{browser}' ended with {process.ExitCode} and drew nothing.");
        }
        catch (Exception error) when (error is TimeoutException or System.ComponentModel.Win32Exception)
        {
            throw new InvalidOperationException($"The browser '{browser}' drew nothing: {error.Message} Name another in WORKBOOK_BROWSER, or save as .html.", error);
        }
        finally
        {
            await HeadlessBrowser.EndAsync(process, profile).ConfigureAwait(false);
        }
    }

    private static string Page(string chart, string format) =>
        $$"""
            <!doctype html><meta charset="utf-8"><body><script>
            const send = text => fetch("{{Picture}}", { method: "POST", body: text });
            window.onerror = message => send(message);
            </script><script src="{{Script}}"></script><script>
            Plotly.toImage({{chart.Replace("<", "\\u003c", StringComparison.Ordinal)}},
              { format: "{{format}}", width: {{Width}}, height: {{(int)JsonNode.Parse(chart)!["layout"]!["height"]!}}, scale: 2 }).then(send, error => send(String(error)));
            </script>
            """;

    private static async Task<string> ServeAsync(HttpListener listener, string page)
    {
        while (true)
        {
            HttpListenerContext asked = await listener.GetContextAsync().ConfigureAwait(false);
            using HttpListenerResponse answer = asked.Response;
            if (asked.Request.HttpMethod == "POST")
            {
                using var reader = new StreamReader(asked.Request.InputStream, Encoding.UTF8);
                return await reader.ReadToEndAsync().ConfigureAwait(false);
            }

            bool isScript = asked.Request.Url!.AbsolutePath.EndsWith(Script, StringComparison.Ordinal);
            answer.ContentType = isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8";
            await using Stream content = isScript ? PlotlyScript.Whole() : new MemoryStream(Encoding.UTF8.GetBytes(page));
            await content.CopyToAsync(answer.OutputStream).ConfigureAwait(false);
        }
    }

    // A data URL: base64 of a PNG, or an SVG with percent signs.
    private static byte[] Bytes(string sent)
    {
        int comma = sent.IndexOf(',', StringComparison.Ordinal);
        return !sent.StartsWith("data:image/", StringComparison.Ordinal) ? throw new InvalidOperationException($"The browser could not draw the chart: {sent}")
            : sent[..comma].EndsWith(";base64", StringComparison.Ordinal) ? Convert.FromBase64String(sent[(comma + 1)..])
            : Encoding.UTF8.GetBytes(Uri.UnescapeDataString(sent[(comma + 1)..]));
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
