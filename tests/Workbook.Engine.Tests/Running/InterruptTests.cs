using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;
using Workbook.Engine.Stopping;

namespace Workbook.Engine.Tests.Running;

/// <summary>Cells that never end are stopped while they are at it: each says "here" first.</summary>
public sealed class InterruptTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const string Here = "Console.Write(\"here\"); ";

    private const string TurnsGoOn = "int before = turns; while (turns < before + 10) { System.Threading.Thread.Sleep(1); } ended = true";

    private readonly NotebookSession session = shared.Session;

    /// <summary>One of each kind of endless work.</summary>
    public static TheoryData<string> Endless =>
    [
        "while (true) { }",
        "while (true) { Console.Write(\"again\"); }",
        "while (true) { try { System.Threading.Thread.Sleep(1); } catch { } }",
        "Enumerable.Repeat(1, int.MaxValue).SelectMany(_ => Enumerable.Repeat(1, int.MaxValue)).Count(n => n > 1);",
        "Enumerable.Repeat(1, int.MaxValue).SelectMany(_ => Enumerable.Repeat(1, int.MaxValue)).Where(n => n > 1)",
        "(from a in Enumerable.Repeat(1, int.MaxValue) from b in Enumerable.Repeat(1, int.MaxValue) where a > b select a).ToList();",
        "var again = Task.Run(() => { while (true) { } }); again.Wait();",
        "System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite);",
        "await Task.Delay(System.Threading.Timeout.Infinite);",
        "await Task.Delay(1); while (true) { }",
        "async Task Endless() { await Task.Yield(); while (true) { } }\nEndless().Wait();",
        "Console.ReadLine();",
        "input(\"name\")",
        "var sorted = new List<int> { 2, 1, 3 }; sorted.Sort((a, b) => { while (true) { } });",
        "new System.Text.RegularExpressions.Regex(\"a\").Replace(\"a\", _ => { while (true) { } });",
        "Parallel.For(0, 8, _ => { while (true) { } });",
        "Parallel.For(0, int.MaxValue, n => Console.WriteLine(n));",
        "await Task.Factory.StartNew(() => { while (true) { } });",
        "Enumerable.Range(0, 8).AsParallel().Select(n => { while (true) { } return n; }).ToList();",
        "again: goto again;",
        "IEnumerable<int> Numbers() { while (true) { yield return 1; } }\nforeach (int n in Numbers()) { }",
        "new System.Threading.ManualResetEvent(false).WaitOne();",
        "var gate = new object(); var holder = new System.Threading.Thread(() => { lock (gate) { System.Threading.Thread.Sleep(3000); } }) { IsBackground = true }; holder.Start(); while (System.Threading.Monitor.TryEnter(gate)) { System.Threading.Monitor.Exit(gate); } lock (gate) { }",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task Interrupt_EndlessCell_IsStoppedAndTheSessionGoesOnWithItsVariables(string endless)
    {
        await ValueOfAsync("int months = 18;");

        OperationCanceledException stopped = await StopAsync("int declared = 2; " + Here + endless);

        Assert.IsNotType<CellNotStoppedException>(stopped);
        Assert.Equal("36", await ValueOfAsync("months * declared"));
    }

    [Theory]
    [InlineData("while true do ()")]
    [InlineData("let mutable n = 0\nwhile n >= 0 || n < 0 do\n  n <- n + 1")]
    [InlineData("for n in Seq.initInfinite id do ()")]
    [InlineData("for n in Seq.initInfinite id do\n  let m = n + 1\n  ignore m")]
    [InlineData("for n in Seq.initInfinite id do\n  if n < 0 then\n    printfn \"never\"")]
    [InlineData("let rec again n = if n = -1 then 0 else again 1\nagain 1")]
    [InlineData("let rec again (n: int) : int = again (n + 1)\nagain 1")]
    [InlineData("let rec again n =\n  match n with\n  | -1 -> 0\n  | _ -> again 1\nagain 1")]
    [InlineData("seq { while true do yield 1 } |> Seq.length")]
    [InlineData("System.Threading.Thread.Sleep(-1)")]
    [InlineData("Async.RunSynchronously(async { do! Async.Sleep(-1) })")]
    [InlineData("async { while true do () } |> Async.RunSynchronously")]
    [InlineData("stdin.ReadLine()")]
    public async Task Interrupt_EndlessFSharpCell_IsStoppedAndTheSessionGoesOnWithItsValues(string endless)
    {
        await ValueOfAsync("#!fsharp\nlet months = 18");

        OperationCanceledException stopped = await StopAsync("#!fsharp\nprintf \"here\"\n" + endless);

        Assert.IsNotType<CellNotStoppedException>(stopped);
        Assert.Equal("36", await ValueOfAsync("#!fsharp\nmonths * 2"));
    }

    [Trait("Takes", "Time")]
    [Fact]
    public async Task Interrupt_AHundredTimesInOneSession_IsObeyedAHundredTimes()
    {
        await ValueOfAsync("int months = 0;");
        string[] endless = [.. Endless.Select(row => row.Data)];
        for (int i = 0; i < 100; i++)
        {
            OperationCanceledException stopped = await StopAsync("months++; { " + Here + Block(endless[i % endless.Length]) + " }");

            Assert.IsNotType<CellNotStoppedException>(stopped);
            Assert.Equal($"{i + 1}", await ValueOfAsync("months"));
        }
    }

    [Fact]
    public async Task Interrupt_WhatFollowsAnAwait_NeverRuns()
    {
        var released = new TaskCompletionSource();
        AppContext.SetData("workbook-test-release", released.Task);
        await StopAsync("bool after = false; var release = (Task)AppContext.GetData(\"workbook-test-release\"); " + Here + "await release; after = true;");

        released.SetResult();

        Assert.Equal("False", await ValueOfAsync("after"));
    }

    [Fact]
    public async Task Interrupt_CellInALibraryThatNeverCallsBack_SaysThatItGoesOnAndTheNextCellRuns()
    {
        await ValueOfAsync(Spinning.Reference + "int months = 18; var end = new TaskCompletionSource();");

        OperationCanceledException stopped = await StopAsync(Here + "Spinning.Until(end.Task);");

        Assert.EndsWith("to end it, restart the kernel.", Assert.IsType<CellNotStoppedException>(stopped).Message, StringComparison.Ordinal);
        Assert.Equal("18", await ValueOfAsync("end.SetResult(); months"));
    }

    [Fact]
    public async Task Interrupt_CellThatWasGivenUp_EndsWhenItIsBackInItsOwnCode()
    {
        await ValueOfAsync(Spinning.Reference + "TaskCompletionSource end = new(), ended = new();");
        await StopAsync(Here + "try { Spinning.Until(end.Task); while (true) { } } finally { ended.SetResult(); }");

        Assert.Equal("True", await ValueOfAsync("end.SetResult(); await ended.Task; ended.Task.IsCompleted"));
    }

    [Fact]
    public async Task Interrupt_TaskThatAsksOnlyAfterItsCellHasEnded_EndsToo()
    {
        await ValueOfAsync(Spinning.Reference + "var end = new TaskCompletionSource(); Task left = Task.CompletedTask;");
        await StopAsync("left = Task.Run(() => { " + Here + "Spinning.Until(end.Task); while (true) { } }); left.Wait();");

        Assert.Equal("True", await ValueOfAsync("end.SetResult(); await Task.WhenAny(left); left.IsCompleted"));
    }

    [Fact]
    public async Task Interrupt_CellThatTidiesUpAtItsEnd_IsWaitedFor()
    {
        await ValueOfAsync(Spinning.Reference + "bool tidy = false;");

        OperationCanceledException stopped = await StopAsync(Here + "try { while (true) { } } finally { Spinning.For(TimeSpan.FromSeconds(1)); tidy = true; }");

        Assert.IsNotType<CellNotStoppedException>(stopped);
        Assert.Equal("True", await ValueOfAsync("tidy"));
    }

    [Fact]
    public async Task Interrupt_WhatTheCellPrintsOnItsWayOut_IsKeptAndNothingAfterIt()
    {
        await ValueOfAsync("bool left = false;");
        var sink = new WaitingSink("here");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        string cell = "var after = new System.Threading.Thread(() => { while (!left) { System.Threading.Thread.Sleep(1); } Console.Write(\"too late\"); left = false; }) { IsBackground = true }; after.Start(); "
            + Here + "try { while (true) { } } finally { Console.Write(\"fin\"); }";
        Task run = session.RunAsync(new CellSource("test.ipynb", new CellNumber(1), cell), "csharp", sink, stop.Token);
        await sink.Seen;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        Assert.Equal("False", await ValueOfAsync("left = true; while (left) { System.Threading.Thread.Sleep(1); } left"));
        Assert.Equal("herefin", string.Concat(sink.Outputs.OfType<StreamOutput>().Select(output => output.Text)));
    }

    [Theory]
    [InlineData("var thread = new System.Threading.Thread(() => { while (!ended) { turns++; } }); thread.Start();")]
    [InlineData("var timer = new System.Threading.Timer(_ => turns++, null, 0, 1);")]
    public async Task Interrupt_WhatTheCellStartedOutsideTasks_GoesOnAndEndsNothing(string start)
    {
        await ValueOfAsync("volatile int turns = 0; volatile bool ended = false;");

        await StopAsync(start + Here + "while (true) { }");

        Assert.Equal("True", await ValueOfAsync(TurnsGoOn));
    }

    [Fact]
    public async Task Interrupt_TaskThatAnEarlierCellLeftRunning_GoesOn()
    {
        await ValueOfAsync("volatile int turns = 0; volatile bool ended = false; var left = Task.Run(() => { while (!ended) { turns++; } });");

        await StopAsync(Here + "while (true) { }");

        Assert.Equal("True", await ValueOfAsync(TurnsGoOn));
        Assert.Equal("RanToCompletion", await ValueOfAsync("await left; left.Status"));
    }

    // A value in the middle of a block is no statement.
    private static string Block(string cell) => cell.EndsWith(';') || cell.EndsWith('}') ? cell : "display(" + cell + ");";

    private async Task<OperationCanceledException> StopAsync(string cell)
    {
        var sink = new WaitingSink("here");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task<CellError?> run = session.RunAsync(new CellSource("test.ipynb", new CellNumber(1), cell), "csharp", sink, stop.Token);
        Assert.True(await Task.WhenAny(run, sink.Seen) == sink.Seen, string.Join("\n", sink.Outputs));
        await stop.CancelAsync();
        return await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    private async Task<string?> ValueOfAsync(string cell)
    {
        var recorder = new OutputRecorder();
        Assert.Null(await session.RunAsync(new CellSource("test.ipynb", new CellNumber(1), cell), "csharp", recorder.NextCell(), Cancellation));
        return recorder.Of(0).OfType<ResultOutput>().SingleOrDefault()?.Data[MimeBundle.PlainText];
    }
}
