using FsCheck.Xunit;
using Workbook.Engine.Errors;
using Workbook.Engine.Languages;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;

namespace Workbook.Engine.Tests.Assistance;

public sealed class CompletionTests : IDisposable
{
    private readonly NotebookSession session = new(new SessionOptions(AppContext.BaseDirectory));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => session.Dispose();

    [Fact]
    public async Task Complete_AfterADot_IsTheMembersThatBeginWithWhatIsTyped()
    {
        CompletionList list = await CompleteAsync("\"gap\".Le|");

        Assert.Equal("Length", list.Items[0].Text);
        Assert.All(list.Items, item => Assert.StartsWith("Le", item.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal((6, 8), (list.Start, list.End));
    }

    [Fact]
    public async Task Complete_Item_HasKindSignatureAndDocumentation()
    {
        CompletionItem item = (await CompleteAsync("displ|")).Items[0];

        Assert.Equal(
            new CompletionItem("display", "method", "DisplayedValue CellFunctions.display(object? value, params string[] mimeTypes)", "Shows a value."),
            item);
    }

    [Fact]
    public async Task Complete_AfterCellsHaveRun_OffersWhatTheyDeclared()
    {
        await RunAsync("int lagInMonths = 18;\n/// <summary>Twice as much.</summary>\nint LagTwice(int n) => 2 * n;");
        await RunAsync("using System.Globalization;");

        Assert.Equal(["lagInMonths", "LagTwice"], (await CompleteAsync("lag|")).Items.Select(item => item.Text));
        Assert.Equal("Twice as much.", (await CompleteAsync("LagT|")).Items[0].Documentation);
        Assert.Contains("CultureInfo", (await CompleteAsync("CultureI|")).Items.Select(item => item.Text));
    }

    [Fact]
    public async Task Complete_ALaterDeclaration_HidesTheEarlierOne()
    {
        await RunAsync("int lag = 18;");
        await RunAsync("string lag = \"18\";");

        Assert.Equal("(field) string lag", Assert.Single((await CompleteAsync("lag|")).Items).Signature);
    }

    [Fact]
    public async Task Complete_CapitalsThatNoNameBeginsWith_FindTheNameTheyStandFor() =>
        Assert.Equal("ReadAllLines", (await CompleteAsync("System.IO.File.RAL|")).Items[0].Text);

    [Theory]
    [InlineData("#!ma|", "#!markdown", 0, 4)]
    [InlineData("1\n#!ti|me", "#!time", 2, 8)]
    [InlineData("#r \"nuget: FsCh|\"", "FsCheck, 3.6.0", 11, 15)]
    public async Task Complete_Directive_OffersWhatMayStandThere(string cell, string first, int start, int end)
    {
        CompletionList list = await CompleteAsync(cell);

        Assert.Equal(first, list.Items[0].Text);
        Assert.Equal((start, end), (list.Start, list.End));
    }

    [Theory]
    [InlineData("#!markdown\r\nA word\r\n#!csharp\r\n\"gap\".Len|", "Length")]
    [InlineData("#r \"nuget: FsCheck\"\n\"gap\".Len|", "Length")]
    public async Task Complete_BelowOtherLines_IsAtItsPlaceInTheCell(string cell, string first)
    {
        CompletionList list = await CompleteAsync(cell);

        Assert.Equal(first, list.Items[0].Text);
        Assert.Equal(cell.IndexOf("Len|", StringComparison.Ordinal), list.Start);
    }

    [Fact]
    public async Task Complete_InCommentary_IsNothing() => Assert.Empty((await CompleteAsync("#!markdown\n\"gap\".Le|")).Items);

    [Fact]
    public async Task Complete_WhileACellRuns_Answers()
    {
        await RunAsync("int months = 18;");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task<CellError?> endless = RunAsync("while (true) { }", stop.Token);

        CompletionList list = await CompleteAsync("mon|");

        Assert.Equal("months", list.Items[0].Text);
        Assert.False(endless.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
    }

    [Trait("Takes", "Time")]
    [Property(MaxTest = 50)]
    public void Complete_AnyPlaceInAnyText_IsAroundThatPlace(string? text, uint place)
    {
        string code = text ?? string.Empty;
        int position = (int)(place % (uint)(code.Length + 1));

        CompletionList list = session.CompleteAsync(code, position, Cancellation).GetAwaiter().GetResult();

        Assert.InRange(position, list.Start, list.End);
        Assert.InRange(list.End, 0, code.Length);
    }

    private Task<CompletionList> CompleteAsync(string marked) => session.CompleteMarkedAsync(marked);

    private async Task<CellError?> RunAsync(string cell, CancellationToken? cancellation = null)
    {
        CellError? error = await session.RunAsync(new CellSource("test.ipynb", new CellNumber(1), cell), "csharp", new OutputRecorder().NextCell(), cancellation ?? Cancellation);
        Assert.Null(error);
        return error;
    }
}
