using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Workbook.Jupyter.Wire;

namespace Workbook.Jupyter.Tests.Protocol;

/// <summary>A kernel that has much to do: it grows little with every cell, and hears what it is told while a cell floods it.</summary>
[Trait("Needs", "Debian")]
public sealed class LoadTests
{
    private const int Few = 100, Many = 300;

    // What the compiler has to know of earlier cells, once to run and once to complete, and each cell's own assembly, stay as long as the session.
    private const double MostGrowth = 280;

    /// <summary><c>WORKBOOK_CELLS</c> sets another number of cells; a thousand take a minute or more.</summary>
    [Fact]
    public void Memory_GrowsLittleWithEveryCell()
    {
        int cells = int.Parse(Environment.GetEnvironmentVariable("WORKBOOK_CELLS") ?? Many.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        using var kernel = new SocketKernel();
        string[] kinds =
        [
            "int n{0} = {0}; n{0} * 2", "string Name{0}() => \"cell {0}\";\nConsole.WriteLine(Name{0}());", "record R{0}(int Value);\nnew R{0}({0})",
            "Enumerable.Range(0, 1000).Select(i => i * {0}).Sum()", "display(new {{ A = {0}, B = \"x\" }});", "await Task.Delay(1); {0}",
        ];
        Footprint few = default;
        for (int i = 1; i <= cells; i++)
        {
            Assert.Equal("ok", kernel.Execute(string.Format(CultureInfo.InvariantCulture, kinds[i % kinds.Length], i)).Status);
            few = i == Few ? Footprint.Of(kernel) : few;
        }

        Footprint many = Footprint.Of(kernel);

        double kibibytes = (many.Resident - few.Resident) / (cells - Few);
        string found = $"after {Few} cells {few}, after {cells} {many}: {many.Resident / few.Resident:0.00} times, {kibibytes:0} KiB a cell";
        TestContext.Current.TestOutputHelper?.WriteLine(found);
        Assert.True(kibibytes <= MostGrowth, found);
    }

    [Fact]
    public void Print_OfACellThatKeepsTheThreadPoolBusy_IsShownWhileItRuns()
    {
        using var kernel = new SocketKernel();

        // A warning of the compiler would be an output too.
        string id = kernel.Start("""
            using System.Threading;
            ThreadPool.SetMaxThreads(Environment.ProcessorCount, 100);
            var busy = new CountdownEvent(Environment.ProcessorCount);
            for (int i = 0; i < 100; i++) { _ = Task.Run(() => { busy.Signal(); Thread.Sleep(Timeout.Infinite); }); }
            busy.Wait();
            Console.Write("begun");
            Thread.Sleep(Timeout.Infinite);
            """);

        kernel.WaitForOutput(id);
    }

    [Theory]
    [InlineData("while (true) { display(\"again\"); }")]
    [InlineData("while (true) { Console.WriteLine(\"again\"); }")]
    [InlineData("var text = new string('x', 100_000); while (true) { display(text); }")]
    [InlineData("var shown = display(0); for (int i = 0; ; i++) { shown.Update(i); }")]
    [InlineData("Parallel.For(0, int.MaxValue, i => Console.WriteLine(i));")]
    public void Flood_OfOutputs_DoesNotKeepAnInterruptWaiting(string flood)
    {
        using var kernel = new SocketKernel();
        kernel.Execute("int kept = 18; display(1); Console.WriteLine(2);");
        string id = kernel.Start("Console.WriteLine(\"begun\");\n" + flood);
        kernel.WaitForOutput(id);
        for (int seen = 0; seen < 200; seen++)
        {
            kernel.Receive(KernelChannel.Publication);
        }

        long start = Stopwatch.GetTimestamp();
        kernel.Send(KernelChannel.Control, "interrupt_request", new JsonObject());
        Execution stopped = kernel.Finish(id);
        TimeSpan took = Stopwatch.GetElapsedTime(start);

        TestContext.Current.TestOutputHelper?.WriteLine($"{took.TotalSeconds:0.00} s until the cell had ended, with {stopped.Outputs.Count} outputs on the way");
        Assert.Equal("Interrupted", stopped.Reply.Text("ename"));
        Assert.Equal("18", kernel.Execute("kept").Result);
    }

    /// <summary>What a kernel holds once all that it can let go of is gone, in KiB: objects, and all of the process.</summary>
    private readonly record struct Footprint(double Live, double Resident)
    {
        private const int Readings = 5;

        private const string Reading = """
            GC.Collect(2, GCCollectionMode.Aggressive, true, true); GC.WaitForPendingFinalizers();
            GC.Collect(2, GCCollectionMode.Aggressive, true, true);
            $"{GC.GetTotalMemory(false)} {Environment.WorkingSet}"
            """;

        // What stays is in every reading; what the runtime had in hand at the moment (on a busy machine more than all that stays) is not.
        public static Footprint Of(SocketKernel kernel)
        {
            // What completing and inspecting need is read in once somebody asks, or has nothing asked for a while: else on a slow machine between two readings.
            foreach (string request in (string[])["complete_request", "inspect_request"])
            {
                kernel.Ask(KernelChannel.Shell, request, new JsonObject { ["code"] = "\"\".Length", ["cursor_pos"] = 9 });
            }

            double[][] readings = [.. Enumerable.Range(0, Readings).Select(_ => Read(kernel))];
            return new(readings.Min(reading => reading[0]), readings.Min(reading => reading[1]));
        }

        public override string ToString() => $"{Live / 1024:0} MiB of objects in {Resident / 1024:0} MiB";

        private static double[] Read(SocketKernel kernel) =>
            [.. kernel.Execute(Reading).Result!.Trim('"').Split(' ').Select(bytes => double.Parse(bytes, CultureInfo.InvariantCulture) / 1024)];
    }
}
