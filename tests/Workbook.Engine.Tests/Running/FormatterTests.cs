using Microsoft.DotNet.Interactive.Formatting;
using Workbook.Engine.Running;
using Workbook.Engine.Tests.Notebooks;

namespace Workbook.Engine.Tests.Running;

/// <summary>Alone, because sessions side by side share formatters.</summary>
[CollectionDefinition(DisableParallelization = true)]
[Collection(typeof(FormatterTests))]
public sealed class FormatterTests
{
    [Fact]
    public async Task Formatter_RegisteredByOneNotebook_IsGoneForTheNext()
    {
        const string Register = "Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Version>(_ => \"mine\", \"text/plain\");";
        var options = new RunOptions(AppContext.BaseDirectory);
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await NotebookRunner.RunAsync(NotebookFile.OfCells(Register), options, cancellation: cancellation);
        Assert.Equal("mine", new Version(1, 2).ToDisplayString("text/plain"));

        await NotebookRunner.RunAsync(NotebookFile.OfCells("1"), options, cancellation: cancellation);

        Assert.StartsWith("Version", new Version(1, 2).ToDisplayString("text/plain"), StringComparison.Ordinal);
    }
}
