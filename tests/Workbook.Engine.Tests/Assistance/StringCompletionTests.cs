using Workbook.Engine.Errors;
using Workbook.Engine.Languages;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;

namespace Workbook.Engine.Tests.Assistance;

/// <summary>What is offered inside quotes.</summary>
public sealed class StringCompletionTests : IDisposable
{
    private readonly NotebookSession session = new(new SessionOptions(AppContext.BaseDirectory));

    public void Dispose() => session.Dispose();

    [Theory]
    [InlineData("Shelf.Open(\"|", "robots,ai-models,patents")]
    [InlineData("Shelf.Open(\"|\")", "robots,ai-models,patents")]
    [InlineData("Shelf.Open(\"pa|", "patents")]
    [InlineData("Shelf.Open(\"o|", "robots,ai-models")]
    [InlineData("Shelf.Open(\"robots\", \"|", "robots-1,robots-2")]
    [InlineData("Shelf.Open(chapter: \"|\", title: \"patents\")", "patents-1,patents-2")]
    [InlineData("Shelf.Open(\"robots\").ToString().Replace(\"|", "")]
    [InlineData("Shelf.Open(\"robots\").Chapter(\"|", "robots-1,robots-2")]
    [InlineData("Shelf.Open(\"robots\").Take(1).Chapter(\"|", "robots-1,robots-2")]
    [InlineData("var other = Shelf.Open(\"patents\"); other.Chapter(\"|", "patents-1,patents-2")]
    [InlineData("var other = shelf.Take(1); other[\"|", "year,robots")]
    [InlineData("var other = other.Chapter(\"|", "")]
    [InlineData("Shelf.Open(\"robots\")[1, \"|\"]", "robots-1,robots-2")]
    [InlineData("shelf[\"|\"]", "year,robots")]
    [InlineData("shelf[\"ro|", "robots")]
    [InlineData("shelf.Only(\"robots\", \"robots-1\", \"|", "robots-1,robots-2")]
    [InlineData("shelf.Take(1)[\"|\"]", "year,robots")]
    [InlineData("shelf.Columns[\"|\"]", "year,robots")]
    [InlineData("shelf.Column<double>(\"|", "year,robots")]
    [InlineData("shelf.Take(1).Column(\"ro|\", 1)", "robots")]
    [InlineData("shelf.Columns.Save(\"|", "year,robots")]
    [InlineData("shelf.Save(\"|", "")]
    [InlineData("shelf.ToString()[\"|\"]", "")]
    public async Task InsideAnArgumentsQuotes_IsWhatItsParameterSuggests(string cell, string expected)
    {
        (string code, int position) = await OpenAsync(cell);

        CompletionList list = await session.CompleteAsync(code, position, TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(',', list.Items.Where(item => item.Kind == "value").Select(item => item.Text)));
    }

    [Fact]
    public async Task ASuggestion_ReplacesWhatStandsInTheQuotes_AndLeavesThem()
    {
        (string code, int position) = await OpenAsync("Shelf.Open(\"pa|x\")");

        CompletionList list = await session.CompleteAsync(code, position, TestContext.Current.CancellationToken);

        Assert.Equal("pax", code[list.Start..list.End]);
    }

    [Fact]
    public async Task ASuggestionThatFails_IsNone()
    {
        (string code, int position) = await OpenAsync("Shelf.Open(title: 1 + \"\", chapter: \"|\")");

        Assert.DoesNotContain((await session.CompleteAsync(code, position, TestContext.Current.CancellationToken)).Items, item => item.Kind == "value");
    }

    private async Task<(string Code, int Position)> OpenAsync(string cell)
    {
        const string Header = "#r \"Workbook.Engine.Tests.dll\"\nusing Workbook.Engine.Tests.Assistance;\nvar shelf = Shelf.Open(\"robots\");";
        Assert.Null(await session.RunAsync(new CellSource("test.ipynb", new CellNumber(1), Header), "csharp", new OutputRecorder().NextCell(), TestContext.Current.CancellationToken));
        int position = cell.IndexOf('|', StringComparison.Ordinal);
        return (cell.Remove(position, 1), position);
    }
}
