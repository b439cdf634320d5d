using System.Diagnostics;

namespace Workbook.Benchmarks;

/// <summary>How long after a notebook is saved the pages that are open are told of it by <c>serve</c>.</summary>
internal sealed class ServeBenchmark : IBenchmark, IDisposable
{
    private const string Notebook = "notebooks/02-measuring-the-gap.ipynb", Page = "02-measuring-the-gap.html";

    // What somebody takes at least to look at the picture and to write on.
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    private readonly Workspace workspace = new();
    private readonly Measure word = new("serve: a word saved to the page told", "s"), cell = new("serve: a cell saved to the page told", "s"),
        again = new("serve: the same cell saved again, 15 s later", "s");
    private Process? server;
    private StreamReader? events;
    private int edits;

    public IReadOnlyList<Measure> Measures => [word, cell, again];

    public void RunOnce()
    {
        events ??= Started();
        string before = edits++ == 0 ? "" : $" ({edits - 1})", after = $" ({edits})";
        word.Add(Edited($"## What would count{before}\\n", $"## What would count{after}\\n"));
        string Comment(string edit) => $"// The follower's best on the day{edit}, and";
        cell.Add(Edited(Comment(before), Comment(after + " ...")));
        Thread.Sleep(Look);
        again.Add(Edited(Comment(after + " ..."), Comment(after)));
    }

    public void Dispose()
    {
        server?.Kill();
        server?.WaitForExit();
        server?.Dispose();
        workspace.Dispose();
    }

    private StreamReader Started()
    {
        server = workspace.Start("serve", "--port", "18490");
        string address = server.StandardOutput.ReadLine()!;
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        var client = new HttpClient { BaseAddress = new Uri(address), Timeout = Timeout.InfiniteTimeSpan };
        var told = new StreamReader(client.GetStreamAsync("/.events").GetAwaiter().GetResult());
        Await(told);
        return told;
    }

    private double Edited(string text, string by)
    {
        long begun = Stopwatch.GetTimestamp();
        workspace.Edit(Notebook, text, by);
        Await(events!);
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static void Await(StreamReader told)
    {
        while (!(told.ReadLine() ?? throw new EndOfStreamException()).Contains(Page, StringComparison.Ordinal))
        {
        }
    }
}
