using Workbook.Engine.Errors;
using Workbook.Engine.Languages;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;

namespace Workbook.Engine.Tests.Assistance;

/// <summary>Cells here are F# from their second line on.</summary>
public sealed class FSharpAssistanceTests(SharedSession shared) : IClassFixture<SharedSession>
{
    private const string FSharp = "#!fsharp\n";

    private readonly NotebookSession session = shared.Session;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Complete_AfterADot_IsTheMembersThatBeginWithWhatIsTyped()
    {
        CompletionList list = await CompleteAsync("List.fold|");

        Assert.Equal(["fold", "fold2", "foldBack", "foldBack2"], list.Items.Select(item => item.Text));
        Assert.Equal((FSharp.Length + 5, FSharp.Length + 9), (list.Start, list.End));
    }

    [Fact]
    public async Task Complete_Item_HasKindSignatureAndDocumentation()
    {
        CompletionItem item = (await CompleteAsync("System.String.IsNullOrE|")).Items[0];

        Assert.Equal("IsNullOrEmpty", item.Text);
        Assert.Equal("method", item.Kind);
        Assert.StartsWith("String.IsNullOrEmpty(", item.Signature, StringComparison.Ordinal);
        Assert.Equal("Indicates whether the specified string is null or an empty string (\"\").", item.Documentation);
    }

    [Fact]
    public async Task Complete_AfterCellsHaveRun_OffersWhatTheyDeclared()
    {
        await RunAsync("/// Twice as much.\nlet lagTwice n = 2 * n\nlet lagInMonths = 18");

        CompletionList list = await CompleteAsync("lag|");

        Assert.Equal(["lagInMonths", "lagTwice"], list.Items.Select(item => item.Text));
        Assert.Equal("Twice as much.", list.Items[1].Documentation);
    }

    [Fact]
    public async Task Complete_NameThatMustBeQuoted_IsWrittenWithItsQuotes()
    {
        await RunAsync("let ``years of lead`` = 18");

        Assert.Equal("``years of lead``", Assert.Single((await CompleteAsync("years|")).Items).Text);
    }

    [Fact]
    public async Task Complete_BelowAReference_IsAtItsPlace() =>
        Assert.Equal("Length", (await CompleteAsync("#r \"nuget: FsCheck\"\n\"gap\".Leng|")).Items[0].Text);

    [Fact]
    public async Task Inspect_Name_IsItsSignatureAndDocumentation()
    {
        await RunAsync("/// <summary>Twice as much as <paramref name=\"n\"/>.</summary>\nlet twice n = 2 * n");

        Inspection inspection = (await InspectAsync("twi|ce 9"))!;

        Assert.StartsWith("val twice: n: int -> int", inspection.PlainText, StringComparison.Ordinal);
        Assert.EndsWith("\n\nTwice as much as n.", inspection.PlainText, StringComparison.Ordinal);
        Assert.StartsWith("```fsharp\nval twice", inspection.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inspect_NameOfManyOverloads_ShowsTheFirstAndCountsTheOthers()
    {
        string text = (await InspectAsync("System.Console.Write|Line"))!.PlainText;

        Assert.StartsWith("Console.WriteLine() : unit\n\n", text, StringComparison.Ordinal);
        Assert.Matches(@"\n\n\(\+ \d\d overloads\)$", text);
    }

    [Fact]
    public async Task Inspect_Nothing_IsNothing() => Assert.Null(await InspectAsync("   |"));

    [Fact]
    public async Task CompleteAndInspect_WhileACellRuns_Answer()
    {
        await RunAsync("let months = 18");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var sink = new Running.WaitingSink("here");
        Task<CellError?> endless = session.RunAsync(new CellSource("test.ipynb", new CellNumber(2), FSharp + "printf \"here\"\nwhile true do ()"), "csharp", sink, stop.Token);
        await sink.Seen;

        Assert.Equal("months", (await CompleteAsync("mont|")).Items[0].Text);
        Assert.StartsWith("val months: int", (await InspectAsync("mon|ths"))!.PlainText, StringComparison.Ordinal);
        Assert.False(endless.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
    }

    [Theory]
    [InlineData("1 + 1", Completeness.Complete, "")]
    [InlineData("let half n =", Completeness.Incomplete, "    ")]
    [InlineData("printfn \"%d\" (1 +", Completeness.Incomplete, "")]
    [InlineData(")\n1", Completeness.Invalid, "")]
    public void IsComplete_Code_IsJudgedByItsForm(string code, Completeness status, string indent) =>
        Assert.Equal(new CompletenessResult(status, indent), session.IsComplete(FSharp + code));

    private Task<CompletionList> CompleteAsync(string marked) => session.CompleteMarkedAsync(FSharp + marked);

    private Task<Inspection?> InspectAsync(string marked) => session.InspectMarkedAsync(FSharp + marked);

    private async Task RunAsync(string code) => Assert.Null(
        await session.RunAsync(new CellSource("test.ipynb", new CellNumber(1), FSharp + code), "csharp", new OutputRecorder().NextCell(), Cancellation));
}
