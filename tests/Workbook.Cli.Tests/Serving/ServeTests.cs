using System.Diagnostics;
using System.Globalization;

namespace Workbook.Cli.Tests.Serving;

/// <summary><c>serve</c> with a real process: a saved notebook becomes a page, an error is told with its place, and Ctrl-C ends it.</summary>
[Trait("Needs", "Debian")]
public class ServeTests
{
    [Fact]
    public async Task ASavedNotebook_IsShown_AnErrorIsToldWithItsPlace_AndCtrlCEndsIt()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-shown", "\"first \" + \"words\"");
        using Process process = CommandLine.Start(copy.Root, null, "serve", "--port", "18484");
        Task<string> notes = process.StandardError.ReadToEndAsync(cancellation);
        string address = (await process.StandardOutput.ReadLineAsync(cancellation))!;
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        using var events = new StreamReader(await client.GetStreamAsync("/.events", cancellation));

        await ChangedAsync(events, cancellation);
        Assert.Contains("first words", await client.GetStringAsync("/10-shown.html", cancellation), StringComparison.Ordinal);
        copy.AddNotebook("10-shown", "\"second \" + \"words\"");
        await ChangedAsync(events, cancellation);
        Assert.Contains("second words", await client.GetStringAsync("/10-shown.html", cancellation), StringComparison.Ordinal);
        copy.AddNotebook("10-shown", "1 +\nwrong");
        Assert.Contains("10-shown.ipynb, cell 1, line 2", await ChangedAsync(events, cancellation), StringComparison.Ordinal);

        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(cancellation);
        }

        await process.WaitForExitAsync(cancellation);
        Assert.Equal(0, process.ExitCode);
        Assert.EndsWith("Ended.\n", await notes, StringComparison.Ordinal);
    }

    // What the pages are told when the page of the notebook is another.
    private static async Task<string> ChangedAsync(StreamReader events, CancellationToken cancellation)
    {
        while (true)
        {
            string line = await events.ReadLineAsync(cancellation) ?? throw new EndOfStreamException();
            if (line.Contains("10-shown.html", StringComparison.Ordinal))
            {
                return line;
            }
        }
    }
}
