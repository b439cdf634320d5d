using System.Text.Json.Nodes;
using Workbook.Report.Input;
using Workbook.Report.Prose;

namespace Workbook.Report.Tests.Prose;

public class ProseCheckTests
{
    [Theory]
    [InlineData("The lag was **18.2 months**<!-- =gap.eci:0.0 --> then.")]
    [InlineData("The lag was 18<!-- =gap.eci:0 --> months.")]
    [InlineData("It fell by −3.5 %<!-- =change:0.0 --> and by -3.5 %<!-- =change -->.")]
    [InlineData("China installed 290,258<!-- =robots:#,##0 --> robots.")]
    [InlineData("A share of 12.5 %<!-- =share:0.0% -->.")]
    [InlineData("The memo says 6<!-- =C18 --> to 24<!-- =C18 --> months.")]
    [InlineData("The memo says −0.83<!-- =C64 --> per cent.")]
    [InlineData("A resample has 2000<!-- literal: the number of draws is a choice --> draws.")]
    public void Number_ThatAgreesWithItsBinding_IsNoProblem(string prose) => Assert.Empty(Check(prose));

    [Theory]
    [InlineData("On 18 September 2024, in 2017–22 and in the 2020s, from 2024-09 to 2024-09-18.")]
    [InlineData("GPT-4, Qwen2.5-72B, o1 and C18 are names, as is `var x = 3;` and [a link](https://example.org/2/3).")]
    [InlineData("## 3. A heading with 4 numbers")]
    [InlineData("<!-- a comment with 5 -->None.")]
    public void Number_ThatCannotComeFromData_NeedsNoBinding(string prose) => Assert.Empty(Check(prose));

    [Fact]
    public void Number_ThatDriftedFromItsFact_IsNamedWithBothTexts() => Assert.Equal(
        ["02-gap, cell 2, line 3: found '18.3', computed '18.2' for gap.eci. Run `workbook check --fix` to take the computed number."],
        Check("First.\n\nThe lag was 18.3<!-- =gap.eci:0.0 --> months.").Select(problem => problem.ToString()));

    [Fact]
    public void Number_WithoutBinding_IsAProblem()
    {
        ProseProblem problem = Assert.Single(Check("The lag was 18.2 months, or 18.2<!-- =gap.eci:0.0 -->."));
        Assert.StartsWith("'18.2' is not bound to anything.", problem.Message, StringComparison.Ordinal);
        Assert.Null(problem.Fix);
    }

    [Theory]
    [InlineData("It was 1<!-- =gap.arena -->.", "no notebook publishes a fact 'gap.arena'. Publish it, or correct the identifier.")]
    [InlineData("The memo says 6<!-- =C99 -->.", "there is no claim 'C99' in the ledger.")]
    [InlineData("The memo says 7<!-- =C18 -->.", "found '7', but the figure of C18 is 6-24. Quote the memo's figure.")]
    [InlineData("The memo says 0.83<!-- =C64 -->.", "found '0.83', but the figure of C64 is -0.83. Quote the memo's figure.")]
    [InlineData("It was so.<!-- =gap.eci -->", "the binding 'gap.eci' follows no number. Put it right after the number that it explains.")]
    [InlineData("It was 7<!-- literal: -->.", "'7' is called a literal without a reason. Give one.")]
    public void Binding_ToNothing_IsAProblem(string prose, string message) => Assert.Equal(message, Assert.Single(Check(prose)).Message);

    [Fact]
    public void Fix_DriftedNumbers_ChangesThemAndNothingElse()
    {
        const string prose = "A – 18.3<!-- =gap.eci:0.0 -->,  then 290,259<!-- =robots:#,##0 -->; and 4 unbound.\n";
        Assert.Equal("A – 18.2<!-- =gap.eci:0.0 -->,  then 290,258<!-- =robots:#,##0 -->; and 4 unbound.\n", ProseCheck.Fix(prose, Check(prose)));
    }

    [Fact]
    public void Fix_AnyWrongNumber_RestoresTheText()
    {
        const string prose = "The lag was **18.2 months**<!-- =gap.eci:0.0 -->.";
        string edited = prose.Replace("18.2", "99.9", StringComparison.Ordinal);
        Assert.Equal(prose, ProseCheck.Fix(edited, Check(edited)));
    }

    private static IReadOnlyList<ProseProblem> Check(string prose) => ProseCheck.Check(new ReportInput(
        "Test",
        [Notebooks.Of("02-gap", Facts, Notebooks.Markdown(prose))],
        [
            new LedgerClaim("C18", "benchmarking", "Six to 24 months.", "quantity") { Quantity = "6-24" },
            new LedgerClaim("C64", "robotics", "Working age falls.", "quantity") { Quantity = "-0.83" },
        ],
        new RunInfo(new Dictionary<string, string>(), [], [])));

    private static JsonObject Facts => Notebooks.Showing(
        MimeTypes.Facts,
        new JsonObject { ["facts"] = new JsonArray(Fact("gap.eci", 18.2345, "0.0"), Fact("change", -3.5, "0.0"), Fact("robots", 290258, "0"), Fact("share", 0.125, "0.0%")) });

    private static JsonObject Fact(string id, double value, string format) =>
        new() { ["id"] = id, ["label"] = id, ["value"] = value, ["unit"] = "", ["format"] = format, ["sources"] = new JsonArray() };
}
