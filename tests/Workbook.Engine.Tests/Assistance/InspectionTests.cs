using Workbook.Engine.Errors;
using Workbook.Engine.Languages;
using Workbook.Engine.Notebooks;
using Workbook.Engine.Outputs;
using Workbook.Engine.Running;

namespace Workbook.Engine.Tests.Assistance;

public sealed class InspectionTests : IDisposable
{
    private readonly NotebookSession session = new(new SessionOptions(AppContext.BaseDirectory));

    public void Dispose() => session.Dispose();

    [Fact]
    public async Task Inspect_AFunctionOfACell_IsItsDeclarationAndDocumentation()
    {
        await session.RunAsync(
            new CellSource("test.ipynb", new CellNumber(1), "/// <summary>A lag as a <see cref=\"string\"/>.</summary>\nstring Lag(int n) => $\"{n}\";"),
            "csharp",
            new OutputRecorder().NextCell(),
            TestContext.Current.CancellationToken);

        Inspection? inspection = await InspectAsync("1 + Lag|(2)");

        Assert.Equal(new Inspection("string Lag(int n)\n\nA lag as a string.", "```csharp\nstring Lag(int n)\n```\n\nA lag as a string."), inspection);
    }

    [Fact]
    public async Task Inspect_AMemberOfTheFramework_IsDocumented() =>
        Assert.StartsWith("int string.Length { get; }\n\nGets the number of characters", (await InspectAsync("\"gap\".Len|gth"))!.PlainText, StringComparison.Ordinal);

    [Fact]
    public async Task Inspect_AWordThatBeginsADirective_IsWhatItDoes() =>
        Assert.Equal("#!time: shows how long the rest of the cell takes", (await InspectAsync("#!ti|me"))!.PlainText);

    [Theory]
    [InlineData("|")]
    [InlineData("nobody|")]
    [InlineData("#!markdown\nstring|")]
    [InlineData("#!fortran|")]
    public async Task Inspect_WhereNothingIsKnown_IsNull(string marked) => Assert.Null(await InspectAsync(marked));

    private Task<Inspection?> InspectAsync(string marked) => session.InspectMarkedAsync(marked);
}
