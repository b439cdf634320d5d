using System.Text.Json.Nodes;
using Workbook.Engine.Notebooks;
using Workbook.Teaching.Checking;
using Workbook.Testing;

namespace Workbook.Teaching.Tests;

public sealed class FormatCheckTests
{
    [Fact]
    public void Notebook_WithExercisesAsTheyShouldBe_HasNoProblem() => Assert.Empty(FormatCheck.Problems(new SampleNotebook().Notebook));

    [Trait("Takes", "Time")]
    [Fact]
    public void CommittedNotebooks_HaveNoProblem() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "notebooks"), "*.ipynb"), file => Assert.Empty(FormatCheck.Problems(Notebook.Load(file))));

    [Theory]
    [InlineData("minutes", "0", "99-rain.ipynb, cell 11: 'minutes' is 0. Expected a whole number from 1 to 60.")]
    [InlineData("level", "\"easy\"", "99-rain.ipynb, cell 11: 'level' is 'easy'. Expected value, line or write.")]
    [InlineData("id", "\"count\"", "99-rain.ipynb, cell 11: 'id' is 'count'. Expected the notebook's number and a name, as 07.base.")]
    [InlineData("needs", "[\"nothing\"]", "99-rain.ipynb, cell 11: 'needs' names 'nothing', which is neither a cell nor defined above. Name a variable or the id of a cell.")]
    [InlineData("time", "3", "99-rain.ipynb, cell 11: the metadata has 'time', which no exercise has. Valid: id, minutes, level, objective, needs, points.")]
    public void Metadata_ThatIsWrong_IsNamedWithItsRemedy(string member, string value, string problem)
    {
        var sample = new SampleNotebook();
        sample["task-count"]["metadata"]!["workbook"]!["exercise"]![member] = JsonNode.Parse(value);

        Assert.Contains(problem, FormatCheck.Problems(sample.Notebook));
    }

    [Theory]
    [InlineData("stub-count", "var count = 3;", "cell 12: nothing is left to do here. Write TODO where the answer belongs, or move the cell above the task.")]
    [InlineData("solution-count", "int count = 3;", "cell 13: Run All would run this solution. Write '#if false // true runs it' above its code and '#endif' below.")]
    [InlineData("other-sum", "days = [1];", "cell 21: Run All would change the data here. Write '#if false // marking runs it' above its code and '#endif' below.")]
    [InlineData("check-count", "Exercise.Check(\"99.count\", count, Key.Number(3));\nint x = 1;", "cell 14: not one call that checks.")]
    [InlineData("check-count", "Exercise.Check(\"99.sum\", count, Key.Number(3))", "cell 14: checks '99.sum', but stands under '99.count'. Name the exercise that it belongs to.")]
    public void Cell_InAnotherForm_IsNamedWithItsRemedy(string cell, string source, string problem)
    {
        var sample = new SampleNotebook();
        sample[cell]["source"] = source;

        Assert.Contains(FormatCheck.Problems(sample.Notebook), found => found.StartsWith("99-rain.ipynb, " + problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("stub-sum", "99.sum has no cell to answer in.")]
    [InlineData("solution-sum", "99.sum has no solution.")]
    [InlineData("check-sum", "99.sum has no check.")]
    [InlineData("hint-sum", "99.sum has no hint.")]
    [InlineData("check-argue", "no exercise is answered in prose.")]
    public void Cell_ThatIsMissing_IsAskedFor(string cell, string problem)
    {
        var sample = new SampleNotebook();
        sample.Cells.Remove(sample[cell]);

        Assert.Contains(FormatCheck.Problems(sample.Notebook), found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("other-sum")]
    [InlineData("again-sum")]
    public void AnswerThatCouldBeTypedIn_IsToBeRunAgainWithOtherData(string missing)
    {
        var sample = new SampleNotebook();
        sample.Cells.Remove(sample[missing]);

        Assert.Equal(
            ["99-rain.ipynb, cell 16: 99.sum can be answered by typing a result in. Add a cell tagged 'other-data' that changes what the answer is computed from, and below it a hidden check of the same answer."],
            FormatCheck.Problems(sample.Notebook));
    }

    [Fact]
    public void Level_ThatNoExerciseHas_IsAskedFor()
    {
        var sample = new SampleNotebook();
        sample["task-sum"]["metadata"]!["workbook"]!["exercise"]!["level"] = "write";

        Assert.Equal(["99-rain.ipynb: no exercise is of level 'line'. Have one of each: value, line and write."], FormatCheck.Problems(sample.Notebook));
    }

    [Fact]
    public void CellOfAnExercise_ThatStandsElsewhere_IsNamed()
    {
        var sample = new SampleNotebook();
        sample.Cells.Insert(0, SampleNotebook.Code("stray", "1", "check"));

        Assert.Contains("99-rain.ipynb, cell 1: tagged 'check', but belongs to no exercise. Put it below the task, with no untagged cell between them.", FormatCheck.Problems(sample.Notebook));
    }

    [Fact]
    public void ExercisesInTheFormerForm_AreNotJudged()
    {
        var sample = new SampleNotebook();
        sample.Cells.ForEach(cell => cell["metadata"]!.AsObject().Remove("workbook"));

        Assert.Empty(FormatCheck.Problems(sample.Notebook));
    }
}
