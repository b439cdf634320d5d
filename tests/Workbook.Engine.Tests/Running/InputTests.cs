using Workbook.Engine.Display;
using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;

namespace Workbook.Engine.Tests.Running;

public sealed class InputTests
{
    [Fact]
    public async Task Input_WithAPersonAtTheKeyboard_IsTheirAnswer()
    {
        var recorder = new OutputRecorder();
        using NotebookSession session = Start((request, _) => Task.FromResult($"{request.Prompt} {request.IsSecret}"));

        await RunAsync(session, "input(\"name\") + \", \" + password(\"word\") + \", \" + Console.ReadLine()", recorder, TestContext.Current.CancellationToken);

        Assert.Equal("name False, word True,  False", Assert.IsType<ResultOutput>(recorder.Of(0).Single()).Data[MimeBundle.PlainText]);
    }

    [Theory]
    [InlineData("input()")]
    [InlineData("password()")]
    [InlineData("Console.ReadLine()")]
    [InlineData("await Task.Run(() => Console.ReadLine())")]
    public async Task Input_OfACellThatIsStopped_IsNoLongerAskedFor(string question)
    {
        var asked = new TaskCompletionSource<CancellationToken>();
        var never = new TaskCompletionSource<string>();
        using NotebookSession session = Start((_, cancellation) => { asked.SetResult(cancellation); return never.Task; });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

        Task<CellError?> run = RunAsync(session, question, new OutputRecorder(), stop.Token);
        CancellationToken seen = await asked.Task;
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.True(seen.IsCancellationRequested);
    }

    private static NotebookSession Start(Func<InputRequest, CancellationToken, Task<string>> answer) =>
        new(new SessionOptions(AppContext.BaseDirectory) { Input = answer });

    private static Task<CellError?> RunAsync(NotebookSession session, string cell, OutputRecorder recorder, CancellationToken cancellation) =>
        session.RunAsync(new CellSource("test.ipynb", new CellNumber(1), cell), "csharp", recorder.NextCell(), cancellation);
}
