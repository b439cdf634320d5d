using System.Diagnostics;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>A full disk, a folder that cannot be written, a clock set back, a closed standard output: what was there stays, and a sentence says what is the matter.</summary>
[Trait("Needs", "Debian")]
public sealed class FaultTests : IDisposable
{
    private const string Lost = "Standard output is closed or full: what was to be written there is lost.";

    private readonly RepositoryCopy copy = new();

    public FaultTests() => copy.AddNotebook("10-runs", "6 * 7");

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task FullDisk_LeavesTheEarlierReportWhole()
    {
        CommandResult result = await OnSmallDiskAsync("""
            $W render --output small/site >&2 && cp small/site/.workbook-report before || echo first failed
            dd if=/dev/zero of=small/fill bs=1k 2> /dev/null
            $W render --fresh --output small/site; echo exit $?
            cmp before small/site/.workbook-report && cd small/site && sha256sum --check --quiet .workbook-report 2> /dev/null && ls -A ..
            """);

        Assert.Equal(["exit 1", "fill", "site"], Lines(result.Out));
        Assert.Contains("No space left on device", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FullFolderForTemporaryFiles_IsNamed_AndNoCellIsBlamed()
    {
        CommandResult result = await OnSmallDiskAsync("""
            dd if=/dev/zero of=small/fill bs=1k 2> /dev/null
            TMPDIR=$PWD/small $W render --fresh > /dev/null; echo exit $?; ls -A small
            """);

        Assert.Equal(["exit 1", "fill"], Lines(result.Out));
        Assert.Matches("(?m)^10-runs.ipynb: What the notebook did could not be written down: No space left on device.*name another folder for temporary files in TMPDIR", result.Error);
    }

    [Fact]
    public async Task FullDisk_LeavesTheInstalledKernelAsItWas()
    {
        CommandResult result = await OnSmallDiskAsync("""
            mkdir -p small/share/jupyter/kernels/.net-csharp
            echo '{"argv": [], "metadata": {"workbook": {}}}' > small/share/jupyter/kernels/.net-csharp/kernel.json
            $W kernel install --prefix small; echo exit $?; cd small && find -type f
            """);

        Assert.Equal(["exit 1", "./share/jupyter/kernels/.net-csharp/kernel.json"], Lines(result.Out));
        Assert.Matches("kernels: the kernel could not be installed there .*No space left on device.*what was there is as it was", result.Error);
    }

    [Theory]
    [InlineData("render --output small/site")]
    [InlineData("render --output small/new/site")]
    [InlineData("render --format single --output small/report.html")]
    [InlineData("render --shard 1/1 --output small/part")]
    [InlineData("kernel install --prefix small")]
    public async Task FolderThatCannotBeWritten_IsNamedBeforeANotebookRuns(string command)
    {
        CommandResult result = await OnSmallDiskAsync($"mount -o remount,ro small; $W {command}; echo exit $?");

        Assert.Equal(["exit 1"], Lines(result.Out));
        Assert.Matches("Read-only file system.*small", result.Error.ReplaceLineEndings(" "));
        Assert.DoesNotContain("10-runs:", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ClockSetBack_BetweenTwoRenders_ChangesNothing_AndAnEditIsSeen()
    {
        await SucceedAsync("render");
        string before = Report();
        foreach (string file in Directory.EnumerateFiles(copy.Root, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddYears(1));
        }

        await SucceedAsync("render");
        Assert.Equal(before, Report());

        copy.AddNotebook("10-runs", "6 * 8");
        await SucceedAsync("render");
        Assert.Contains("48", File.ReadAllText(Path.Combine(copy.Root, "_site", "10-runs.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("data list")]
    [InlineData("data show robots")]
    [InlineData("data validate robots")]
    [InlineData("doctor")]
    [InlineData("why 10")]
    [InlineData("render")]
    [InlineData("claims --format csv")]
    public async Task StandardOutput_ThatIsClosedFullOrReadInPart_IsToldInASentence(string command)
    {
        CommandResult closed = await ShellAsync($"$W {command} >&-; echo exit $? >&2"), full = await ShellAsync($"$W {command} > /dev/full; echo exit $? >&2");
        CommandResult part = await ShellAsync($"$W {command} | head -1");

        Assert.All((CommandResult[])[closed, full], result => Assert.EndsWith(Lost + "\nexit 1\n", result.Error, StringComparison.Ordinal));
        Assert.Single(Lines(part.Out));
        Assert.DoesNotContain("   at ", part.Error + closed.Error + full.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("should not have happened", part.Error + closed.Error + full.Error, StringComparison.Ordinal);
    }

    private string Report() => FolderText.Of(Path.Combine(copy.Root, "_site"), "run.json", ".workbook-report");

    private async Task SucceedAsync(params string[] arguments)
    {
        CommandResult result = await CommandLine.RunAsync(copy.Root, arguments);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // In a name space of its own a file system of 6 MiB is mounted, which goes with the script.
    private Task<CommandResult> OnSmallDiskAsync(string script) => ShellAsync($"mkdir small && mount -t tmpfs -o size=6m none small || exit 97\n{script}", "unshare", "--map-root-user", "--mount");

    private async Task<CommandResult> ShellAsync(string script, params string[] launcher)
    {
        ProcessStartInfo start = ProgramStart.OfCommand([.. launcher, "bash", "-c", $"W='dotnet {Repository.Command}'\n{script}"], copy.Root);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["WORKBOOK_CACHE"] = Path.Combine(copy.Root, ".runs");
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandResult(process.ExitCode, await output, await error);
    }
}
