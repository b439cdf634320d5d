using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbook.Cli.Tests.Serving;

/// <summary><c>serve</c> with a real process: a saved notebook becomes a page, an error is told with its place, and Ctrl-C ends it.</summary>
[Trait("Needs", "Debian")]
public partial class ServeTests
{
    [Fact]
    public async Task ASavedNotebook_IsShown_AnErrorIsToldWithItsPlace_AndCtrlCEndsIt()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-shown", "\"first \" + \"words\"");
        using var serving = new Serving(copy.Root, "18484");
        Process process = serving.Process;
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
        Assert.EndsWith("Ended.\n", await serving.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACellSavedAgain_IsRunWithWhatFollowsAlone_UnlessACellBeforeIsAnother()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        const string Rows = "#load \"../lib/Workbook.Memo/bin/notebook.csx\"\nint rows = Workbook.Data.Datasets.Load(\"robots\", table: \"stock\").Count;";
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-shown", Rows, "int kept = 18;", "$\"{rows} rows, kept {kept}\"");
        using var serving = new Serving(copy.Root, "18485");
        Process process = serving.Process;
        using var client = new HttpClient { BaseAddress = new Uri((await process.StandardOutput.ReadLineAsync(cancellation))!) };
        using var events = new StreamReader(await client.GetStreamAsync("/.events", cancellation));
        int rows = RowsOf(await RunAsync(null));

        Assert.Equal(["1", "2", "3"], (await RunAsync(() => copy.AddNotebook("10-shown", Rows, "int kept = 18;", "$\"{rows} rows, first {kept}\""))).Ran);
        Assert.Equal(["3"], (await RunAsync(() => copy.AddNotebook("10-shown", Rows, "int kept = 18;", "$\"{rows} rows, second {kept}\""))).Ran);
        Assert.Contains($"{rows} rows, second 18", await client.GetStringAsync("/10-shown.html", cancellation), StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3"], (await RunAsync(() => copy.AddNotebook("10-shown", Rows, "int kept = 19;", "$\"{rows} rows, second {kept}\""))).Ran);
        Assert.Equal(["2", "3"], (await RunAsync(() => copy.AddNotebook("10-shown", Rows, "int kept = 20;", "$\"{rows} rows, third {kept}\""))).Ran);
        Assert.Contains(
            $"{rows - 1} rows, third 20",
            (await RunAsync(() => DatasetFile.Edit(copy.Root, "robots", "stock.csv", text => text[..(text.TrimEnd('\n').LastIndexOf('\n') + 1)]))).Page, StringComparison.Ordinal);

        async Task<(string[] Ran, string Page)> RunAsync(Action? change)
        {
            change?.Invoke();
            List<string> told = [];
            while (!(told is [.., string last] && last.Contains("10-shown.html", StringComparison.Ordinal)))
            {
                told.Add(await events.ReadLineAsync(cancellation) ?? throw new EndOfStreamException());
            }

            return ([.. told.Select(line => RunningCell().Match(line)).Where(cell => cell.Success).Select(cell => cell.Groups["cell"].Value)],
                await client.GetStringAsync("/10-shown.html", cancellation));
        }

        static int RowsOf((string[] Ran, string Page) run) => int.Parse(RowCount().Match(run.Page).Groups["rows"].Value, CultureInfo.InvariantCulture);
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

    // Whatever a test finds, its port is free afterwards.
    private sealed class Serving : IDisposable
    {
        public Serving(string root, string port)
        {
            Process = CommandLine.Start(root, null, "serve", "--port", port);
            Notes = Process.StandardError.ReadToEndAsync();
        }

        public Process Process { get; }

        public Task<string> Notes { get; }

        public void Dispose()
        {
            Process.Kill();
            Process.Dispose();
        }
    }

    [GeneratedRegex(@"10-shown: cell (?<cell>\d) of 3")]
    private static partial Regex RunningCell();

    [GeneratedRegex(@"(?<rows>\d+) rows, kept 18")]
    private static partial Regex RowCount();
}
