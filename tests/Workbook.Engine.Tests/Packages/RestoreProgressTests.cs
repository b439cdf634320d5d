using Workbook.Engine.Display;
using Workbook.Engine.Outputs;
using Workbook.Engine.Packages;

namespace Workbook.Engine.Tests.Packages;

public sealed class RestoreProgressTests
{
    [Fact]
    public async Task Restore_ThatTakesAWhile_SaysHowFarItIsAndInTheEndWhatIsUsed()
    {
        var sink = new DisplaySink();
        DisplayRouting.Install();
        CellContext.Current = new CellContext(new CancellableSink(sink), new DisplayIds(), null, CancellationToken.None);
        PackageRequest[] requests = [new("Tiny", null), new("Small", "2.0.0")];

        await RestoreProgress.ShowAsync(requests, async downloaded =>
        {
            await sink.NextAsync("Restoring Tiny, Small 2.0.0 … ");
            downloaded("Tiny 1.0.0");
            await sink.NextAsync(", 1 package downloaded");
            return [new("tiny", "1.0.0", string.Empty, [], []), new("Small", "2.0.0", string.Empty, [], []), new("Other", "3.0.0", string.Empty, [], [])];
        });

        Assert.Equal("Packages: tiny 1.0.0, Small 2.0.0", sink.Text);
    }

    /// <summary>Tells what is shown in the one display there is.</summary>
    private sealed class DisplaySink : IOutputSink
    {
        private readonly Lock gate = new();
        private (string Text, TaskCompletionSource Seen)? awaited;

        public string? Text { get; private set; }

        public Task NextAsync(string text)
        {
            lock (gate)
            {
                awaited = (text, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
                return awaited.Value.Seen.Task;
            }
        }

        public void Add(CellOutput output)
        {
            Assert.Null(Text);
            Show(Assert.IsType<DisplayOutput>(output).Data);
        }

        public void Update(string displayId, MimeBundle data) => Show(data);

        public void Clear(bool wait) => Assert.Fail("nothing is to be cleared");

        private void Show(MimeBundle data)
        {
            lock (gate)
            {
                Text = data[MimeBundle.PlainText];
                if (awaited is var (text, seen) && Text!.Contains(text, StringComparison.Ordinal))
                {
                    seen.TrySetResult();
                }
            }
        }
    }
}
