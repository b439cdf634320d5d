using System.Text.Json.Nodes;
using Workbook.Cli.Commands;
using Workbook.Cli.Doctoring;
using Workbook.Cli.Shell;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary><c>workbook doctor</c> on machines that are made up, and on this one.</summary>
public class DoctorTests
{
    private static readonly Machine Whole = new(
        OperatingSystemKind.Debian, Administrator: false, "10.0.100", Library: true, KernelState.Current, "1.0.712001", "/usr/bin/code", ["jupyter-lab"], "/usr/bin/chromium", "/usr/bin/git");

    private static readonly Machine Bare = new(OperatingSystemKind.Debian, Administrator: false, null, Library: false, KernelState.Missing, null, null, [], null, null);

    [Fact]
    public void WholeMachine_HasOneLineAThing_AllOk()
    {
        (int code, string text) = Run(Whole);

        Assert.Equal(ExitCode.Done, code);
        Assert.Equal(Diagnosis.Of(Whole).Count, Lines(text).Length);
        Assert.All(Lines(text), line => Assert.StartsWith("ok ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void BareMachine_IsToldForEachThingWhatForAndWhatMendsIt()
    {
        (int code, string text) = Run(Bare);

        Assert.Equal(ExitCode.Failed, code);
        Assert.All(Lines(text), line => Assert.Matches("^missing  .* for .*Mend: [^ ]", line));
    }

    [Fact]
    public void MachineWithSdkAndBuildAlone_CanRender()
    {
        (int code, string text) = Run(Bare with { Sdk = "10.0.100", Library = true });

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("missing", text, StringComparison.Ordinal);
    }

    [Fact]
    public void MachineWithoutBuild_CannotRender_AndIsToldToBuild()
    {
        (int code, string text) = Run(Whole with { Library = false });

        Assert.Equal(ExitCode.Failed, code);
        Assert.EndsWith("Mend: dotnet build", Lines(text).Single(line => line.StartsWith("missing", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void KernelOfAnotherBuild_IsSaid_AndInstalledAgain()
    {
        Finding kernel = Diagnosis.Of(Whole with { Kernel = KernelState.OtherBuild }).Single(finding => !finding.Ok);

        Assert.Contains("another build", kernel.Reason, StringComparison.Ordinal);
        Assert.EndsWith("kernel install", kernel.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(OperatingSystemKind.Debian), false, "sudo apt-get install chromium")]
    [InlineData(nameof(OperatingSystemKind.Debian), true, "apt-get install chromium")]
    [InlineData(nameof(OperatingSystemKind.Ubuntu), false, "https://www.google.com/chrome/")]
    [InlineData(nameof(OperatingSystemKind.Windows), false, "winget install Google.Chrome")]
    [InlineData(nameof(OperatingSystemKind.MacOS), false, "brew install --cask google-chrome")]
    [InlineData(nameof(OperatingSystemKind.Other), false, "https://www.google.com/chrome/")]
    public void MissingBrowser_IsMendedAsTheSystemInstalls_AndByAnAddressWhereNoCommandIsKnown(string system, bool administrator, string mend)
    {
        Machine machine = Whole with { System = Enum.Parse<OperatingSystemKind>(system), Administrator = administrator, Browser = null };

        Assert.Equal(mend, Diagnosis.Of(machine).Single(finding => !finding.Ok).Mend);
    }

    [Fact]
    public async Task ThisMachine_AsJson_HasSdkAndBuild_AndAKernelIsMissingInAnEmptyJupyterFolder()
    {
        using var folder = new TemporaryFolder();
        var empty = new Dictionary<string, string> { ["JUPYTER_DATA_DIR"] = folder.Path };

        CommandResult doctor = await CommandLine.RunAsync(Repository.Root, empty, "doctor", "--format", "json");

        Dictionary<string, bool> ok = JsonNode.Parse(doctor.Out)!.AsArray().ToDictionary(finding => (string)finding!["name"]!, finding => (bool)finding!["ok"]!);
        Assert.Equal(ExitCode.Done, doctor.ExitCode);
        Assert.True(ok[".NET SDK 10"] && ok["built library"]);
        Assert.False(ok["kernel C# (workbook)"]);
    }

    [Fact]
    public async Task KernelInstalledFromThisBuild_IsOk()
    {
        using var folder = new TemporaryFolder();
        var own = new Dictionary<string, string> { ["JUPYTER_DATA_DIR"] = folder.Path };

        CommandResult install = await CommandLine.RunAsync(Repository.Root, own, "kernel", "install");
        CommandResult doctor = await CommandLine.RunAsync(Repository.Root, own, "doctor");

        Assert.Equal(ExitCode.Done, install.ExitCode);
        Assert.Matches("(?m)^ok .*kernel C# \\(workbook\\) +installed from this build", doctor.Out);
    }

    private static (int Code, string Text) Run(Machine machine)
    {
        using var text = new StringWriter();
        int code = DoctorCommand.Report(machine, DoctorFormat.Text, new CliOutput(text, TextWriter.Null));
        return (code, text.ToString());
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
