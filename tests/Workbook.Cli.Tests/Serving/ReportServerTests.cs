using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Workbook.Cli.Serving;

namespace Workbook.Cli.Tests.Serving;

/// <summary>The server of a report that is being written: what it gives, to whom, and what pages are told.</summary>
public sealed class ReportServerTests : IAsyncDisposable
{
    private const string Page = "<!DOCTYPE html><html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-x' 'strict-dynamic'\"></head><body>WORDS</body></html>";

    private readonly LiveReport report = new();
    private readonly CancellationTokenSource ending = new();
    private readonly ReportServer server;
    private readonly Task answering;
    private readonly HttpClient client;

    public ReportServerTests()
    {
        server = new ReportServer(report, FreePort());
        answering = server.RunAsync(ending.Token);
        client = new HttpClient { BaseAddress = new Uri(server.Address) };
    }

    [Fact]
    public async Task APage_HasTheServersScript_WhichItsPolicyAllowsByChecksum()
    {
        Show("index.html", "one");

        string page = await client.GetStringAsync("/", TestContext.Current.CancellationToken);

        string script = Regex.Match(page, "<script>(.*)</script>\n</body>", RegexOptions.Singleline).Groups[1].Value;
        string checksum = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        Assert.Contains($"default-src 'none'; connect-src 'self'; script-src 'sha256-{checksum}' 'sha256-x' 'strict-dynamic'", page, StringComparison.Ordinal);
        Assert.Contains("<body>one<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BeforeThereIsAReport_APageSaysSo_AndWaits() =>
        Assert.Contains("The report is being made.", await client.GetStringAsync("/07-robots.html", TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Fact]
    public async Task APage_IsToldWhatChanges_AndWhatIsWrong()
    {
        Show("index.html", "one");
        using Stream events = await client.GetStreamAsync("/.events", TestContext.Current.CancellationToken);
        using var lines = new StreamReader(events);
        Assert.Equal("""data: {"status":"","changed":[]}""", await NextAsync(lines));

        Show("index.html", "two");
        report.Say("07, cell 5, line 2: wrong");

        Assert.Equal("""data: {"status":"","changed":["index.html"]}""", await NextAsync(lines));
        Assert.Equal("""data: {"status":"07, cell 5, line 2: wrong","changed":[]}""", await NextAsync(lines));
    }

    [Theory]
    [InlineData("nowhere.html")]
    [InlineData("..%2f..%2fetc/passwd")]
    [InlineData("%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("%2fetc%2fpasswd")]
    public async Task WhatIsNoFileOfTheReport_IsNotThere(string path)
    {
        Show("index.html", "one");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/" + path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Theory]
    [InlineData("elsewhere.example")]
    [InlineData("127.0.0.1")]
    public async Task AnotherName_IsRefused(string host)
    {
        Show("index.html", "one");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = host;

        HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.False(response.IsSuccessStatusCode);
        Assert.DoesNotContain("one", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNoQuestion_IsRefused()
    {
        using var nothing = new StringContent("");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.PostAsync("/", nothing, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public void APortThatIsTaken_IsAnErrorThatNamesAnother()
    {
        int taken = new Uri(server.Address).Port;

        IOException error = Assert.Throws<IOException>(() => new ReportServer(report, taken));

        Assert.StartsWith($"Port {taken} cannot be had (", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"--port {taken + 1}", error.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await answering;
        server.Dispose();
        client.Dispose();
        ending.Dispose();
    }

    private void Show(string file, string words) =>
        report.Show(new Dictionary<string, byte[]> { [file] = Encoding.UTF8.GetBytes(Page.Replace("WORDS", words, StringComparison.Ordinal)) }, "");

    private static async Task<string?> NextAsync(StreamReader lines)
    {
        string? line = await lines.ReadLineAsync(TestContext.Current.CancellationToken);
        return line is "" ? await NextAsync(lines) : line;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
