using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Workbook.Cli.Tests;

/// <summary>What <c>render</c> does with notebooks that run and with notebooks that do not.</summary>
public class RenderTests
{
    [Trait("Takes", "Time")]
    [Fact]
    public async Task FailingCell_IsShownWithItsPlace_AndTheOtherNotebooksRun()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-fails", "var x = 1;", "int Divide(int a, int b) => a / b;\nDivide(x, 0)", "Console.WriteLine(\"never\");");
        copy.AddNotebook("20-runs", "6 * 7");

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            "10-fails.ipynb, cell 2, line 1, column 29: System.DivideByZeroException: Attempted to divide by zero.\n"
            + "  | int Divide(int a, int b) => a / b;\n"
            + "  |                             ^\n", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Workbook.Engine", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("never", File.ReadAllText(Path.Combine(copy.Root, "_site", "10-fails.html")).Split("Attempted to divide")[1], StringComparison.Ordinal);
        Assert.Contains("42", File.ReadAllText(Path.Combine(copy.Root, "_site", "20-runs.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"cells\": [", "bad.ipynb, line 1, column 12: ")]
    [InlineData("not a notebook", "bad.ipynb, line 1, column 2: ")]
    public async Task MalformedNotebook_IsNamedWithLineAndColumn(string text, string place)
    {
        using var copy = new RepositoryCopy();
        File.WriteAllText(copy.NotebookFile("bad"), text);

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(place, result.Error, StringComparison.Ordinal);
    }

    [Trait("Takes", "Time")]
    [Fact]
    public async Task NotebooksThatChangeConsoleCultureAndFormatters_DoNotTouchTheirNeighbours()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook(
            "10-rude",
            "using Microsoft.DotNet.Interactive.Formatting;\nusing System.Globalization;\nCultureInfo.DefaultThreadCurrentCulture = new CultureInfo(\"\") { NumberFormat = { NumberDecimalSeparator = \"#\" } };",
            "Formatter.Register<double>((x, writer) => writer.Write(\"rude\"), \"text/html\");\nConsole.SetOut(System.IO.TextWriter.Null);\nEnvironment.CurrentDirectory = \"/\";");
        copy.AddNotebook("20-polite", "display(1.5);\nConsole.WriteLine(2.5);\nSystem.IO.Path.GetFileName(Environment.CurrentDirectory)");
        await CommandLine.RunAsync(copy.Root, "render", "20", "--output", "alone", "--format", "ipynb");
        await CommandLine.RunAsync(copy.Root, "render", "--output", "after", "--format", "ipynb", "--jobs", "1");
        await CommandLine.RunAsync(copy.Root, "render", "--output", "beside", "--format", "ipynb", "--jobs", "2");

        string alone = File.ReadAllText(Path.Combine(copy.Root, "alone", "20-polite.ipynb"));
        Assert.Contains("1.5", alone, StringComparison.Ordinal);
        Assert.Equal(alone, File.ReadAllText(Path.Combine(copy.Root, "after", "20-polite.ipynb")));
        Assert.Equal(alone, File.ReadAllText(Path.Combine(copy.Root, "beside", "20-polite.ipynb")));
    }

    [Fact]
    public async Task Parameter_GivenOnTheCommandLine_ReplacesTheNotebooksOwn()
    {
        using var copy = new RepositoryCopy();
        File.WriteAllText(
            copy.NotebookFile("10-parameters"),
            JsonSerializer.Serialize(JsonDocument.Parse(NotebookText.Of("10-parameters", "var months = 6;", "months * 100"))).Replace(
                "\"id\":\"cell-1\",\"metadata\":{}", "\"id\":\"cell-1\",\"metadata\":{\"tags\":[\"parameters\"]}", StringComparison.Ordinal));

        CommandResult result = await CommandLine.RunAsync(copy.Root, "render", "--param", "months=24", "--format", "ipynb", "--output", "out");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("2400", File.ReadAllText(Path.Combine(copy.Root, "out", "10-parameters.ipynb")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no notebook 'nowhere'.", "render", "nowhere")]
    [InlineData("'months' is not a parameter; write NAME=VALUE.", "render", "--param", "months")]
    [InlineData("'months' is given twice; give it one value.", "render", "--param", "months=6", "--param", "months=24")]
    [InlineData("--jobs needs a number of at least 1.", "render", "--jobs", "0")]
    public async Task WrongUsage_SaysWhatIsRight_AndExitsWithTwo(string message, params string[] arguments)
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-runs", "1");

        CommandResult result = await CommandLine.RunAsync(copy.Root, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error + result.Out, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Needs", "Debian")]
    public async Task CtrlC_InAnEndlessLoop_StopsAndLeavesThePreviousReportWhole()
    {
        using var copy = new RepositoryCopy();
        copy.AddNotebook("10-loops", "1");
        await CommandLine.RunAsync(copy.Root, "render");
        string before = FolderText.Of(Path.Combine(copy.Root, "_site"));
        string begun = Path.Combine(copy.Root, "begun");
        copy.AddNotebook("10-loops", $"System.IO.File.WriteAllText({JsonSerializer.Serialize(begun)}, Environment.ProcessId.ToString());", "while (true) { }");

        var running = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(copy.Root, Path.GetFileName(begun));
        watcher.Changed += (_, _) => running.TrySetResult();
        watcher.EnableRaisingEvents = true;
        using Process process = CommandLine.Start(copy.Root, null, "render");
        Task ended = process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Same(running.Task, await Task.WhenAny(running.Task, ended));
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        await ended;
        Assert.Equal(130, process.ExitCode);
        Assert.Equal(before, FolderText.Of(Path.Combine(copy.Root, "_site")));
        Assert.Equal(["_site"], Directory.EnumerateDirectories(copy.Root, "_site*").Select(Path.GetFileName));
        Assert.DoesNotContain(Process.GetProcesses(), other => other.Id.ToString(CultureInfo.InvariantCulture) == File.ReadAllText(begun));
    }
}
