using Workbook.Engine.Errors;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Running;
using Workbook.Engine.Tests.Notebooks;

namespace Workbook.Engine.Tests.Running;

public sealed class RunningTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OutputsAndCountsAreThoseOfThisRun()
    {
        NotebookRun run = await RunAsync("var months = 6 * 3;", "", "months");

        Assert.Null(run.Error);
        Assert.Equal([1, null, 2], run.Notebook.Cells.Select(ExecutionCount));
        Assert.Equal("18", NotebookText.Join(run.Notebook.Cells[2].Outputs[0].GetProperty("data").GetProperty("text/plain")));
    }

    [Fact]
    public async Task Run_StopsAtTheFirstFailingCell()
    {
        NotebookRun run = await RunAsync("1", "throw new InvalidOperationException(\"no data\");", "3");

        Assert.Equal(new CellNumber(2), run.Error!.Cell);
        Assert.Equal("error", run.Notebook.Cells[1].Outputs.Single().GetProperty("output_type").GetString());
        Assert.Empty(run.Notebook.Cells[2].Outputs);
        Assert.Null(ExecutionCount(run.Notebook.Cells[2]));
    }

    [Fact]
    public async Task Run_CellTaggedAsFailing_ShowsItsErrorAndGoesOn()
    {
        Notebook notebook = NotebookFile.OfCells("1").WithCells([Cell.Code("throw new InvalidOperationException(\"no data\");", "a", "raises-exception"), Cell.Code("3", "b")]);

        NotebookRun run = await NotebookRunner.RunAsync(notebook, new RunOptions(AppContext.BaseDirectory), cancellation: Cancellation);

        Assert.Null(run.Error);
        Assert.Equal("error", run.Notebook.Cells[0].Outputs.Single().GetProperty("output_type").GetString());
        Assert.Single(run.Notebook.Cells[1].Outputs);
    }

    [Fact]
    public async Task Run_ThatWaitsBeforeACell_GoesOnWithTheNotebookGivenThen()
    {
        Notebook begun = NotebookFile.OfCells("int kept = 18;", "kept + 1"), then = NotebookFile.OfCells("int kept = 18;", "kept + 2", "kept + 3");
        var asked = 0;
        var hold = new RunHold(new CellNumber(2), () =>
        {
            asked++;
            return Task.FromResult(then);
        });

        NotebookRun run = await NotebookRunner.RunAsync(begun, new RunOptions(AppContext.BaseDirectory) { Hold = hold }, cancellation: Cancellation);

        Assert.Equal(1, asked);
        Assert.Equal([1, 2, 3], run.Notebook.Cells.Select(ExecutionCount));
        Assert.Equal(["20", "21"], run.Notebook.Cells[1..].Select(cell => NotebookText.Join(cell.Outputs[0].GetProperty("data").GetProperty("text/plain"))));
    }

    [Fact]
    public async Task Run_ThatFailsBeforeTheCellAtWhichItWouldWait_EndsThere()
    {
        var hold = new RunHold(new CellNumber(2), () => throw new InvalidOperationException("Nobody asked."));

        NotebookRun run = await NotebookRunner.RunAsync(
            NotebookFile.OfCells("throw new InvalidOperationException(\"no data\");", "2"), new RunOptions(AppContext.BaseDirectory) { Hold = hold }, cancellation: Cancellation);

        Assert.Equal(new CellNumber(1), run.Error!.Cell);
    }

    [Fact]
    public async Task Run_NameThatACellWasToDefineAnewAndThatDidNotCompile_IsToldUntilACellDefinesIt()
    {
        const string Told = "string.Join(' ', (string[])AppContext.GetData(\"Workbook.StaleNames\"))";
        Notebook notebook = NotebookFile.OfCells("1").WithCells([
            Cell.Code("var answer = 4; var other = 5;", "a"), Cell.Code("var answer = 4 plus;", "b", "raises-exception"), Cell.Code(Told, "c"), Cell.Code("var answer = 6;", "d"), Cell.Code(Told, "e")]);

        NotebookRun run = await NotebookRunner.RunAsync(notebook, new RunOptions(AppContext.BaseDirectory), cancellation: Cancellation);

        Assert.Equal(["answer", ""], run.Notebook.Cells.Where(cell => cell.Source == Told).Select(cell => NotebookText.Join(cell.Outputs.Single().GetProperty("data").GetProperty("text/plain"))));
    }

    [Fact]
    public async Task Run_FailingStatement_IsShownWithItsLineAndTheCallsThatLedToIt()
    {
        NotebookRun run = await RunAsync("int Share(int of) =>\n  100 / of;", "var none = 0;\nvar share = 1 +\n  Share(none);");

        Assert.Equal(
            """
            test.ipynb, cell 2, line 2, column 13: System.DivideByZeroException: Attempted to divide by zero.
              | var share = 1 +
              |             ^
              at Share in cell 1, line 2
              at cell 2, line 2
            """,
            run.Error!.Describe());
    }

    [Fact]
    public async Task Run_CodeThatDoesNotCompile_ListsEveryErrorInReadingOrder()
    {
        NotebookRun run = await RunAsync("var a = 1;\n\tvar b = c;\nint d = \"e\";");

        Assert.Equal(
            """
            test.ipynb, cell 1, line 2, column 10: CompilationError: CS0103: The name 'c' does not exist in the current context
              | 	var b = c;
              | 	        ^
              also line 3, column 9: CS0029: Cannot implicitly convert type 'string' to 'int'
            """,
            run.Error!.Describe());
    }

    [Fact]
    public async Task Run_CellInALanguageThatIsNotRunHere_IsAnError()
    {
        Notebook notebook = Notebook.Parse(
            """{"cells": [{"cell_type": "code", "execution_count": null, "metadata": {"polyglot_notebook": {"kernelName": "fortran"}}, "outputs": [], "source": "1"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""",
            "test.ipynb");

        NotebookRun run = await NotebookRunner.RunAsync(notebook, new RunOptions(AppContext.BaseDirectory), cancellation: Cancellation);

        Assert.Equal(
            "test.ipynb, cell 1: DirectiveError: the cell is written in fortran, which is not run here. Languages: csharp, fsharp, html, javascript, markdown, mermaid, value",
            run.Error!.Describe());
    }

    [Theory]
    [InlineData("""{"polyglot_notebook": {"kernelName": "fsharp"}}""")]
    [InlineData("""{"dotnet_interactive": {"language": "fsharp"}}""")]
    public async Task Run_CellWhoseMetadataSaysFSharp_IsRunAsFSharp(string metadata)
    {
        Notebook notebook = Notebook.Parse(
            $$"""{"cells": [{"cell_type": "code", "execution_count": null, "metadata": {{metadata}}, "outputs": [], "source": "let lag = 18 in lag"}], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}""",
            "test.ipynb");

        NotebookRun run = await NotebookRunner.RunAsync(notebook, new RunOptions(AppContext.BaseDirectory), cancellation: Cancellation);

        Assert.Equal("18", NotebookText.Join(run.Notebook.Cells[0].Outputs[0].GetProperty("data").GetProperty("text/plain")));
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite);")]
    [InlineData("await Task.Delay(-1);")]
    public async Task Run_CellThatNeverEnds_IsStoppedByCancellation(string endless)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var observer = new StopAtCell(2, stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            NotebookRunner.RunAsync(NotebookFile.OfCells("1", endless), new RunOptions(AppContext.BaseDirectory), observer, stop.Token));
    }

    [Fact]
    public async Task Run_Parameters_AreSetAndShown()
    {
        Notebook notebook = NotebookFile.OfCells().WithCells([Cell.Code("var months = 6;\nvar lens = \"ECI\";", "p", "parameters"), Cell.Code("$\"{lens} {months}\"", "r")]);
        var options = new RunOptions(AppContext.BaseDirectory) { Parameters = new Dictionary<string, string> { ["months"] = "24", ["lens"] = "Arena \"text\"" } };

        NotebookRun run = await NotebookRunner.RunAsync(notebook, options, cancellation: Cancellation);

        Assert.Equal("lens = \"Arena \\\"text\\\"\";\nmonths = 24;", run.Notebook.Cells[1].Source);
        Assert.Equal("Arena \"text\" 24", NotebookText.Join(run.Notebook.Cells[2].Outputs[0].GetProperty("data").GetProperty("text/plain")));
    }

    [Theory]
    [InlineData("months", "8", "months = UpTo(8, 12);")]
    [InlineData("lens", "arena", "lens = OneOf(\"arena\", \"eci\", \"arena\");")]
    public async Task Run_ParameterThatACallChecks_IsCheckedByTheSameCall(string name, string value, string injected)
    {
        NotebookRun run = await NotebookRunner.RunAsync(Checked(), Setting(name, value), cancellation: Cancellation);

        Assert.Null(run.Error);
        Assert.Equal(injected, run.Notebook.Cells[1].Source);
    }

    [Theory]
    [InlineData("months", "24")]
    [InlineData("lens", "mmlu")]
    public async Task Run_ParameterThatTheCallRefuses_IsTheErrorOfItsCell(string name, string value)
    {
        NotebookRun run = await NotebookRunner.RunAsync(Checked(), Setting(name, value), cancellation: Cancellation);

        Assert.Contains("no premise", run.Error!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("years", "2", "test.ipynb has no parameter years. Its parameter cell declares: months.")]
    [InlineData("months", "many", "test.ipynb: parameter months is 'many'; expected a whole number, such as 6.")]
    [InlineData("months", "", "test.ipynb: parameter months is ''; expected a whole number, such as 6.")]
    [InlineData("months", "6.5", "test.ipynb: parameter months is '6.5'; expected a whole number, such as 6.")]
    public async Task Run_ParameterThatDoesNotFit_IsAnError(string name, string value, string message)
    {
        Notebook notebook = NotebookFile.OfCells().WithCells([Cell.Code("var months = 6;", "p", "parameters")]);
        var options = new RunOptions(AppContext.BaseDirectory) { Parameters = new Dictionary<string, string> { [name] = value } };

        ParameterException error = await Assert.ThrowsAsync<ParameterException>(() => NotebookRunner.RunAsync(notebook, options, cancellation: Cancellation));

        Assert.Equal(message, error.Message);
    }

    private static Task<NotebookRun> RunAsync(params string[] cells) =>
        NotebookRunner.RunAsync(NotebookFile.OfCells(cells), new RunOptions(AppContext.BaseDirectory), cancellation: Cancellation);

    private static int? ExecutionCount(Cell cell) =>
        cell.Json.GetProperty("execution_count") is { ValueKind: System.Text.Json.JsonValueKind.Number } count ? count.GetInt32() : null;

    private sealed class StopAtCell(int cell, CancellationTokenSource stop) : IRunObserver
    {
        public void CellStarted(Notebook notebook, CellNumber started)
        {
            if (started.Value == cell)
            {
                stop.CancelAfter(TimeSpan.FromMilliseconds(200));
            }
        }

        public void CellFinished(Notebook notebook, CellNumber finished, TimeSpan duration, CellError? failure) =>
            Assert.NotEqual(cell, finished.Value);
    }

    private static Notebook Checked() => NotebookFile.OfCells().WithCells([Cell.Code(
        """
        int UpTo(int value, int most) => value <= most ? value : throw new ArgumentException("no premise");
        string OneOf(string value, params string[] all) => all.Contains(value) ? value : throw new ArgumentException("no premise");
        int months = UpTo(6, 12);
        string lens = OneOf("eci", "eci", "arena");
        """, "p", "parameters")]);

    private static RunOptions Setting(string name, string value) =>
        new(AppContext.BaseDirectory) { Parameters = new Dictionary<string, string> { [name] = value } };
}
