using System.Globalization;
using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;

namespace Workbook.Engine.Tests.Running;

public sealed class IsolationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SessionsSideBySide_KeepTheirConsolesAndVariablesApart()
    {
        const string Cell = "for (int i = 0; i < 50; i++) { Console.Write(name); await Task.Yield(); }";

        string[] written = await Task.WhenAll(WriteAsync("a"), WriteAsync("b"), WriteAsync("c"));

        Assert.Equal([new string('a', 50), new string('b', 50), new string('c', 50)], written);

        static async Task<string> WriteAsync(string name)
        {
            using var session = new NotebookSession(new SessionOptions(AppContext.BaseDirectory));
            var recorder = new OutputRecorder();
            Assert.Null(await RunAsync(session, $"var name = \"{name}\";", recorder));
            Assert.Null(await RunAsync(session, Cell, recorder));
            return string.Concat(recorder.Of(1).Cast<StreamOutput>().Select(stream => stream.Text));
        }
    }

    [Fact]
    public async Task SessionsSideBySide_EachAgreeWithThemselvesOnATypeOfAPackage()
    {
        await CSharp.CSharpSession.WarmUpAsync();

        CellError?[] errors = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            using var session = new NotebookSession(new SessionOptions(AppContext.BaseDirectory));
            var recorder = new OutputRecorder();
            return await RunAsync(session, "#r \"nuget: FsCheck.Xunit.v3\"\nusing FsCheck; using FsCheck.Fluent;\nvar gen = Gen.Constant(1);", recorder)
                ?? await RunAsync(session, "gen.Select(n => n + 1).Sample(1)", recorder);
        })));

        Assert.All(errors, Assert.Null);
    }

    [Fact]
    public async Task Session_StartedUnderAnotherCulture_IsInvariantAndLeavesThatCultureAlone()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        CultureInfo.CurrentCulture = comma;
        using var session = new NotebookSession(new SessionOptions(AppContext.BaseDirectory));
        var recorder = new OutputRecorder();

        await RunAsync(session, "await Task.Run(() => 1.5.ToString())", recorder);

        Assert.Equal("1.5", Assert.IsType<ResultOutput>(recorder.Of(0).Single()).Data[MimeBundle.PlainText]);
        Assert.Same(comma, CultureInfo.CurrentCulture);
    }

    [Fact]
    public async Task Console_OutsideACell_IsNotTheCells()
    {
        using var session = new NotebookSession(new SessionOptions(AppContext.BaseDirectory));
        var recorder = new OutputRecorder();
        await RunAsync(session, "1", recorder);

        await Console.Out.WriteAsync(string.Empty);

        Assert.IsType<ResultOutput>(recorder.Of(0).Single());
    }

    [Fact]
    public async Task Session_AfterAnInterruptedCell_GoesOnWithItsVariables()
    {
        using var session = new NotebookSession(new SessionOptions(AppContext.BaseDirectory));
        var sink = new WaitingSink("here");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task run = session.RunAsync(
            new CellSource("test.ipynb", new CellNumber(1), "int months = 18; Console.Write(\"here\"); while (true) { }"), "csharp", sink, stop.Token);
        await sink.Seen;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);

        var recorder = new OutputRecorder();
        await RunAsync(session, "months", recorder);

        Assert.Equal("18", Assert.IsType<ResultOutput>(recorder.Of(0).Single()).Data[MimeBundle.PlainText]);
    }

    private static Task<CellError?> RunAsync(NotebookSession session, string cell, OutputRecorder recorder) =>
        session.RunAsync(new CellSource("test.ipynb", new CellNumber(1), cell), "csharp", recorder.NextCell(), Cancellation);
}
