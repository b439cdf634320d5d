using System.Text.Json;
using Workbook.Jupyter.Installation;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Installation;

public sealed class InstallTests : IDisposable
{
    private const string DotNet = "/dotnet";

    private readonly TemporaryFolder folder = new();
    private readonly TemporaryFolder built = new();
    private readonly KernelInstallation installation;

    public InstallTests()
    {
        installation = new KernelInstallation(Kernels);
        Program = built.Write("Program.dll", "the program");
        Directory.CreateDirectory(Path.Combine(built.Path, "runtimes"));
        built.Write(Path.Combine("runtimes", "native.so"), "part of it");
    }

    private string Jupyter => Path.Combine(folder.Path, "jupyter");

    private string Kernels => Path.Combine(Jupyter, "kernels");

    private string Program { get; }

    public void Dispose()
    {
        folder.Dispose();
        built.Dispose();
    }

    [Fact]
    public void Install_WhereNothingIs_TakesTheSharedNameAndSaysHowToStartIt()
    {
        string installed = Install();

        Assert.Equal(Path.Combine(Kernels, ".net-csharp"), installed);
        JsonElement spec = Spec(".net-csharp");
        string program = Path.Combine(installed, "program", "Program.dll");
        Assert.Equal([DotNet, program, "kernel", "run", "{connection_file}"], spec.GetProperty("argv").EnumerateArray().Select(argument => argument.GetString()));
        Assert.Equal("the program", File.ReadAllText(program));
        Assert.True(File.Exists(Path.Combine(installed, "program", "runtimes", "native.so")));
        Assert.Equal("message", spec.GetProperty("interrupt_mode").GetString());
        Assert.Equal("C#", spec.GetProperty("language").GetString());
    }

    [Fact]
    public void Install_BesideAnotherProduct_LeavesItAndTakesItsOwnName()
    {
        string other = AddOther();

        Install();

        Assert.Equal("{}", File.ReadAllText(other));
        Assert.Equal("C#", Spec("workbook-csharp").GetProperty("language").GetString());
    }

    [Fact]
    public void Install_ByForceInPlaceOfAnotherProduct_ReplacesIt()
    {
        AddOther();
        Install();

        Install(force: true);

        Assert.Equal([".net-csharp"], Names());
        Assert.Equal("C#", Spec(".net-csharp").GetProperty("language").GetString());
    }

    [Fact]
    public void Install_OverAnEarlierOne_ReplacesItWhole()
    {
        string stale = Path.Combine(Install(), "program", "stale.dll");
        File.WriteAllText(stale, string.Empty);

        Install();

        Assert.False(File.Exists(stale));
        Assert.Equal([".net-csharp"], Names());
    }

    [Fact]
    public void Install_ThatFails_LeavesTheEarlierOneAndNothingElse()
    {
        Install();
        string missing = Path.Combine(built.Path, "missing", "Program.dll");

        Assert.Throws<KernelException>(() => installation.Install(KernelInstallation.SharedName, DotNet, missing));

        Assert.Equal([".net-csharp"], Names());
        Assert.True(File.Exists(Path.Combine(Kernels, ".net-csharp", "program", "Program.dll")));
    }

    [Fact]
    public void Install_DocumentationOfTheCompilers_IsLeftOut()
    {
        built.Write("Microsoft.CodeAnalysis.xml", string.Empty);
        built.Write("Plotly.NET.xml", string.Empty);

        string program = Path.Combine(Install(), "program");

        Assert.False(File.Exists(Path.Combine(program, "Microsoft.CodeAnalysis.xml")));
        Assert.True(File.Exists(Path.Combine(program, "Plotly.NET.xml")));
    }

    [Fact]
    public async Task Command_IntoAnEnvironment_InstallsBelowItsPrefix()
    {
        string environment = Path.Combine(folder.Path, "environment");

        CommandResult result = await CommandLine.WorkbookAsync(Jupyter, "kernel", "install", "--prefix", environment);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.True(File.Exists(Path.Combine(environment, "share", "jupyter", "kernels", ".net-csharp", "kernel.json")));
        Assert.False(Directory.Exists(Jupyter));
    }

    [Fact]
    public async Task Command_BesideAnotherProduct_SaysHowToReplaceIt()
    {
        AddOther();

        CommandResult result = await CommandLine.WorkbookAsync(Jupyter, "kernel", "install");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("--force", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAKilledInstallationLeft_IsRemovedByTheNext_AndWhatOthersHaveThereStays()
    {
        string half = Path.Combine(Kernels, "..net-csharp.half"), other = Path.Combine(Kernels, "..net-csharp.mine");
        Directory.CreateDirectory(half);
        Directory.CreateDirectory(other);
        File.WriteAllText(Path.Combine(half, ".installing"), "");
        File.WriteAllText(Path.Combine(half, "part.dll"), "");
        File.WriteAllText(Path.Combine(other, "notes.txt"), "mine");

        Install();
        Install();

        Assert.Equal([other, Path.Combine(Kernels, ".net-csharp")], Directory.GetFileSystemEntries(Kernels).Order(StringComparer.Ordinal));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(other, "notes.txt")));
    }

    [Fact]
    public void Uninstall_LeavesNothing()
    {
        Install();

        Assert.Equal([Path.Combine(Kernels, ".net-csharp")], installation.Uninstall());

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Uninstall_BesideAnotherProduct_LeavesThat()
    {
        string other = AddOther();
        Install();

        installation.Uninstall();

        Assert.True(File.Exists(other));
        Assert.Equal([".net-csharp"], Names());
    }

    [Fact]
    public async Task Command_UninstallWhereNothingIs_SaysSo()
    {
        CommandResult result = await CommandLine.WorkbookAsync(Jupyter, "kernel", "uninstall");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("No kernel", result.Out, StringComparison.Ordinal);
    }

    private string Install(bool force = false) => installation.Install(installation.ChooseName(force), DotNet, Program);

    private string AddOther()
    {
        string file = Path.Combine(Kernels, ".net-csharp", "kernel.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "{}");
        return file;
    }

    private JsonElement Spec(string name) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Kernels, name, "kernel.json")));

    private IEnumerable<string> Names() => Directory.EnumerateDirectories(Kernels).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
