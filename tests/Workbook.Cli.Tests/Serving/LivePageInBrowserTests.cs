using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;
using Workbook.Cli.Serving;
using Workbook.Testing;

namespace Workbook.Cli.Tests.Serving;

/// <summary>A page of the server in a real browser.</summary>
[Trait("Needs", "Debian")]
public class LivePageInBrowserTests
{
    [Fact]
    public async Task APage_ChangesInPlace_WhereItsReaderIs_AndShowsWhatIsWrong()
    {
        const double Place = 900;
        var report = new LiveReport();
        using var ending = new CancellationTokenSource();
        using var server = new ReportServer(report, FreePort());
        Task answering = server.RunAsync(ending.Token);
        await using ChromiumBrowser browser = await ChromiumBrowser.StartAsync();
        IPage page = await browser.NewPageAsync();
        var refused = new List<string>();
        page.Console += (_, message) => refused.AddRange(message.Type == "error" ? [message.Text] : []);

        report.Show(Site("first"), "");
        await page.GotoAsync(server.Address);
        await page.EvaluateAsync($"scrollTo(0, {Place})");
        report.Show(Site("second"), "");
        await page.WaitForSelectorAsync("h1:has-text('second')", new() { State = WaitForSelectorState.Attached });
        await page.WaitForFunctionAsync($"scrollY === {Place}");
        report.Say("07.ipynb, cell 5, line 2: wrong");
        await page.WaitForSelectorAsync("p[role=status]:has-text('07.ipynb, cell 5, line 2: wrong')");

        Assert.Empty(refused);
        await ending.CancelAsync();
        await answering;
    }

    private static Dictionary<string, byte[]> Site(string words) => new()
    {
        ["index.html"] = Encoding.UTF8.GetBytes(
            "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'strict-dynamic'; img-src data:\">"
            + $"<link rel=\"icon\" href=\"data:,\"><title>A page</title></head><body><h1>{words}</h1><pre>{new string('\n', 300)}</pre></body></html>"),
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
