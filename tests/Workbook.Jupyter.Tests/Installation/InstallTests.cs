using System.Text.Json;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Installation;

public sealed class InstallTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Jupyter => Path.Combine(folder.Path, "jupyter");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Install_WhereNothingIs_TakesTheSharedNameAndSaysHowToStartIt()
    {
        CommandResult result = await InstallAsync();

        Assert.True(result.ExitCode == 0, result.Error);
        JsonElement spec = Spec(".net-csharp");
        string[] arguments = [.. spec.GetProperty("argv").EnumerateArray().Select(argument => argument.GetString()!)];
        Assert.Equal(["kernel", "run", "{connection_file}"], arguments[2..]);
        Assert.All(arguments[..2], file => Assert.True(File.Exists(file), file));
        Assert.StartsWith(Jupyter, arguments[1], StringComparison.Ordinal);
        Assert.Equal("message", spec.GetProperty("interrupt_mode").GetString());
        Assert.Equal("C#", spec.GetProperty("language").GetString());
    }

    [Fact]
    public async Task Install_BesideAnotherProduct_LeavesItAndTakesItsOwnName()
    {
        string other = AddOther();

        CommandResult result = await InstallAsync();

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("--force", result.Error, StringComparison.Ordinal);
        Assert.Equal("{}", await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken));
        Assert.Equal("C#", Spec("workbook-csharp").GetProperty("language").GetString());
    }

    [Fact]
    public async Task Install_ByForceInPlaceOfAnotherProduct_ReplacesIt()
    {
        AddOther();
        await InstallAsync();

        CommandResult result = await InstallAsync("--force");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal([".net-csharp"], Kernels());
        Assert.Equal("C#", Spec(".net-csharp").GetProperty("language").GetString());
    }

    [Fact]
    public async Task Install_OverAnEarlierOne_ReplacesItWhole()
    {
        await InstallAsync();
        string stale = Path.Combine(Jupyter, "kernels", ".net-csharp", Environment.Version.ToString(3), "stale.dll");
        await File.WriteAllTextAsync(stale, string.Empty, TestContext.Current.CancellationToken);

        CommandResult result = await InstallAsync();

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.False(File.Exists(stale));
        Assert.Equal([".net-csharp"], Kernels());
    }

    [Fact]
    public async Task Install_IntoAnEnvironment_GoesBelowItsPrefix()
    {
        string environment = Path.Combine(folder.Path, "environment");

        CommandResult result = await InstallAsync("--prefix", environment);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.True(File.Exists(Path.Combine(environment, "share", "jupyter", "kernels", ".net-csharp", "kernel.json")));
        Assert.False(Directory.Exists(Jupyter));
    }

    [Fact]
    public async Task Uninstall_LeavesNothing()
    {
        await InstallAsync();

        CommandResult result = await CommandLine.WorkbookAsync(Jupyter, "kernel", "uninstall");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Uninstall_BesideAnotherProduct_LeavesThat()
    {
        string other = AddOther();
        await InstallAsync();

        await CommandLine.WorkbookAsync(Jupyter, "kernel", "uninstall");

        Assert.True(File.Exists(other));
        Assert.Equal([".net-csharp"], Kernels());
    }

    [Fact]
    public async Task Uninstall_WhereNothingIs_SaysSo()
    {
        CommandResult result = await CommandLine.WorkbookAsync(Jupyter, "kernel", "uninstall");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("No kernel", result.Out, StringComparison.Ordinal);
    }

    private Task<CommandResult> InstallAsync(params string[] options) => CommandLine.WorkbookAsync(Jupyter, ["kernel", "install", "--no-compile", .. options]);

    private string AddOther()
    {
        string file = Path.Combine(Jupyter, "kernels", ".net-csharp", "kernel.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, "{}");
        return file;
    }

    private JsonElement Spec(string name) => JsonElement.Parse(File.ReadAllBytes(Path.Combine(Jupyter, "kernels", name, "kernel.json")));

    private IEnumerable<string> Kernels() => Directory.EnumerateDirectories(Path.Combine(Jupyter, "kernels")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
