using System.Globalization;
using System.Net;
using System.Text;
using System.Threading.Channels;
using Workbook.Report;

namespace Workbook.Cli.Serving;

/// <summary>Serves a report to browsers of this machine alone: at a loopback address, under that name only, from memory.</summary>
internal sealed class ReportServer : IDisposable
{
    private const string Events = "/.events";

    // Small enough to be read in the page's source. Figures are drawn when they scroll into view, so that the place is taken up again when the page has grown.
    private const string Script = """
        (() => {
          const place = "workbook-place " + location.pathname, bar = document.createElement("p"), file = location.pathname.slice(1) || "index.html";
          bar.setAttribute("role", "status");
          bar.style.cssText = "position:fixed;inset:auto 0 0 0;margin:0;padding:.5rem 1rem;max-height:40vh;overflow:auto;white-space:pre-wrap;font:14px/1.4 ui-monospace,monospace;background:#222;color:#fff;z-index:99";
          bar.hidden = true;
          document.body.append(bar);
          const saved = sessionStorage.getItem(place);
          if (saved !== null) {
            sessionStorage.removeItem(place);
            history.scrollRestoration = "manual";
            const [y, until] = [Number(saved), performance.now() + 3000];
            const back = () => {
              if (Math.abs(scrollY - y) > 1) { scrollTo({ top: y, behavior: "instant" }); }
              if (performance.now() < until && !moved) { requestAnimationFrame(back); }
            };
            let moved = false;
            for (const own of ["wheel", "touchmove", "keydown", "pointerdown"]) { addEventListener(own, () => { moved = true; }, { once: true }); }
            back();
          }
          const events = new EventSource("/.events");
          events.onmessage = message => {
            const { status, changed } = JSON.parse(message.data);
            bar.textContent = status;
            bar.hidden = status === "";
            if (changed.some(one => one === file || one.startsWith("assets/") && one !== "assets/search.js")) {
              sessionStorage.setItem(place, String(scrollY));
              location.reload();
            }
          };
          events.onerror = () => { bar.textContent = "The server has ended: this page is as it was."; bar.hidden = false; };
          events.onopen = () => { bar.hidden = true; };
        })();
        """;

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json",
        [".svg"] = "image/svg+xml",
        [".csv"] = "text/csv; charset=utf-8",
    };

    private static readonly byte[] Waiting = Encoding.UTF8.GetBytes(
        $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'none'; style-src 'unsafe-inline'\"><title>The report is being made</title></head><body style=\"font:16px/1.5 system-ui\"><p>The report is being made. This page shows it when it is there.</p></body></html>");

    private readonly LiveReport report;
    private readonly HttpListener listener = new();
    private readonly string host;

    /// <summary>Takes a port.</summary>
    /// <param name="report">What is served.</param>
    /// <param name="port">The port.</param>
    /// <exception cref="IOException">It is taken, or must not be.</exception>
    public ReportServer(LiveReport report, int port)
    {
        this.report = report;
        host = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        listener.Prefixes.Add($"http://{host}/");
        try
        {
            listener.Start();
        }
        catch (HttpListenerException error)
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"Port {port} cannot be had ({error.Message.TrimEnd('.')}). Choose another: --port {port + 1}"), error);
        }
    }

    /// <summary>Where the report is.</summary>
    public string Address => $"http://{host}/";

    /// <summary>Answers until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using CancellationTokenRegistration stop = cancellation.Register(listener.Stop);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                _ = AnswerAsync(await listener.GetContextAsync(), cancellation);
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // Stopped, or a client that went before it had asked.
            }
        }
    }

    public void Dispose() => listener.Close();

    private async Task AnswerAsync(HttpListenerContext context, CancellationToken cancellation)
    {
        try
        {
            using HttpListenerResponse response = context.Response;
            response.Headers["Cache-Control"] = "no-store";
            response.Headers["X-Content-Type-Options"] = "nosniff";
            string path = context.Request.Url?.AbsolutePath ?? "";

            // A page elsewhere that had its own name lead to this machine would ask under that name.
            if (context.Request.UserHostName != host)
            {
                response.StatusCode = (int)HttpStatusCode.Forbidden;
            }
            else if (context.Request.HttpMethod is not ("GET" or "HEAD"))
            {
                response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            }
            else if (path == Events)
            {
                await TellAsync(response, cancellation);
            }
            else
            {
                await SendAsync(response, Uri.UnescapeDataString(path.TrimStart('/')), context.Request.HttpMethod == "HEAD", cancellation);
            }
        }
        catch (Exception error) when (error is HttpListenerException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The reader has gone, or the server ends.
        }
    }

    private async Task SendAsync(HttpListenerResponse response, string path, bool headOnly, CancellationToken cancellation)
    {
        string name = path.Length == 0 ? "index.html" : path;
        byte[]? content = report.File(name) ?? (name.EndsWith(".html", StringComparison.Ordinal) && report.File("index.html") is null ? Waiting : null);
        if (content is null)
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
            content = Encoding.UTF8.GetBytes("The report has no such file.\n");
            name = ".txt";
        }

        string ending = Path.GetExtension(name);
        response.ContentType = Types.GetValueOrDefault(ending, "text/plain; charset=utf-8");
        content = ending == ".html" ? LivePage.With(content, Script) : content;
        response.ContentLength64 = content.Length;
        if (!headOnly)
        {
            await response.OutputStream.WriteAsync(content, cancellation);
        }
    }

    private async Task TellAsync(HttpListenerResponse response, CancellationToken cancellation)
    {
        response.ContentType = "text/event-stream";
        response.SendChunked = true;
        var said = Channel.CreateUnbounded<LiveEvent>();
        using IDisposable watch = report.Watch(one => said.Writer.TryWrite(one));
        await foreach (LiveEvent one in said.Reader.ReadAllAsync(cancellation))
        {
            await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(one.ToText()), cancellation);
            await response.OutputStream.FlushAsync(cancellation);
        }
    }
}
