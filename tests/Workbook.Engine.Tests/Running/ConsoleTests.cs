using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;

namespace Workbook.Engine.Tests.Running;

/// <summary>What a cell prints is the cell's, whatever else goes on in the process.</summary>
public sealed class ConsoleTests(SharedSession shared) : IClassFixture<SharedSession>
{
    // A step of the kernel's own waits, at a moment when the kernel used to hold the console, until the earlier cell's thread has printed.
    [Fact]
    public async Task Thread_ThatPrintsWhileTheKernelStartsAnotherCell_PrintsIntoItsOwnCell()
    {
        var recorder = new OutputRecorder();
        await RunAsync("""
            using System.Threading;
            using Microsoft.DotNet.Interactive;
            var asked = new ManualResetEventSlim();
            var printed = new ManualResetEventSlim();
            var beside = new Thread(() => { asked.Wait(); Console.Write("from beside"); printed.Set(); });
            beside.Start();
            Kernel.Root.AddMiddleware(async (command, context, next) => { asked.Set(); printed.Wait(); await next(command, context); }, "wait");
            """);

        await RunAsync("Microsoft.DotNet.Interactive.Kernel.Root.Name");

        Assert.Equal("from beside", recorder.Of(0).OfType<StreamOutput>().Single().Text);

        async Task RunAsync(string cell) => Assert.Null(
            await shared.Session.RunAsync(new CellSource("test.ipynb", new CellNumber(1), cell), "csharp", recorder.NextCell(), TestContext.Current.CancellationToken));
    }
}
