using Workbook.Cli.Rendering;
using Workbook.Data;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>What a report is made of besides notebooks.</summary>
public class ReportAssemblyTests
{
    [Fact]
    public async Task VerdictRules_AreThoseOfTheRepository() => Assert.Equal(
        await File.ReadAllTextAsync(Path.Combine(Repository.Root, "VERDICTS.md"), TestContext.Current.CancellationToken),
        ReportAssembly.Assemble(new Catalogue(Repository.Root), []).VerdictRules);
}
