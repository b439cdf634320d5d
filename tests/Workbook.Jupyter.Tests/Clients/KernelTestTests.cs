using System.Text.RegularExpressions;

namespace Workbook.Jupyter.Tests.Clients;

[Collection(RealClients.Name)]
[Trait("Needs", "Debian")]
public sealed partial class KernelTestTests(InstalledKernel kernel)
{
    [Fact]
    public async Task JupyterKernelTest_WithEverySampleFilledIn_PassesWithoutASkip()
    {
        CommandResult result = await CommandLine.RunAsync(Python.Path, AppContext.BaseDirectory, kernel.Jupyter, Path.Combine("Clients", "kernel_test.py"));

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal("12", Tally().Match(result.Error).Groups["tests"].Value);
        Assert.DoesNotContain("skipped", result.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^Ran (?<tests>\d+) tests", RegexOptions.Multiline)]
    private static partial Regex Tally();
}
