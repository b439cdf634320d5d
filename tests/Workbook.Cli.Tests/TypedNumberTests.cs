using Workbook.Cli.Checking;
using Workbook.Engine.Notebooks;
using Workbook.Testing;

namespace Workbook.Cli.Tests;

/// <summary>A number that readers see is computed, or says why it is none from data.</summary>
public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("chart.ToFigure(title: \"About 100 models\")", "100")]
    [InlineData("chart.ToFigure(caption: $\"{n} of 300 models\")", "300")]
    [InlineData("sheet.Add(\"id\", label: \"Fell by 4.5 %\")", "4.5")]
    [InlineData("chart.ToFigure(alternative: a ? \"Grew 3 times\" : \"Fell\")", "3")]
    public void TypedNumber_IsNamedWithCellAndLine(string code, string number) => Assert.Equal(
        $"01-page.ipynb, cell 1, line 1: '{number}' is typed. Compute it ({{value:0}}), or say why it is no figure from data: // literal: {number} is …",
        Assert.Single(Problems(code)));

    [Theory]
    [InlineData("chart.ToFigure(title: $\"About {n:0.0} models\")")]
    [InlineData("chart.ToFigure(title: \"GPT-4 in March 2023, on 18 September\")")]
    [InlineData("chart.ToFigure(id: \"robots-13\")")]
    [InlineData("chart.ToFigure(title: \"Robots per 10,000 employees, ages 15–59, top 1 %, at 16 bits\")")]
    [InlineData("// literal: 95 is the level\nchart.ToFigure(title: \"95 % interval\")")]
    [InlineData("chart.ToFigure(title: \"95 % interval\") // literal: 95 is the level")]
    public void ComputedNumbers_YearsDaysNamesAndExcusedOnes_AreFine(string code) => Assert.Empty(Problems(code));

    [Fact]
    public void ExcuseOfOneNumber_IsNoneForAnother() =>
        Assert.Contains("'80' is typed", Assert.Single(Problems("// literal: 95 is the level\nchart.ToFigure(title: \"80 and 95 % intervals\")")), StringComparison.Ordinal);

    [Fact]
    public void LineInARawString_IsTheLineOfTheNumber() => Assert.StartsWith(
        "01-page.ipynb, cell 1, line 4: '300'", Assert.Single(Problems("chart.ToFigure(\n    caption: \"\"\"\n        First\n        300 models\n        \"\"\")")), StringComparison.Ordinal);

    [Fact]
    public void VerdictsOfTheLibrary_TypeNoNumberIntoWhatTheySay() => AssertNone(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "lib", "Workbook.Memo"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .SelectMany(file => TypedNumbers.InVerdicts(File.ReadAllText(file)).Select(problem => $"{Path.GetFileName(file)}, {problem}")));

    [Fact]
    public void NotebooksOfTheRepository_TypeNoNumberIntoWhatFiguresAndFactsSay() => AssertNone(
        NotebookText.OfTheRepository.SelectMany(name => TypedNumbers.Problems(Notebook.Load(Path.Combine(Repository.Root, "notebooks", name + ".ipynb")))));

    private static void AssertNone(IEnumerable<string> problems)
    {
        string[] found = [.. problems];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    private static IEnumerable<string> Problems(string code) => TypedNumbers.Problems(Notebook.Parse(NotebookText.Of("01-page", code), "01-page.ipynb"));
}
