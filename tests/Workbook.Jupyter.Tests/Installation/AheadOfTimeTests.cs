using Workbook.Jupyter.Installation;
using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Installation;

public class AheadOfTimeTests
{
    [Fact]
    public async Task Compile_ThatFails_SaysSoAndLeavesTheProgram()
    {
        using var folder = new TemporaryFolder();
        string program = Path.Combine(folder.Path, "some.dll");
        await File.WriteAllTextAsync(program, "as it was", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "some.runtimeconfig.json"), "{}", TestContext.Current.CancellationToken);

        (string? executable, string? failure) = await AheadOfTime.CompileAsync("false", program, "started", TestContext.Current.CancellationToken);

        Assert.Null(executable);
        Assert.Equal("the SDK says nothing more", failure);
        Assert.Equal("as it was", await File.ReadAllTextAsync(program, TestContext.Current.CancellationToken));
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(folder.Path).Count());
    }

    [Fact]
    public async Task Compile_WhereTheSdkCannotBeStarted_SaysSo()
    {
        using var folder = new TemporaryFolder();
        string program = Path.Combine(folder.Path, "some.dll");
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "some.runtimeconfig.json"), "{}", TestContext.Current.CancellationToken);

        (string? executable, string? failure) = await AheadOfTime.CompileAsync(
            Path.Combine(folder.Path, "missing"), program, "started", TestContext.Current.CancellationToken);

        Assert.Null(executable);
        Assert.Contains("No such file", failure, StringComparison.Ordinal);
    }
}
