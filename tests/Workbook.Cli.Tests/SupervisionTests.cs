using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Workbook.Cli.Tests;

/// <summary>A notebook's process may end in any way, or not want to end: its page says so, the other pages are written, and nothing stays behind.</summary>
[Trait("Needs", "Debian")]
public class SupervisionTests
{
    private const string Shown = "display(\"seen before\");";

    [Fact]
    public async Task NotebooksWhoseProcessDies_HaveAPageThatSaysWhereAndWhy_AndTheOthersAreWritten()
    {
        (string Name, string Code, string Cause)[] deaths =
        [
            ("10-exit", "Environment.Exit(0);", "The process ended itself with exit code 0."),
            ("11-fail-fast", "Environment.FailFast(\"enough\");", "The process was told to fail: enough"),
            ("12-thread", "new System.Threading.Thread(() => throw new InvalidOperationException(\"behind\")).Start();\nawait Task.Delay(-1);", "InvalidOperationException: behind"),
            ("13-void", "async void F() { await Task.Yield(); throw new Exception(\"void\"); }\nF(); await Task.Delay(-1);", "System.Exception: void"),
            ("14-finalizer", "class Z { ~Z() => throw new Exception(\"final\"); }\nvoid M() { new Z(); }\nM(); GC.Collect(); await Task.Delay(-1);", "System.Exception: final"),
            ("15-parser", new string('(', 50_000) + "1" + new string(')', 50_000), "The stack overflowed"),
            ("16-killed", "System.Diagnostics.Process.GetCurrentProcess().Kill();", "The process was killed"),
            ("18-memory", "var l = new List<IntPtr>();\nwhile (true) { var p = System.Runtime.InteropServices.Marshal.AllocHGlobal(1 << 24); unsafe { new Span<byte>((void*)p, 1 << 24).Fill(1); } l.Add(p); }", "took more than 600 MiB"),
        ];
        using var copy = new RepositoryCopy();
        Array.ForEach(deaths, death => copy.AddNotebook(death.Name, Shown, death.Code, "display(\"never\");"));
        copy.AddNotebook("20-runs", "6 * 7");

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--memory-limit", "600");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("42", Page(copy, "20-runs"), StringComparison.Ordinal);
        Assert.All(deaths, death =>
        {
            Assert.Matches($"(?m)^{death.Name}\\.ipynb, cell 2: .*{death.Cause}", result.Error);
            Assert.Contains("This notebook stopped at cell 2.", Page(copy, death.Name), StringComparison.Ordinal);
            Assert.Contains("seen before", Page(copy, death.Name), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task HungNotebook_IsEndedAtTheLimit()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-hung", "while (true) { try { System.Threading.Thread.Sleep(-1); } catch { } }");

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--time-limit", "3");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("The notebook ran for longer than 3 seconds and was ended.", Page(copy, "10-hung"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatCellsLeaveRunning_IsEnded_AndTheirResultsStand()
    {
        using var copy = new RepositoryCopy();
        string file = Path.Combine(copy.Root, "child");
        string start = "System.IO.File.AppendAllText(" + JsonSerializer.Serialize(file) + ", System.Diagnostics.Process.Start(\"sleep\", \"1000\").Id + \"\\n\");";
        copy.AddNotebook("10-child", start, "6 * 7");
        copy.AddNotebook("11-daemon", "System.Diagnostics.Process.Start(\"setsid\", [\"sleep\", \"1000\"]);\n6 * 7");
        copy.AddNotebook("12-thread", "new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)) { IsBackground = false }.Start();\n6 * 7");
        copy.AddNotebook("13-exit", "AppDomain.CurrentDomain.ProcessExit += (_, _) => System.Threading.Thread.Sleep(-1);\n6 * 7");
        copy.AddNotebook("14-result", "foreach (string file in System.IO.Directory.GetFiles(System.IO.Path.GetTempPath(), \"journal*\")) System.IO.File.WriteAllText(file, \"junk\");\n6 * 7");

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.All((string[])["10-child", "11-daemon", "12-thread", "13-exit", "14-result"], name => Assert.Contains("42", Page(copy, name), StringComparison.Ordinal));
        Assert.DoesNotContain(Process.GetProcesses(), process => File.ReadAllLines(file).Contains(process.Id.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task NotebooksThatLeaveTheirProcessAsItWas_ShareIt_AndNoneComesAfterOneThatDoesNot()
    {
        const string Load = "#r \"Deedle.dll\"\n#r \"FSharp.Core.dll\"", Known = "(6 * 7) + (AppDomain.CurrentDomain.GetAssemblies().Any(one => one.GetName().Name == \"Deedle\") ? \" after\" : \" first\")";
        using var copy = new RepositoryCopy();

        // The longest file runs first.
        copy.AddNotebook("10-leaves", Load + "\nDeedle.Frame.FromRecords(new[] { new { A = 1 } }).RowCount // " + new string('x', 900));
        copy.AddNotebook("11-asks", Known + " // " + new string('x', 600));
        copy.AddNotebook("12-asks-again", Known + " // " + new string('x', 300));

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--fresh", "--jobs", "1", "10", "11", "12");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("42 after", Page(copy, "11-asks"), StringComparison.Ordinal);
        Assert.Contains("42 first", Page(copy, "12-asks-again"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotebookThatDiesInASharedProcess_IsRunAlone_AndSaysWhatItWasThatEndedIt()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-leaves", "6 * 7 // " + new string('x', 900));
        copy.AddNotebook("11-exits", Shown, "Environment.Exit(3);");

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--fresh", "--jobs", "1", "10", "11");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("11-exits.ipynb, cell 2: The process ended itself with exit code 3.", result.Error, StringComparison.Ordinal);
        Assert.Contains("42", Page(copy, "10-leaves"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KilledRender_TakesItsNotebooksWithIt_AndTheNextLeavesNoTrace()
    {
        using var copy = new RepositoryCopy();
        string temporary = Directory.CreateDirectory(Path.Combine(copy.Root, "temporary")).FullName, begun = Path.Combine(copy.Root, "begun");
        var environment = new Dictionary<string, string> { ["TMPDIR"] = temporary };
        copy.AddNotebook("10-loops", $"System.IO.File.WriteAllText({JsonSerializer.Serialize(begun + ".part")}, Environment.ProcessId.ToString());\nSystem.IO.File.Move({JsonSerializer.Serialize(begun + ".part")}, {JsonSerializer.Serialize(begun)});", "while (true) { }");
        var running = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(copy.Root, Path.GetFileName(begun));
        watcher.Renamed += (_, _) => running.TrySetResult();
        watcher.EnableRaisingEvents = true;
        using (Process render = CommandLine.Start(copy.Root, environment, "render"))
        {
            await Task.WhenAny(running.Task, render.WaitForExitAsync(TestContext.Current.CancellationToken));
            Assert.True(running.Task.IsCompleted);
            using Process worker = Process.GetProcessById(int.Parse(File.ReadAllText(begun), CultureInfo.InvariantCulture));
            render.Kill();
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        copy.AddNotebook("10-loops", "6 * 7");
        CommandResult next = await CommandLine.RunAsync(copy.Root, environment, "render");

        Assert.True(next.ExitCode == 0, next.Error);
        Assert.Empty(Directory.EnumerateDirectories(temporary, "workbook-*"));
        Assert.Equal(["_site"], Directory.EnumerateFileSystemEntries(copy.Root, "*_site*").Select(Path.GetFileName));
    }

    private static string Page(RepositoryCopy copy, string name) => File.ReadAllText(Path.Combine(copy.Root, "_site", name + ".html"));
}
