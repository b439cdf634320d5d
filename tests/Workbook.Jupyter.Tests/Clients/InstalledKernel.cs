using Workbook.Testing;

namespace Workbook.Jupyter.Tests.Clients;

/// <summary>The kernel as <c>workbook kernel install</c> leaves it, in a Jupyter folder of the tests' own.</summary>
public sealed class InstalledKernel : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Stands in for the user's Jupyter folder.</summary>
    public string Jupyter => Path.Combine(folder.Path, "jupyter");

    /// <summary>Says how the kernel is started.</summary>
    public string Specification => Path.Combine(Jupyter, "kernels", ".net-csharp", "kernel.json");

    /// <summary>Where the kernel's program is.</summary>
    public string Program => Path.Combine(Jupyter, "kernels", ".net-csharp", "program");

    /// <summary>A new folder.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(folder.Path, name)).FullName;

    public async ValueTask InitializeAsync()
    {
        CommandResult result = await CommandLine.WorkbookAsync(Jupyter, "kernel", "install");
        Assert.True(result.ExitCode == 0, result.Error);
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
