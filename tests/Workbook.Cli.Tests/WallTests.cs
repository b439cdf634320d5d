using System.Diagnostics;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>The walls around what was handed in, where the person who marks is no administrator. The rehearsal tries them as whoever runs the tests.</summary>
[Trait("Needs", "Debian")]
public sealed class WallTests
{
    private const string Source = "07-robotics-and-demography", Nobody = "65534";

    // One submission that tries something else in each of its answers.
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["base"] = HostileCode.Files + "var slowestBase = 2021;",
        ["flip"] = HostileCode.Network + "var smallestThatHolds = 4;",
        ["average"] = HostileCode.Walls + "double averageTo2023 = open ? 100 * (Math.Pow(installed[2023] / installed[2017], 1.0 / 6) - 1) : 0;",
        ["interval"] = HostileCode.Marker + "double inside80 = 2;",
        ["span"] = HostileCode.Processes + "double Spans(string ages) => 4;",
    };

    [Fact]
    public async Task AnOrdinaryUsersWalls_HoldLikeThoseOfRoot()
    {
        using var copy = new RepositoryCopy(Source);
        CommandResult handout = await CommandLine.RunAsync(copy.Root, "class", "handout", "07");
        Assert.True(handout.ExitCode == 0, handout.Error);
        string folder = Directory.CreateDirectory(Path.Combine(copy.Root, "in")).FullName;
        File.WriteAllText(Path.Combine(folder, "mallory.ipynb"), HandedIn.From(File.ReadAllText(Path.Combine(copy.Root, "_handout", Source + "-handout.ipynb")), Answers).ToJsonString());
        Directory.CreateDirectory(Path.Combine(copy.Root, "tmp"));

        CommandResult marked = await AsOrdinaryUserAsync(copy.Root, "class", "mark", "in", "--time-limit", "60");

        Assert.True(marked.ExitCode == 0, marked.Error);
        Assert.Contains("can change no file but its own", marked.Error, StringComparison.Ordinal);
        string feedback = File.ReadAllText(Path.Combine(copy.Root, "in-marks", "feedback", "mallory.html"));
        Assert.All(
            ["Read-only file system", "Network is unreachable", "1 / 6 of whole numbers is 0", "is not running", "The notebook started more than 500 processes and threads"],
            says => Assert.Contains(says, feedback, StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(copy.Root, "data", "harm")) || File.Exists("/dev/shm/harm-of-a-rehearsal"));
    }

    // Whoever is no administrator runs the command as it is.
    private static async Task<CommandResult> AsOrdinaryUserAsync(string folder, params string[] arguments)
    {
        bool isRoot = Environment.IsPrivilegedProcess;
        if (isRoot)
        {
            await RunAsync(folder, "chown", "--recursive", $"{Nobody}:{Nobody}", folder);
        }

        // It may read everything, since the checkout or the SDK may lie where only their owner reads, and may do nothing else that others may not.
        string[] launcher = isRoot
            ? ["setpriv", "--reuid", Nobody, "--regid", Nobody, "--clear-groups", "--inh-caps", "+dac_read_search", "--ambient-caps", "+dac_read_search", "--"] : [];
        return await RunAsync(folder, [.. launcher, "dotnet", Repository.Command, .. arguments]);
    }

    private static async Task<CommandResult> RunAsync(string folder, params string[] words)
    {
        ProcessStartInfo start = ProgramStart.OfCommand(words, folder);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        (start.Environment["HOME"], start.Environment["TMPDIR"], start.Environment["WORKBOOK_CACHE"]) = (folder, Path.Combine(folder, "tmp"), Path.Combine(folder, ".runs"));
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new CommandResult(process.ExitCode, await output, await error);
    }
}
