using System.Diagnostics;
using System.Globalization;

namespace Workbook.Cli.Tests;

/// <summary>
/// A command killed at any moment: what it writes is as it was or as it was to be, nothing runs on, and the next run needs no cleaning and leaves nothing of
/// the killed ones. The moments are by chance from a seed; <c>WORKBOOK_KILLS</c> sets how many there are for each command, <c>WORKBOOK_FUZZ_SEED</c> another seed.
/// </summary>
[Trait("Needs", "Debian")]
public sealed class KillTests
{
    private const int UsualSeed = 20240918;

    private static readonly string[] Lists = [".workbook-report", ".workbook-files"];

    // An orphan looks for its parent four times a second.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public Task Render() => KillAsync(new Killed(["render", "--fresh", "--jobs", "2"], "_site", version =>
        [("10-a", NotebookText.Of("10-a", $"Console.WriteLine({version});")), ("20-b", NotebookText.Of("20-b", $"display({version} + 1);"))]) { Without = ["run.json", ".workbook-report"] });

    [Fact]
    public Task KernelInstallation() => KillAsync(new Killed(["kernel", "install", "--prefix", "environment"], "environment", _ => []));

    [Fact]
    public Task Marking() => KillAsync(new Killed(["class", "mark", "in"], "in-marks", _ => [("99-rain", SmallClass.Notebook)])
    {
        InParts = true,
        Without = ["by-hand.csv", ".workbook-files"],
        Prepare = async (copy, version) =>
        {
            if (!Directory.Exists(Path.Combine(copy.Root, "_handout")))
            {
                CommandResult handout = await CommandLine.RunAsync(copy.Root, "class", "handout", "99");
                Assert.True(handout.ExitCode == 0, handout.Error);
            }

            SmallClass.HandIn(Path.Combine(copy.Root, "_handout", "99-rain-handout.ipynb"), Path.Combine(copy.Root, "in"), version);
        },
    });

    // Each run builds the recipe, which takes long.
    [Fact]
    public Task Rebuild() => KillAsync(new Killed(["data", "rebuild", "rainfall", "--sources", "sources", "--output", "rebuilt"], "rebuilt", _ => [])
    {
        InParts = true,
        Usual = 1,
        Prepare = (copy, version) =>
        {
            SmallDataset.Write(copy, version);
            return Task.CompletedTask;
        },
    });

    private static async Task KillAsync(Killed killed)
    {
        using var copy = new RepositoryCopy();
        string temporary = Directory.CreateDirectory(Path.Combine(copy.Root, "temporary")).FullName;
        var environment = new Dictionary<string, string> { ["TMPDIR"] = temporary };
        var chance = new Random(Number("WORKBOOK_FUZZ_SEED", UsualSeed));
        string after = await WholeAsync(1);
        long start = Stopwatch.GetTimestamp();
        string[] states = [await WholeAsync(0), after];
        TimeSpan whole = Stopwatch.GetElapsedTime(start);
        HashSet<string> parts = [.. states.SelectMany(state => state.Split('\n'))];
        int kills = Number("WORKBOOK_KILLS", killed.Usual), changed = 0, same = 0;
        for (int kill = 1; kill <= kills; kill++)
        {
            await PrepareAsync(kill % 2);
            using (Process process = CommandLine.Start(copy.Root, environment, killed.Arguments))
            {
                await Task.WhenAny(Task.Delay(whole * chance.NextDouble(), TestContext.Current.CancellationToken), process.WaitForExitAsync(TestContext.Current.CancellationToken));
                process.Kill();
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            await EndOfAllAsync(temporary);
            string state = State();
            Assert.True(killed.InParts ? state.Split('\n').All(parts.Contains) : states.Contains(state), $"Neither the result before kill {kill} nor that after it is whole:\n{state}");
            same += state == states[(kill + 1) % 2] ? 1 : 0;
            changed += state == states[kill % 2] ? 1 : 0;
        }

        Assert.Equal(states[1], await WholeAsync(1));
        Assert.Empty(Directory.EnumerateFileSystemEntries(temporary, "workbook-*"));
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(copy.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }),
            left => Path.GetFileName(left) is { } name && (name.Contains(".workbook-", StringComparison.Ordinal) || name.StartsWith("..net-csharp", StringComparison.Ordinal)) && !Lists.Contains(name));
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills tried, {kills} survived: the result was that before {same} times and that after {changed} times");

        async Task PrepareAsync(int version)
        {
            foreach ((string name, byte[] notebook) in killed.Notebooks(version))
            {
                File.WriteAllBytes(copy.NotebookFile(name), notebook);
            }

            await (killed.Prepare?.Invoke(copy, version) ?? Task.CompletedTask);
        }

        async Task<string> WholeAsync(int version)
        {
            await PrepareAsync(version);
            CommandResult result = await CommandLine.RunAsync(copy.Root, environment, killed.Arguments);
            Assert.True(result.ExitCode == 0, result.Error + result.Out);
            return State();
        }

        string State()
        {
            string folder = Path.Combine(copy.Root, killed.Result);
            return string.Join('\n', FolderText.Of(folder, killed.Without).Split('\n').Where(file => !file.Split(Path.DirectorySeparatorChar, ' ').Any(IsHiddenByName)));
        }
    }

    // What a killed command left under a hidden name is no part of the result; that it goes is asserted at the end.
    private static bool IsHiddenByName(string part) => part.EndsWith(".workbook-coming", StringComparison.Ordinal) || part.StartsWith("..net-csharp", StringComparison.Ordinal) || part == ".marked";

    private static async Task EndOfAllAsync(string temporary)
    {
        long start = Stopwatch.GetTimestamp();
        while (Running(temporary) is { Count: > 0 } running)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"Still running: {string.Join("; ", running)}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }

    // Whatever the command started has its folder for temporary files, or one below it, in the environment.
    private static List<string> Running(string temporary) => [.. Directory.EnumerateDirectories("/proc")
        .Where(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _) && Text(folder, "environ").Contains(temporary, StringComparison.Ordinal))
        .Select(folder => Text(folder, "cmdline").Replace('\0', ' '))];

    private static string Text(string folder, string name)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, name));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It has ended.
            return "";
        }
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : usual;

    /// <summary>A command to kill.</summary>
    /// <param name="Arguments">What is typed.</param>
    /// <param name="Result">The folder that it writes.</param>
    /// <param name="Notebooks">The notebooks in each of two versions.</param>
    private sealed record Killed(string[] Arguments, string Result, Func<int, (string Name, byte[] Notebook)[]> Notebooks)
    {
        /// <summary>What else there is to do for a version.</summary>
        public Func<RepositoryCopy, int, Task>? Prepare { get; init; }

        /// <summary>Files that hold times, or grow from run to run.</summary>
        public string[] Without { get; init; } = [];

        /// <summary>How many kills there are where nothing else is asked.</summary>
        public int Usual { get; init; } = 6;

        /// <summary>Whether files change one by one, though each whole.</summary>
        public bool InParts { get; init; }
    }
}
